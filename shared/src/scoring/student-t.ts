/** The 97.5 % point of the standard normal distribution. */
export const Z_975 = 1.959963984540054

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** ln Γ(x) for x ≥ 1/2, to about 15 digits: Lanczos approximation with g = 7 and 9 terms (Godfrey). */
function logGamma(x: number): number {
  const shifted = x + 6.5
  const series = LANCZOS.reduce((sum, c, index) => sum + c / (x + index), 0.9999999999998099)
  return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series)
}

const awayFromZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x)

/** Continued fraction of the incomplete beta function (Lentz). Source: Numerical Recipes, 6.4. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return result
}

/** Regularised incomplete beta function I_x(a, b), given x and 1 − x so that neither loses digits. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b
}

/**
 * P(|T| > |t|) for Student's t with `df` degrees of freedom (df > 0, need not be whole).
 * Formula: I_{df/(df + t²)}(df/2, 1/2).
 */
export function twoSidedP(t: number, df: number): number {
  const square = t * t
  if (!Number.isFinite(square)) return 0
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5)
}

/**
 * Two-sided critical value: the t with P(|T| > t) = alpha; t(0.05, 10) = 2.228139.
 * Found by bisection on `twoSidedP`. Throws a RangeError unless df > 0 and 0 < alpha < 1.
 */
export function criticalT(alpha: number, df: number): number {
  if (!(df > 0) || !(alpha > 0 && alpha < 1)) throw new RangeError('df > 0 and 0 < alpha < 1')
  let low = 0
  let high = 1
  while (twoSidedP(high, df) > alpha) high *= 2
  for (let step = 0; step < 100 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2
    if (twoSidedP(middle, df) > alpha) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const usual = new Map<number, number>()

/**
 * `criticalT(0.05, df)` for whole df, found once per df: every published mean has a margin, and the
 * many groups of a wave have few sizes.
 */
export function criticalT95(df: number): number {
  const known = usual.get(df)
  if (known !== undefined) return known
  const found = criticalT(0.05, df)
  usual.set(df, found)
  return found
}
