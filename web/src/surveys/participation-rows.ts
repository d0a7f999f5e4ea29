import type { ParticipationGroup } from '@koe/shared/contracts/surveys.ts'

type Groups = readonly ParticipationGroup[]

export type UnitRows = {
  /** The unit whose parts are shown; undefined in a wave without units. */
  readonly within: ParticipationGroup | undefined
  /** From the top down to `within`. */
  readonly path: Groups
  /** Parts with a rate. */
  readonly rows: Groups
  /** Parts too small for a rate of their own. */
  readonly hidden: Groups
  /** Parts that have parts with a rate themselves. */
  readonly inside: Groups
}

const partsOf = (groups: Groups, parent: string | null): Groups =>
  groups.filter((group) => group.kind === 'unit' && group.parent === parent)

const hasRate = ({ rate }: ParticipationGroup): boolean => rate !== null

const pathOf = (groups: Groups, group: ParticipationGroup | undefined): Groups => {
  if (!group) return []
  const above = groups.find((other) => other.group === group.parent)
  return [...pathOf(groups, above), group]
}

/** One level of the unit tree. An unknown unit in the address falls back to the top. */
export const unitRows = (groups: Groups, asked: string | undefined): UnitRows => {
  const tops = partsOf(groups, null)
  const within = groups.find((group) => group.kind === 'unit' && group.group === asked) ?? tops[0]
  const parts = within ? partsOf(groups, within.group) : []
  return {
    within,
    path: pathOf(groups, within),
    rows: parts.filter(hasRate),
    hidden: parts.filter((part) => !hasRate(part)),
    inside: parts.filter((part) => partsOf(groups, part.group).some(hasRate)),
  }
}

export const rankRows = (groups: Groups): Groups =>
  groups.filter((group) => group.kind === 'rank' && hasRate(group))

export const overall = (groups: Groups): ParticipationGroup | undefined =>
  groups.find(({ kind }) => kind === 'all')

/** "31.2", or "≥95" where the server says no more than that nearly everybody took part. */
export const rateText = ({ rate, topCoded }: ParticipationGroup): string =>
  rate === null ? '' : topCoded ? `≥${rate.toFixed(0)}` : rate.toFixed(1)
