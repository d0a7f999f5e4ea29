import { describe, expect, it } from 'vitest'
import { itemTotals } from './item-totals.ts'

const pair = [{ key: 'both', label: { ja: '両方', en: 'Both' }, items: ['a', 'b'] }]

describe('score totals for target means', () => {
  it('make an item mean of 2.77 and one of 3.42 show 3.10 together', () => {
    const totals = itemTotals(
      pair,
      { items: { a: '2.77', b: '3.42' }, constructs: { both: '3.10' } },
      636,
    )
    const [a = 0, b = 0] = [totals.a, totals.b]
    expect([a / 636 >= 2.765, a / 636 < 2.775, b / 636 >= 3.415, b / 636 < 3.425]).toEqual(
      Array(4).fill(true),
    )
    expect((a + b) / 1272).toBeGreaterThanOrEqual(3.095)
  })

  it('can also make them show 3.09, which lies within the same rounding', () => {
    const totals = itemTotals(
      pair,
      { items: { a: '2.77', b: '3.42' }, constructs: { both: '3.09' } },
      636,
    )
    expect(((totals.a ?? 0) + (totals.b ?? 0)) / 1272).toBeLessThan(3.095)
  })

  it('refuse a construct mean that contradicts its items', () => {
    expect(() =>
      itemTotals(pair, { items: { a: '2.77', b: '3.42' }, constructs: { both: '3.20' } }, 636),
    ).toThrow(RangeError)
  })

  it('take the nearest total where too few people answered to meet a mean', () => {
    const targets = { items: { a: '2.77', b: '3.42' }, constructs: {} }
    expect(itemTotals(pair, targets, 3)).toEqual({ a: 8, b: 10 })
  })

  it('refuse a target that is not a mean with two decimals', () => {
    expect(() => itemTotals(pair, { items: { a: '2.7' }, constructs: {} }, 10)).toThrow(RangeError)
  })
})
