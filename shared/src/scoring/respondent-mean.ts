import { add, divide, type Ratio, ratio, ZERO } from './ratio.ts'
import type { Figure } from './scored-option.ts'

/** People who answered the same number of a set's items, and the sum of what they scored on them. */
export type AnsweredGroup = {
  readonly answered: number
  readonly people: number
  readonly sum: Ratio
}

/**
 * Mean over respondents of each one's own mean over the items that this person answered; null when
 * nobody answered any. With sums of points it is the index or theme in points, with sums of 100 per
 * favourable answer the theme share. It is not the mean of the item figures.
 * Sources: UK Civil Service People Survey (index, everybody answered all items); Peakon (with gaps).
 */
export function respondentMean(groups: readonly AnsweredGroup[]): Figure | null {
  const counted = groups.filter((group) => group.answered > 0 && group.people > 0)
  const n = counted.reduce((sum, group) => sum + group.people, 0)
  if (n === 0) return null
  const total = counted.reduce(
    (sum, group) => add(sum, divide(group.sum, ratio(group.answered))),
    ZERO,
  )
  return { value: divide(total, ratio(n)), n }
}

/**
 * Engagement index, 0–100: the respondent mean over the people who answered every one of the
 * `items` items; the others are left out. Source: UK Civil Service People Survey, technical guide.
 */
export function engagementIndex(groups: readonly AnsweredGroup[], items: number): Figure | null {
  return respondentMean(groups.filter((group) => group.answered === items))
}
