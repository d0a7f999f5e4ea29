import { toNumber } from '@koe/shared/scoring/decimal.ts'
import { finitePopulationCorrection } from '@koe/shared/scoring/finite-population.ts'
import { divide, multiply, type Ratio, ratio, subtract } from '@koe/shared/scoring/ratio.ts'
import type { Estimate } from './estimate.ts'

/** A group inside the organisation, with the eligible people of both (null: not published). */
export interface PartAndWhole {
  readonly part: Estimate
  readonly whole: Estimate
  readonly eligiblePart: number | null
  readonly eligibleWhole: number | null
}

/** Mean of everybody else: (N·M − n·m)/(N − n), exactly. Null when nobody is left. */
export function restMean({ part, whole }: PartAndWhole): Ratio | null {
  const n = whole.n - part.n
  if (n < 1) return null
  const total = multiply(whole.value, ratio(whole.n))
  return divide(subtract(total, multiply(part.value, ratio(part.n))), ratio(n))
}

/**
 * The rest of the organisation: a unit is compared with it, not with a whole that it is part of.
 * Null below `minGroup` people. `value` replaces the pooled mean (a construct's is the mean of its
 * items' rests). The variance follows from the sums of squares: total = within both + between both.
 */
export function restOf(
  pair: PartAndWhole,
  minGroup: number,
  value: Ratio | null = restMean(pair),
): Estimate | null {
  const n = pair.whole.n - pair.part.n
  if (value === null || n < Math.max(minGroup, 1)) return null
  return { value, n, margin: null, error: restError(pair, n) }
}

function restError(pair: PartAndWhole, n: number): number | null {
  const { part, whole, eligibleWhole } = pair
  const spread = varianceOf(whole, eligibleWhole)
  if (whole.error === 0) return 0
  if (spread === null || n < 2) return null
  // A unit whose spread cannot be read back (a census, one answer) is taken to spread like the whole.
  const inside = varianceOf(part, pair.eligiblePart) ?? spread
  const distance = toNumber(subtract(part.value, whole.value))
  const between = part.n * distance ** 2 * (1 + part.n / n)
  const squares = (whole.n - 1) * spread - (part.n - 1) * inside - between
  const variance = Math.max(0, squares / (n - 1))
  return Math.sqrt(variance / n) * finitePopulationCorrection(n, restEligible(pair))
}

/** Without the unit's own number the whole is taken: the larger margin of the two. */
function restEligible({ eligiblePart, eligibleWhole }: PartAndWhole): number | null {
  return eligibleWhole === null ? null : eligibleWhole - (eligiblePart ?? 0)
}

function varianceOf({ error, n }: Estimate, eligible: number | null): number | null {
  const correction = finitePopulationCorrection(n, eligible)
  return error === null || correction === 0 || n < 2 ? null : (error / correction) ** 2 * n
}
