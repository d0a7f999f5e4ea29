import type { Tone } from '../catalogue/questionnaire.ts'
import { type Ratio, ratio, subtract } from './ratio.ts'
import { type Counts, type Figure, type ScoredOption, sumWhere } from './scored-option.ts'

/**
 * Share of one tone among all toned answers, in per cent (0–100); null when nobody gave a toned one.
 * Counts are added before dividing: 18 % and 29 % shown may well be 48 % together.
 */
export function toneShare(
  options: readonly ScoredOption[],
  counts: Counts,
  tone: Tone,
): Figure | null {
  const n = tonedAnswers(options, counts)
  if (n === 0) return null
  const chosen = sumWhere(
    counts,
    options.map((option) => option.tone === tone),
  )
  return { value: percent(chosen, n), n }
}

/** People who gave an answer that has a tone. */
export function tonedAnswers(options: readonly ScoredOption[], counts: Counts): number {
  return sumWhere(
    counts,
    options.map((option) => option.tone !== null),
  )
}

/** Balance: favourable % − unfavourable %, from −100 to 100; null when nobody gave a toned answer. */
export function balance(options: readonly ScoredOption[], counts: Counts): Figure | null {
  const favourable = toneShare(options, counts, 'favourable')
  const unfavourable = toneShare(options, counts, 'unfavourable')
  if (favourable === null || unfavourable === null) return null
  return { value: subtract(favourable.value, unfavourable.value), n: favourable.n }
}

/** part / whole in per cent, exactly; `whole` is not zero. */
export function percent(part: number, whole: number): Ratio {
  return ratio(BigInt(part) * 100n, whole)
}
