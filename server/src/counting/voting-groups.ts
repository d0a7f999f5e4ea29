import type { Text } from '@koe/shared/contracts/text.ts'
import type { FrozenRank, FrozenUnit } from '../surveys/lookup.ts'

/** A unit with the people who vote under it: small units' people vote under one above (section 1). */
export interface VotingUnit {
  readonly code: string
  readonly parentCode: string | null
  readonly name: Text
  readonly position: number
  readonly eligible: number
}

/** One rank, or neighbours that vote as one because each alone would be too few. */
export interface VotingRank {
  readonly key: string
  readonly label: Text
  readonly position: number
  readonly group: { readonly key: string; readonly label: Text }
  readonly eligible: number
}

/** The whole tree, with everybody counted where their ballot says. */
export function votingUnits(units: readonly FrozenUnit[]): readonly VotingUnit[] {
  const eligible = new Map<string, number>()
  for (const unit of units) {
    const code = unit.credential ?? unit.code
    eligible.set(code, (eligible.get(code) ?? 0) + unit.eligible)
  }
  return units.map(({ code, parentCode, name, position }) => ({
    code,
    parentCode,
    name,
    position,
    eligible: eligible.get(code) ?? 0,
  }))
}

/** The ladder as it votes: ranks that share a credential are one. */
export function votingRanks(ranks: readonly FrozenRank[]): readonly VotingRank[] {
  const crowds = Map.groupBy(ranks, (rank) => rank.credential ?? rank.key)
  return [...crowds].map(([key, members]) => ({
    key,
    label: joined(members.map(({ label }) => label)),
    position: Math.min(...members.map(({ position }) => position)),
    group: joinedGroup(members),
    eligible: members.reduce((sum, member) => sum + member.eligible, 0),
  }))
}

/** Neighbours from both sides of the two-group view make a side of their own. */
function joinedGroup(members: readonly FrozenRank[]): VotingRank['group'] {
  const groups = [...new Map(members.map(({ group }) => [group.key, group])).values()]
  return {
    key: groups.map(({ key }) => key).join('+'),
    label: joined(groups.map(({ label }) => label)),
  }
}

const joined = (labels: readonly Text[]): Text => ({
  ja: labels.map(({ ja }) => ja).join('・'),
  en: labels.map(({ en }) => en).join(' / '),
})
