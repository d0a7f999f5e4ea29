import type { GroupKind, HiddenReason } from '@koe/shared/cell.ts'
import type { Candidate, Layer, World } from './layers.ts'
import { countedAtoms, everyUnit } from './layers.ts'
import type { DisclosureSettings } from './settings.ts'
import type { Atom } from './tally.ts'

/** A rank of the ladder as the roster froze it; `group` is its side of the two-group view. */
export interface RankEntry {
  readonly key: string
  readonly order: number
  readonly group: string | null
  readonly eligible: number
}

/** A group of people as it is published: its figures stand in the cells of the same key. */
export interface PublishedGroup {
  /** all, unit:<key>, rank:<key>, rank_group:<key> or unit_rank:<unit>/<rank> */
  readonly key: string
  readonly kind: GroupKind
  readonly unit: string | null
  readonly rank: string | null
  readonly eligible: number
  /** People of the whole group who answered; null where a response rate may not be shown either. */
  readonly respondents: number | null
  /** How many of them its figures count; null for a hidden group. */
  readonly counted: number | null
  readonly shown: boolean
  readonly reason: HiddenReason | null
}

/** Where a group stands in the layers: a node of the unit view, or a candidate of the rank view. */
export type Place =
  | { readonly view: 'unit'; readonly node: number }
  | { readonly view: 'rank'; readonly candidate: number }

/** A group with what the count knows about it and does not publish. */
export interface CountedGroup {
  readonly group: PublishedGroup
  readonly place: Place
  /** The atoms that its figures count. */
  readonly atoms: readonly number[]
}

/** The name of a group of the rank view and its people's atoms. */
export interface NamedCandidate extends Candidate {
  readonly key: string
  readonly kind: 'rank' | 'rank_group' | 'unit_rank'
  readonly unit: string | null
  readonly rank: string | null
  readonly eligible: number
  /** Everybody of the group; `atoms` are those whom its figures would count. */
  readonly members: readonly number[]
  /** Distributions of the rank view stop at the first level below the organisation. */
  readonly allowsDistribution: boolean
}

/** Above this share of the eligible a number of respondents would tell who took part. */
const TOP_RATE = 0.95

/** Two-group view and ranks of the whole organisation. */
export function rankCandidates(
  world: World,
  ranks: readonly RankEntry[],
): readonly NamedCandidate[] {
  const ladder = ranks.toSorted((a, b) => a.order - b.order)
  const groups = Map.groupBy(ladder, (rank) => rank.group)
  groups.delete(null)
  const atomsOf = (members: readonly RankEntry[]) => {
    const indices = new Set(members.map((rank) => ranks.indexOf(rank)))
    return world.ranks.flatMap((rank, atom) => (indices.has(rank) ? [atom] : []))
  }
  return [
    ...ladder.map((rank) => organisationRank('rank', 1, rank.key, [rank], atomsOf([rank]))),
    ...[...groups].map(([key, members]) =>
      organisationRank('rank_group', 0, key ?? '', members, atomsOf(members)),
    ),
  ]
}

function organisationRank(
  kind: 'rank' | 'rank_group',
  level: number,
  key: string,
  members: readonly RankEntry[],
  atoms: readonly number[],
): NamedCandidate {
  return {
    key: `${kind}:${key}`,
    kind,
    level,
    unit: null,
    rank: kind === 'rank' ? key : null,
    eligible: members.reduce((sum, rank) => sum + rank.eligible, 0),
    members: atoms,
    atoms,
    allowsDistribution: true,
  }
}

