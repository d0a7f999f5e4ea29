import { describe, expect, it } from 'vitest'
import { publishedBefore } from './published-before.ts'
import { item, mean } from './test-results.ts'

const seen = (city: string, fiscalYear: number, value: number) => ({
  city,
  fiscalYear,
  value,
  text: value.toFixed(2),
  source: 'white paper',
})

describe('published values in the place of a last wave', () => {
  it('come from the city and year that cover the most items', () => {
    const items = [
      item('甲', 'A', { observations: [seen('青森市', 2024, 3.59), seen('仙台市', 2023, 3.1)] }),
      item('乙', 'B', { observations: [seen('青森市', 2024, 2.99)] }),
    ]
    const published = publishedBefore(items, 2024)
    expect([published?.city, published?.fiscalYear]).toEqual(['青森市', 2024])
    expect(items.map((one) => published?.figureOf(one))).toMatchObject([
      { text: '3.59' },
      { text: '2.99' },
    ])
  })

  it('are not from after the wave itself', () => {
    const items = [item('甲', 'A', { observations: [seen('青森市', 2024, 3.59)] })]
    expect(publishedBefore(items, 2021)).toBeNull()
  })

  it('step back where an earlier wave can be compared with', () => {
    const observations = [seen('青森市', 2024, 3.59)]
    expect(
      publishedBefore([item('甲', 'A', { observations, previous: mean(3.2) })], 2024),
    ).toBeNull()
  })

  it('leave an item without a published value without a mark', () => {
    const items = [item('甲', 'A', { observations: [seen('青森市', 2024, 3.59)] }), item('乙', 'B')]
    const [first, second] = items.map((one) => publishedBefore(items, 2024)?.figureOf(one))
    expect(first).toMatchObject({ text: '3.59' })
    expect(second).toBeUndefined()
  })
})
