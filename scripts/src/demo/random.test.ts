import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'

const draws = (seed: string, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('the seeded source of chance', () => {
  it('repeats itself for the same seed and only then', () => {
    expect(draws('koe', 50)).toEqual(draws('koe', 50))
    expect(draws('koe', 50)).not.toEqual(draws('kof', 50))
  })

  it('draws uniform numbers from 0 up to but not including 1', () => {
    const values = draws('uniform', 20_000)
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(values.reduce((sum, value) => sum + value, 0) / 20_000).toBeCloseTo(0.5, 2)
  })

  it('draws normal numbers of mean 0 and standard deviation 1', () => {
    const random = createRandom('normal')
    const values = Array.from({ length: 20_000 }, random.normal)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(Math.abs(variance - 1)).toBeLessThan(0.05)
  })

  it('draws in proportion to the weights and never a weight of zero', () => {
    const random = createRandom('weights')
    const hits = [0, 0, 0]
    for (let draw = 0; draw < 9_000; draw++) {
      const index = random.weighted([1, 0, 2])
      hits[index] = (hits[index] ?? 0) + 1
    }
    expect(hits[1]).toBe(0)
    expect((hits[2] ?? 0) / (hits[0] ?? 1)).toBeCloseTo(2, 0)
  })

  it('shuffles without losing or changing the list it was given', () => {
    const list = Array.from({ length: 100 }, (_, index) => index)
    const mixed = createRandom('shuffle').shuffled(list)
    expect(mixed).not.toEqual(list)
    expect(mixed.toSorted((a, b) => a - b)).toEqual(list)
  })
})
