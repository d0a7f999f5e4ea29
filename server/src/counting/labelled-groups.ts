import type { Text } from '@koe/shared/contracts/text.ts'
import type { PublishedGroup } from '../disclosure/groups.ts'
import type { NewRelease } from '../results/publish.ts'
import type { VotingRank, VotingUnit } from './voting-groups.ts'

type GroupRow = NewRelease['groups'][number]

interface Name {
  readonly label: Text
  readonly parent: string | null
}

const organisation = 'all'
const everybody: Text = { ja: '全庁', en: 'Whole organisation' }

/**
 * Groups as they are published: with the names of the frozen trees and in their order. A single
 * unit at the top is the organisation itself and gives it its name.
 */
export function labelledGroups(
  groups: readonly PublishedGroup[],
  units: readonly VotingUnit[],
  ranks: readonly VotingRank[],
): readonly GroupRow[] {
  const names = new Map([...unitNames(units), ...rankNames(ranks)])
  return groups.map(({ kind, unit, rank, ...group }, position): GroupRow => {
    const name = names.get(group.key)
    if (!name || kind === 'unit_rank') throw new Error('A group was counted that has no name')
    return {
      ...(kind === 'unit' && group.eligible === 0 && !group.shown ? votesElsewhere(group) : group),
      kind,
      unit_code: unit,
      rank_key: rank,
      parent_key: name.parent,
      position,
      label_ja: name.label.ja,
      label_en: name.label.en,
    }
  })
}

/** A small unit's people vote under one above: "nobody eligible" would be a wrong figure for it. */
const votesElsewhere = <Group extends object>(group: Group) => ({
  ...group,
  eligible: null,
  respondents: null,
  reason: 'too-few-respondents' as const,
})

function unitNames(units: readonly VotingUnit[]): readonly (readonly [string, Name])[] {
  const tops = units.filter(({ parentCode }) => parentCode === null)
  const root = tops.length === 1 ? tops[0] : undefined
  const keyOf = (code: string | null): string =>
    code === null || code === root?.code ? organisation : `unit:${code}`
  const below = units.filter((unit) => unit !== root)
  return [
    [organisation, { label: root?.name ?? everybody, parent: null }],
    ...below.map(
      ({ code, parentCode, name }) =>
        [keyOf(code), { label: name, parent: keyOf(parentCode) }] as const,
    ),
  ]
}

const rankNames = (ranks: readonly VotingRank[]): readonly (readonly [string, Name])[] =>
  ranks.flatMap(({ key, label, group }) => [
    [`rank:${key}`, { label, parent: organisation }] as const,
    [`rank_group:${group.key}`, { label: group.label, parent: organisation }] as const,
  ])
