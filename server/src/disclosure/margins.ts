import { itemMean, itemVariance } from '@koe/shared/scoring/item-mean.ts'
import { meanMargin } from '@koe/shared/scoring/mean-interval.ts'
import { parseDecimal } from '@koe/shared/scoring/ratio.ts'
import type { Figure } from '@koe/shared/scoring/scored-option.ts'
import { type GroupCounts, optionCounts } from './figures.ts'
import type { ConstructPlan, ItemPlan } from './tally-plan.ts'

/** How far answers spread, and the number of people whose answers say so. */
export interface Spread {
  readonly variance: number
  readonly n: number
}

/** Sample variance of an item's scores; null below two answers. */
export function itemSpread(counts: GroupCounts, item: ItemPlan): Spread | null {
  const own = optionCounts(counts, item)
  const variance = itemVariance(item.options, own)
  return variance === null ? null : { variance, n: itemMean(item.options, own)?.n ?? 0 }
}

/**
 * Sample variance of people's own construct means, over those who answered all of its items: item
 * means of the same people go together, so item variances alone would give too small a margin.
 */
export function constructSpread(counts: GroupCounts, { at, items }: ConstructPlan): Spread | null {
  const n = counts[at] ?? 0
  if (n < 2) return null
  const sum = counts[at + 1] ?? 0
  const squares = Math.max(0, (counts[at + 2] ?? 0) - (sum * sum) / n)
  return { variance: squares / (n - 1) / items.length ** 2, n }
}

/**
 * The 95 % half width of a mean as a figure. `own` is the group's spread where its distribution may
 * be shown; elsewhere (null) the organisation's is used, so that the margin gives nothing away.
 */
export function marginFigure(
  mean: Figure | null,
  own: Spread | null,
  organisation: Spread | null,
  eligible: number,
): Figure | null {
  const spread = own ?? organisation
  if (mean === null || spread === null) return null
  const borrowed = own === null ? { spreadFrom: spread.n } : {}
  const population = eligible > 0 ? eligible : null
  const margin = meanMargin({ variance: spread.variance, n: mean.n, population, ...borrowed })
  return margin === null ? null : { value: parseDecimal(margin), n: mean.n }
}
