import { itemMean } from './item-mean.ts'
import { compare, divide, multiply, type Ratio, ratio, subtract } from './ratio.ts'
import type { Counts, Figure, ScoredOption } from './scored-option.ts'

/** The lowest and the highest score of a scale. */
export type ScoreRange = { readonly lowest: Ratio; readonly highest: Ratio }

/** The range of the scale's scores; null when it has fewer than two different ones. */
export function scoreRange(options: readonly ScoredOption[]): ScoreRange | null {
  const scores = options.flatMap(({ score }) => (score === null ? [] : [score])).sort(compare)
  const lowest = scores[0]
  const highest = scores.at(-1)
  if (lowest === undefined || highest === undefined || compare(lowest, highest) === 0) return null
  return { lowest, highest }
}

/**
 * A score on the 0–100 scale: (score − lowest) / (highest − lowest) · 100, which for a k-point scale
 * is (score − 1) / (k − 1) · 100: five points give 0, 25, 50, 75, 100.
 */
export function toPoints(score: Ratio, { lowest, highest }: ScoreRange): Ratio {
  const share = divide(subtract(score, lowest), subtract(highest, lowest))
  return multiply(share, ratio(100))
}

/** The item mean on the 0–100 scale; null without scored answers or with a one-score scale. */
export function itemPoints(options: readonly ScoredOption[], counts: Counts): Figure | null {
  const mean = itemMean(options, counts)
  const range = scoreRange(options)
  return mean === null || range === null ? null : { value: toPoints(mean.value, range), n: mean.n }
}
