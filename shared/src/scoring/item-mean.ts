import { toNumber } from './decimal.ts'
import { add, multiply, type Ratio, ratio, ZERO } from './ratio.ts'
import { type Counts, type Figure, type ScoredOption, sumWhere } from './scored-option.ts'

/**
 * Item mean: Σ score·count / n over the options that have a score; null when nobody gave one.
 * "Not applicable" has no score and is not a 0: scoring it so turns a true 2.601 into 2.273.
 */
export function itemMean(options: readonly ScoredOption[], counts: Counts): Figure | null {
  const n = scoredAnswers(options, counts)
  if (n === 0) return null
  const total = options.reduce(
    (sum, { score }, index) =>
      score === null ? sum : add(sum, multiply(score, ratio(counts[index] ?? 0))),
    ZERO,
  )
  return { value: over(total, n), n }
}

/** People who gave an answer that has a score. */
export function scoredAnswers(options: readonly ScoredOption[], counts: Counts): number {
  return sumWhere(
    counts,
    options.map((option) => option.score !== null),
  )
}

/**
 * Sample variance of the item's scores, Σ count·(score − mean)² / (n − 1); null when n < 2.
 * A float: it only feeds standard errors.
 */
export function itemVariance(options: readonly ScoredOption[], counts: Counts): number | null {
  const figure = itemMean(options, counts)
  if (figure === null || figure.n < 2) return null
  const mean = toNumber(figure.value)
  const squares = options.reduce((sum, { score }, index) => {
    if (score === null) return sum
    return sum + (counts[index] ?? 0) * (toNumber(score) - mean) ** 2
  }, 0)
  return squares / (figure.n - 1)
}

function over(total: Ratio, n: number): Ratio {
  return { numerator: total.numerator, denominator: total.denominator * BigInt(n) }
}
