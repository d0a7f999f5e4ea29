import type { Scale, Tone } from '../catalogue/questionnaire.ts'
import { parseDecimal, type Ratio } from './ratio.ts'

/** An answer category ready for scoring: its exact score and its tone, each null when it has none. */
export type ScoredOption = {
  readonly code: string
  readonly score: Ratio | null
  readonly tone: Tone | null
}

/** People per answer category, in the order of the scale's options. */
export type Counts = ArrayLike<number>

/** An exact figure and the number of people behind it. */
export type Figure = { readonly value: Ratio; readonly n: number }

/** The scale's options with exact scores. Throws a RangeError for a score that is not finite. */
export function scoredOptions(scale: Scale): readonly ScoredOption[] {
  return scale.options.map((option) => ({
    code: option.code,
    score: option.score === undefined ? null : parseDecimal(option.score),
    tone: option.tone ?? null,
  }))
}

/**
 * Which options are in the denominators. Options with neither score nor tone ("don't know") leave
 * every denominator; in a scale without any score or tone (a list of reasons) every option counts.
 */
export function countedOptions(options: readonly ScoredOption[]): readonly boolean[] {
  const counted = options.map((option) => option.score !== null || option.tone !== null)
  return counted.includes(true) ? counted : options.map(() => true)
}

/** People who gave an answer that counts: the `n` of an item. */
export function countedAnswers(options: readonly ScoredOption[], counts: Counts): number {
  return sumWhere(counts, countedOptions(options))
}

/** The sum of the counts whose flag is set. */
export function sumWhere(counts: Counts, flags: readonly boolean[]): number {
  return flags.reduce((sum, flag, index) => (flag ? sum + (counts[index] ?? 0) : sum), 0)
}
