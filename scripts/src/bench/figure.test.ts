import { describe, expect, it } from 'vitest'
import { type Figure, middle, percentile, ratioOf } from './figure.ts'

const figure = (value: number, control: number | null): Figure => ({
  benchmark: 'cast',
  what: 'ballots',
  value,
  unit: '/s',
  control: control === null ? null : { what: 'empty route', value: control },
  peakMegabytes: null,
})

describe('a figure', () => {
  it('is a ratio to its control', () => {
    expect(ratioOf(figure(2_000, 8_000))).toBe(0.25)
  })

  it('has no ratio without a control, or beside one that took no time', () => {
    expect(ratioOf(figure(2_000, null))).toBeNull()
    expect(ratioOf(figure(2_000, 0))).toBeNull()
  })
})

describe('several measurements', () => {
  it('have a middle one, whatever their order', () => {
    expect(middle([30, 10, 20])).toBe(20)
    expect(middle([4, 1, 3, 2])).toBe(2)
  })

  it('have percentiles that were measured themselves', () => {
    const waits = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentile(waits, 0.5)).toBe(50)
    expect(percentile(waits, 0.99)).toBe(99)
    expect(percentile(waits, 1)).toBe(100)
    expect(percentile([7], 0.5)).toBe(7)
  })

  it('must not be none', () => {
    expect(() => middle([])).toThrow(RangeError)
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
})
