import type { FrozenRank, FrozenUnit } from '../surveys/lookup.ts'
import { allGroup, rankGroup, unitGroup } from '../surveys/participation-groups.ts'
import type { GroupCount } from './store.ts'

/** Ballots issued to the people of one unit and rank. */
export interface VoterCount {
  readonly unit: string
  readonly rank: string
  readonly issued: number
}

/** From this share on a count says only that nearly everybody took part. */
const TOP_SHARE = 0.95

/**
 * Issued ballots for everybody, each unit with its subtree, and each rank value. Counted in the
 * crowds of the credential values, at least ten people each: a unit counts the crowds whose value
 * lies inside it, so that subtracting its parts never leaves fewer than ten. A unit without such a
 * crowd is left out. Counts stop at 95 % of the eligible.
 */
export function groupCounts(
  units: readonly FrozenUnit[],
  ranks: readonly FrozenRank[],
  counts: readonly VoterCount[],
): readonly GroupCount[] {
  const byUnit = issuedBy(counts, (count) => count.unit)
  const byRank = issuedBy(counts, (count) => count.rank)
  const unitCrowds = crowdsOf(units, (unit) => byUnit.get(unit.code) ?? 0)
  const rankCrowds = crowdsOf(ranks, (rank) => byRank.get(rank.key) ?? 0)
  return [
    total(allGroup, [...unitCrowds.values()]),
    ...subtreeTotals(units, unitCrowds),
    ...[...rankCrowds].map(([value, crowd]) => total(rankGroup(value), [crowd])),
  ]
}

interface CrowdCount {
  readonly eligible: number
  readonly issued: number
}

function crowdsOf<Member extends { credential: string | null; eligible: number }>(
  members: readonly Member[],
  issued: (member: Member) => number,
): ReadonlyMap<string, CrowdCount> {
  const crowds = new Map<string, CrowdCount>()
  for (const member of members) {
    if (member.credential === null) continue
    const before = crowds.get(member.credential) ?? { eligible: 0, issued: 0 }
    crowds.set(member.credential, {
      eligible: before.eligible + member.eligible,
      issued: before.issued + issued(member),
    })
  }
  return crowds
}

function subtreeTotals(
  units: readonly FrozenUnit[],
  crowds: ReadonlyMap<string, CrowdCount>,
): readonly GroupCount[] {
  const children = Map.groupBy(units, (unit) => unit.parentCode)
  const inside = (unit: FrozenUnit): readonly CrowdCount[] => {
    const own = crowds.get(unit.code)
    const below = (children.get(unit.code) ?? []).flatMap(inside)
    return own ? [own, ...below] : below
  }
  return units.flatMap((unit) => {
    const parts = inside(unit)
    return parts.length > 0 ? [total(unitGroup(unit.code), parts)] : []
  })
}

function total(group: string, crowds: readonly CrowdCount[]): GroupCount {
  const eligible = crowds.reduce((sum, crowd) => sum + crowd.eligible, 0)
  const issued = crowds.reduce((sum, crowd) => sum + crowd.issued, 0)
  return { group, eligible, issued: Math.min(issued, Math.ceil(TOP_SHARE * eligible)) }
}

function issuedBy(
  counts: readonly VoterCount[],
  key: (count: VoterCount) => string,
): ReadonlyMap<string, number> {
  const issued = new Map<string, number>()
  for (const count of counts) issued.set(key(count), (issued.get(key(count)) ?? 0) + count.issued)
  return issued
}
