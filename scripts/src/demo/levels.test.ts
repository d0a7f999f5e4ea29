import { describe, expect, it } from 'vitest'
import { levelsWithTotal } from './levels.ts'

const leaning = Array.from({ length: 101 }, (_, index) => (index - 50) / 25)
const sum = (levels: Uint8Array) => levels.reduce((left, level) => left + level, 0)

describe('answers with a given total', () => {
  it('reach every total from everybody at 1 to everybody at 5', () => {
    for (let total = 101; total <= 505; total++) {
      expect(sum(levelsWithTotal(leaning, 5, total))).toBe(total)
    }
  })

  it('reach a total even when everybody leans alike', () => {
    expect(sum(levelsWithTotal(Array(10).fill(0), 5, 33))).toBe(33)
  })

  it('keep the order of the people', () => {
    const levels = [...levelsWithTotal(leaning, 5, 300)]
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  })

  it.each([100, 506, 300.5])('refuse a total of %d for 101 people', (total) => {
    expect(() => levelsWithTotal(leaning, 5, total)).toThrow(RangeError)
  })
})
