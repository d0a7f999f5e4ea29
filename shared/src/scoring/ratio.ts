/** An exact rational number; the denominator is always positive. Not reduced: use `compare` for equality. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint }

export const ZERO: Ratio = { numerator: 0n, denominator: 1n }

/**
 * The ratio of two whole numbers, e.g. `ratio(2137, 636)`.
 * Throws a RangeError for a denominator of zero or a number that is not whole.
 */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const bottom = BigInt(denominator)
  if (bottom === 0n) throw new RangeError('a ratio needs a denominator other than zero')
  const top = BigInt(numerator)
  return bottom > 0n
    ? { numerator: top, denominator: bottom }
    : { numerator: -top, denominator: -bottom }
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i

/**
 * The exact value of a decimal text or of the shortest decimal text of a number: 2.5 is 25/10.
 * Throws a RangeError for anything that is not a finite decimal.
 */
export function parseDecimal(value: string | number): Ratio {
  const match = DECIMAL.exec(String(value))
  if (match === null) throw new RangeError(`"${value}" is not a decimal number`)
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n)
  const power = Number(exponent) - fraction.length
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-power) }
}

/** a + b, exactly. */
export function add(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator }
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** a − b, exactly. */
export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { numerator: -b.numerator, denominator: b.denominator })
}

/** a · b, exactly. */
export function multiply(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  }
}

/** a / b, exactly. Throws a RangeError when b is zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
  return ratio(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Negative when a < b, zero when equal, positive when a > b. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The unweighted mean of at least one value; null for none. */
export function meanOf(values: readonly Ratio[]): Ratio | null {
  if (values.length === 0) return null
  return divide(values.reduce(add, ZERO), ratio(values.length))
}
