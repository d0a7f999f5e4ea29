import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfUp, toDecimal } from './decimal.ts'
import { add, compare, divide, meanOf, multiply, parseDecimal, ratio, subtract } from './ratio.ts'

const anyRatio = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 8n))
  .map(([top, bottom]) => ratio(top, bottom))

describe('exact ratios', () => {
  it('reads decimals without the error of a binary float', () => {
    expect(compare(add(parseDecimal(0.1), parseDecimal(0.2)), parseDecimal('0.3'))).toBe(0)
    expect(compare(parseDecimal(1e-7), ratio(1, 10_000_000))).toBe(0)
    expect(compare(parseDecimal('-2.50'), ratio(5, -2))).toBe(0)
  })

  it('refuses what is not a finite decimal, and a denominator of zero', () => {
    for (const text of ['', 'x', '1.', '.5', 'NaN', 'Infinity', '1,5']) {
      expect(() => parseDecimal(text)).toThrow(RangeError)
    }
    expect(() => ratio(1, 0)).toThrow(RangeError)
    expect(() => divide(ratio(1), ratio(0))).toThrow(RangeError)
  })

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0)
        if (b.numerator !== 0n) expect(compare(multiply(divide(a, b), b), a)).toBe(0)
      }),
    )
  })
})

describe('decimal texts', () => {
  it('carry 20 significant digits, no exponent and no trailing zeros', () => {
    expect(toDecimal(ratio(1, 3))).toBe('0.33333333333333333333')
    expect(toDecimal(ratio(-2, 3))).toBe('-0.66666666666666666667')
    expect(toDecimal(ratio(10, 4))).toBe('2.5')
    expect(toDecimal(ratio(200))).toBe('200')
    expect(toDecimal(ratio(0))).toBe('0')
    expect(toDecimal(ratio(1, 10n ** 30n))).toBe(`0.${'0'.repeat(29)}1`)
    expect(toDecimal(ratio(2n * 10n ** 25n - 1n, 10n ** 25n))).toBe('2')
  })

  it('stay within half a unit of the 20th digit', () => {
    fc.assert(
      fc.property(anyRatio, (value) => {
        const error = subtract(parseDecimal(toDecimal(value)), value)
        const size = value.numerator < 0n ? -value.numerator : value.numerator
        const limit = ratio(size, value.denominator * 10n ** 19n)
        expect(compare(error, limit)).toBeLessThanOrEqual(0)
        expect(compare(multiply(error, ratio(-1)), limit)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('rounding for people', () => {
  it('goes half away from zero, where a binary float would not', () => {
    expect(roundHalfUp('3.345', 2)).toBe('3.35')
    expect(roundHalfUp('3.095', 2)).toBe('3.10')
    expect(roundHalfUp('2.5', 0)).toBe('3')
    expect(roundHalfUp('1.005', 2)).toBe('1.01')
    expect(roundHalfUp('-3.345', 2)).toBe('-3.35')
    expect(roundHalfUp('-0.004', 2)).toBe('0.00')
    expect(roundHalfUp('99.96', 1)).toBe('100.0')
  })

  it('gives the same from the published text as from the exact value', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        expect(roundHalfUp(toDecimal(value), decimals)).toBe(roundHalfUp(value, decimals))
      }),
    )
  })

  it('is never further than half a unit away, and mirrors at zero', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const error = subtract(parseDecimal(roundHalfUp(value, decimals)), value)
        const square = multiply(error, error)
        const half = ratio(1, 2n * 10n ** BigInt(decimals))
        expect(compare(square, multiply(half, half))).toBeLessThanOrEqual(0)
        const mirrored = roundHalfUp(multiply(value, ratio(-1)), decimals)
        expect(mirrored.replace('-', '')).toBe(roundHalfUp(value, decimals).replace('-', ''))
      }),
    )
  })

  it('builds the Aomori constructs and overall score from published item means', () => {
    const mean = (...values: string[]) => meanOf(values.map(parseDecimal)) ?? ratio(0)
    expect(roundHalfUp(mean('3.59', '2.99'), 2)).toBe('3.29')
    expect(toDecimal(mean('3.52', '2.92', '3.54', '3.40'))).toBe('3.345')
    expect(roundHalfUp(mean('3.52', '2.92', '3.54', '3.40'), 2)).toBe('3.35')
    expect(roundHalfUp(mean('2.77', '3.42'), 2)).toBe('3.10')
    expect(roundHalfUp(divide(parseDecimal('42.24'), ratio(13)), 2)).toBe('3.25')
  })
})