/** Every unit by every rank that answered in it. How many are eligible there is not known: 0. */
export function unitRankCandidates(
  world: World,
  units: Layer['units'],
  ranks: readonly RankEntry[],
  everyLevel: boolean,
): readonly NamedCandidate[] {
  const counted = countedAtoms(world, units)
  const inside = countedAtoms(world, everyUnit(world))
  const byRank = (atoms: readonly number[] = []) =>
    Map.groupBy(atoms, (atom) => world.ranks[atom] ?? -1)
  return world.tree.keys.flatMap((unit, node) => {
    if (node === 0 || unit === null) return []
    const depth = world.tree.depths[node] ?? 0
    const countedOf = byRank(counted[node])
    return [...byRank(inside[node])].flatMap(([index, members]): readonly NamedCandidate[] => {
      const rank = ranks[index]?.key
      if (rank === undefined) return []
      return [
        {
          key: `unit_rank:${unit}/${rank}`,
          kind: 'unit_rank',
          level: 1 + depth,
          unit,
          rank,
          eligible: 0,
          members,
          atoms: countedOf.get(index) ?? [],
          allowsDistribution: everyLevel || depth === 1,
        },
      ]
    })
  })
}

/** The groups of both views with what is shown of them, in the order of publication. */
export function countedGroups(
  world: World,
  atoms: readonly Atom[],
  candidates: readonly NamedCandidate[],
  layer: Layer,
  settings: DisclosureSettings,
): readonly CountedGroup[] {
  const sizeOf = (members: readonly number[]) =>
    members.reduce((sum, atom) => sum + (atoms[atom]?.respondents ?? 0), 0)
  const totals = unitTotals(world, atoms)
  const counted = countedAtoms(world, layer.units)
  const units = world.tree.keys.map((key, node): CountedGroup => {
    const members = node === 0 ? atoms.map((_, atom) => atom) : (counted[node] ?? [])
    const named = { key: node === 0 ? 'all' : `unit:${key}`, unit: node === 0 ? null : key }
    const people = {
      eligible: world.tree.eligible[node] ?? 0,
      respondents: totals[node] ?? 0,
      counted: sizeOf(members),
    }
    const isVisible = layer.units.visible[node] === true
    const kind = node === 0 ? 'all' : 'unit'
    const group = published({ ...named, kind, rank: null }, people, isVisible, settings)
    return { group, place: { view: 'unit', node }, atoms: members }
  })
  const ranks = candidates.map((candidate, index): CountedGroup => {
    const { key, kind, unit, rank, eligible } = candidate
    const respondents = sizeOf(candidate.members)
    const people = { eligible, respondents, counted: sizeOf(candidate.atoms) }
    const isVisible = layer.ranks.visible[index] === true
    const group = published({ key, kind, unit, rank }, people, isVisible, settings)
    return { group, place: { view: 'rank', candidate: index }, atoms: candidate.atoms }
  })
  return [...units, ...ranks]
}

/** Respondents in the subtree of each node. */
function unitTotals({ tree, nodes }: World, atoms: readonly Atom[]): readonly number[] {
  const totals = tree.keys.map(() => 0)
  for (const [atom, node] of nodes.entries()) {
    totals[node] = (totals[node] ?? 0) + (atoms[atom]?.respondents ?? 0)
  }
  for (let node = totals.length - 1; node > 0; node -= 1) {
    const parent = tree.parents[node] ?? 0
    totals[parent] = (totals[parent] ?? 0) + (totals[node] ?? 0)
  }
  return totals
}

interface People {
  readonly eligible: number
  readonly respondents: number
  readonly counted: number
}

function published(
  named: Pick<PublishedGroup, 'key' | 'kind' | 'unit' | 'rank'>,
  { eligible, respondents, counted }: People,
  isVisible: boolean,
  { minGroup, minEligible }: DisclosureSettings,
): PublishedGroup {
  // A hidden group may still show its response rate, which is cut off near 100 %.
  const hasRate = eligible >= minEligible && respondents <= TOP_RATE * eligible
  return {
    ...named,
    eligible,
    respondents: isVisible || hasRate ? respondents : null,
    counted: isVisible ? counted : null,
    shown: isVisible,
    reason: isVisible ? null : hiddenBecause(respondents, minGroup),
  }
}

function hiddenBecause(respondents: number, minGroup: number): HiddenReason {
  if (respondents === 0) return 'no-answers'
  return respondents < minGroup ? 'too-few-respondents' : 'would-reveal-others'
}
