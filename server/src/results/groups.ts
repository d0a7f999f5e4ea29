import type { Group } from '@koe/shared/contracts/results.ts'
import { roundHalfUp } from '@koe/shared/scoring/decimal.ts'
import { responseRate, topCoded } from '@koe/shared/scoring/response-rate.ts'
import type { DisclosureSettings } from '../disclosure/settings.ts'
import type { Scope } from './scope.ts'
import type { GroupRow } from './store.ts'

/** Above this a rate is told as "or more", so that nobody can be told to have taken part (R8). */
const topRate = 95

/** A group as its reader sees it: a parent outside the reader's scope is not named. */
export function groupView(row: GroupRow, settings: DisclosureSettings, scope: Scope): Group {
  const rate = rateView(row.respondents, row.eligible, settings.minEligible)
  return {
    key: row.key,
    kind: row.kind,
    parent: row.parent_key !== null && inScope(scope, row.parent_key) ? row.parent_key : null,
    label: { ja: row.label_ja, en: row.label_en },
    // "95 % or more" beside both counts would tell the exact rate after all.
    eligible: rate?.topCoded && row.kind !== 'all' ? null : row.eligible,
    respondents: row.respondents,
    counted: row.counted,
    rate,
    shown: row.shown,
    reason: row.reason,
    hasChildren: row.has_children,
  }
}

const inScope = (scope: Scope, key: string): boolean => scope === null || scope.has(key)

/** Null for fewer than `minEligible` eligible people, and where a count is not published. */
export function rateView(
  respondents: number | null,
  eligible: number | null,
  minEligible: number,
): Group['rate'] {
  if (respondents === null || eligible === null || eligible < minEligible) return null
  const rate = responseRate(respondents, eligible)
  if (rate === null) return null
  const coded = topCoded(rate, topRate)
  return { text: roundHalfUp(coded.value, 1), topCoded: coded.topCoded }
}

/** From the root down, siblings by position; a group whose parent is not in the list is a root. */
export function treeOrder<Row extends Pick<GroupRow, 'key' | 'parent_key' | 'position'>>(
  rows: readonly Row[],
): readonly Row[] {
  const known = new Set(rows.map(({ key }) => key))
  const parentOf = (row: Row) =>
    row.parent_key !== null && known.has(row.parent_key) ? row.parent_key : null
  const below = Map.groupBy(
    rows.toSorted((a, b) => a.position - b.position),
    parentOf,
  )
  const walk = (row: Row): Row[] => [row, ...(below.get(row.key) ?? []).flatMap(walk)]
  return (below.get(null) ?? []).flatMap(walk)
}
