import type { ItemSet } from '@koe/shared/catalogue/questionnaire.ts'
import { hundredths, type WaveTargets } from './wave-targets.ts'

/** Whole numbers from `low` to `high`, both included. */
type Range = { readonly low: number; readonly high: number }

type SetRange = { readonly items: readonly string[]; readonly range: Range }

/**
 * Score total per item for `respondents` people, such that every item mean rounds (half-up) to its
 * target, and so does every construct with a target: the mean of its unrounded item means. With fewer
 * than 100 people some means cannot be met; such an item gets the nearest total.
 * Throws RangeError when construct targets contradict the item targets.
 */
export function itemTotals(
  constructs: readonly ItemSet[],
  targets: WaveTargets,
  respondents: number,
): Record<string, number> {
  const ranges = mapValues(targets.items, (mean) => roundingTo(hundredths(mean), respondents))
  const totals = mapValues(targets.items, (mean) =>
    Math.round((hundredths(mean) * respondents) / 100),
  )
  const sets = constructs.flatMap(({ key, items }): SetRange[] => {
    const mean = targets.constructs[key]
    return mean === undefined
      ? []
      : [{ items, range: roundingTo(hundredths(mean), respondents * items.length) }]
  })
  return moveIntoRanges(totals, ranges, sets)
}

/** Totals over `count` answers whose mean rounds half-up to `target` hundredths. */
function roundingTo(target: number, count: number): Range {
  return {
    low: Math.ceil(((2 * target - 1) * count) / 200),
    high: Math.ceil(((2 * target + 1) * count) / 200) - 1,
  }
}

/** Moves single totals by one, each time where it helps most, until every construct is in range. */
function moveIntoRanges(
  start: Readonly<Record<string, number>>,
  ranges: Readonly<Record<string, Range>>,
  sets: readonly SetRange[],
): Record<string, number> {
  const totals = { ...start }
  let missing = missingOf(totals, sets)
  while (missing > 0) {
    const best = moves(totals, ranges)
      .map((move) => ({ ...move, missing: missingOf({ ...totals, [move.key]: move.total }, sets) }))
      .toSorted((a, b) => a.missing - b.missing)[0]
    if (best === undefined || best.missing >= missing) {
      throw new RangeError('the construct targets cannot be met within the item targets')
    }
    totals[best.key] = best.total
    missing = best.missing
  }
  return totals
}

function moves(totals: Readonly<Record<string, number>>, ranges: Readonly<Record<string, Range>>) {
  return Object.entries(ranges).flatMap(([key, { low, high }]) =>
    [-1, 1]
      .map((step) => ({ key, total: (totals[key] ?? 0) + step }))
      .filter(({ total }) => total >= low && total <= high),
  )
}

/** How far all constructs together are outside their ranges. */
function missingOf(totals: Readonly<Record<string, number>>, sets: readonly SetRange[]): number {
  return sets.reduce((sum, { items, range }) => {
    const total = items.reduce((left, key) => left + (totals[key] ?? 0), 0)
    return sum + Math.max(0, range.low - total, total - range.high)
  }, 0)
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (from: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
