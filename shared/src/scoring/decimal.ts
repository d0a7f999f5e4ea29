import { parseDecimal, type Ratio } from './ratio.ts'

/** Digits that a published value carries: enough that rounding it again gives what the ratio gives. */
export const PUBLISHED_DIGITS = 20

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** top / bottom to the nearest whole number, ties away from zero; both are not negative. */
function divideHalfUp(top: bigint, bottom: bigint): bigint {
  return (top * 2n + bottom) / (bottom * 2n)
}

function withPoint(digits: bigint, decimals: number): string {
  if (decimals <= 0) return String(digits * 10n ** BigInt(-decimals))
  const text = String(digits).padStart(decimals + 1, '0')
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}

/** Decimals needed so that the first non-zero digit is the first of `digits` significant ones. */
function decimalsFor(top: bigint, bottom: bigint, digits: number): number {
  const guess = digits - (String(top).length - String(bottom).length)
  const scale = 10n ** BigInt(Math.max(guess, 0))
  const floor = guess >= 0 ? (top * scale) / bottom : top / (bottom * 10n ** BigInt(-guess))
  return guess - (String(floor).length - digits)
}

/**
 * The value as a plain decimal text with at most `digits` significant digits (half away from zero),
 * without trailing zeros and without an exponent: 1/3 → "0.33333333333333333333".
 */
export function toDecimal(value: Ratio, digits: number = PUBLISHED_DIGITS): string {
  const top = absolute(value.numerator)
  if (top === 0n) return '0'
  const decimals = decimalsFor(top, value.denominator, digits)
  const sign = value.numerator < 0n ? '-' : ''
  const text = fixed(top, value.denominator, decimals)
  return sign + (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
}

function fixed(top: bigint, bottom: bigint, decimals: number): string {
  const power = 10n ** BigInt(Math.abs(decimals))
  const digits =
    decimals >= 0 ? divideHalfUp(top * power, bottom) : divideHalfUp(top, bottom * power)
  return withPoint(digits, decimals)
}

/**
 * Rounds for people: decimal half-up, ties away from zero, from the exact value and never from a
 * binary float. 3.345 → "3.35", 3.095 → "3.10", −5.543 at 0 decimals → "-6"; no negative zero.
 */
export function roundHalfUp(value: Ratio | string, decimals: number): string {
  const exact = typeof value === 'string' ? parseDecimal(value) : value
  const text = fixed(absolute(exact.numerator), exact.denominator, decimals)
  return exact.numerator < 0n && /[1-9]/.test(text) ? `-${text}` : text
}

/** The nearest binary float, for formulas that need roots and for drawing; never for rounding. */
export function toNumber(value: Ratio): number {
  return Number(toDecimal(value))
}
