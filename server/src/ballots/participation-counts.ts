import type { FrozenRank, FrozenUnit } from '../surveys/lookup.ts'
import { allGroup, rankGroup, unitGroup } from '../surveys/participation-groups.ts'
import type { GroupCount } from './store.ts'

/** Ballots issued to the people of one unit and rank. */
export interface VoterCount {
  readonly unit: string
  readonly rank: string
  readonly issued: number
}

/** From this share on a crowd's count says only that nearly everybody took part. */
const TOP_SHARE = 0.95
/** Fewer new ballots than this stay unseen: the next count must not point at one person. */
export const SMALLEST_STEP = 5

/** The counts as they were last shown, by group. */
export type ShownCounts = ReadonlyMap<string, number>

/**
 * Issued ballots for everybody, each unit with its subtree, and each rank value. Counted in the
 * crowds of the credential values, at least ten people each: a unit counts the crowds whose value
 * lies inside it, so that subtracting its parts never leaves fewer than ten. A unit without such a
 * crowd is left out. A crowd's count stops at 95 % of its eligible, and one before all of them.
 *
 * What stands beside the `last` counts moves in steps of at least five: each rank, and each unit
 * less the units below it. So a count may be up to four beside the truth, and one person's ballot
 * shows neither in a unit nor by subtraction.
 */
export function groupCounts(
  units: readonly FrozenUnit[],
  ranks: readonly FrozenRank[],
  counts: readonly VoterCount[],
  last: ShownCounts = new Map(),
): readonly GroupCount[] {
  const byUnit = issuedBy(counts, (count) => count.unit)
  const byRank = issuedBy(counts, (count) => count.rank)
  const unitCrowds = crowdsOf(units, (unit) => byUnit.get(unit.code) ?? 0)
  const rankCrowds = crowdsOf(ranks, (rank) => byRank.get(rank.key) ?? 0)
  const trees = unitTrees(units, unitCrowds, last)
  const tops = trees.map(([top]) => top).filter((top) => top !== undefined)
  return [
    { ...sum(tops), group: allGroup },
    ...trees.flat(),
    ...[...rankCrowds].map(([value, crowd]) => {
      const group = rankGroup(value)
      return { ...crowd, group, issued: stepped(crowd.issued, last.get(group) ?? 0) }
    }),
  ]
}

/** The new value once it is far enough from the one that is shown, until then the one shown. */
const stepped = (now: number, shown: number): number =>
  Math.abs(now - shown) >= SMALLEST_STEP ? now : shown

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
  return new Map([...crowds].map(([value, crowd]) => [value, topCoded(crowd)]))
}

const topCoded = ({ eligible, issued }: CrowdCount): CrowdCount => ({
  eligible,
  // Below twenty people 95 percent rounds up to everybody.
  issued: Math.min(issued, Math.ceil(TOP_SHARE * eligible), eligible - 1),
})

/** For each top unit the rows of its tree, the unit itself first; none where it holds no crowd. */
function unitTrees(
  units: readonly FrozenUnit[],
  crowds: ReadonlyMap<string, CrowdCount>,
  last: ShownCounts,
): readonly (readonly GroupCount[])[] {
  const children = Map.groupBy(units, (unit) => unit.parentCode)
  return (children.get(null) ?? []).map((top) => rowsAt(top).rows)

  function rowsAt({ code }: FrozenUnit): { rows: readonly GroupCount[]; truth: CrowdCount } {
    const below = (children.get(code) ?? []).map(rowsAt)
    const own = crowds.get(code)
    const truth = sum([...(own ? [own] : []), ...below.map((branch) => branch.truth)])
    if (truth.eligible === 0) return { rows: [], truth }
    const branches = below.flatMap(({ rows: [branch] }) => branch ?? [])
    const shownBelow = sum(branches).issued
    const restBefore = branches.reduce(
      (rest, branch) => rest - (last.get(branch.group) ?? 0),
      last.get(unitGroup(code)) ?? 0,
    )
    const rest = stepped(truth.issued - shownBelow, restBefore)
    const row = { group: unitGroup(code), eligible: truth.eligible, issued: shownBelow + rest }
    return { rows: [row, ...below.flatMap(({ rows }) => rows)], truth }
  }
}

const sum = (crowds: readonly CrowdCount[]): CrowdCount => ({
  eligible: crowds.reduce((total, { eligible }) => total + eligible, 0),
  issued: crowds.reduce((total, { issued }) => total + issued, 0),
})

function issuedBy(
  counts: readonly VoterCount[],
  key: (count: VoterCount) => string,
): ReadonlyMap<string, number> {
  const issued = new Map<string, number>()
  for (const count of counts) issued.set(key(count), (issued.get(key(count)) ?? 0) + count.issued)
  return issued
}
