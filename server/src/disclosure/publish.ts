import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { groupCells, type Minting, type PublishedCell, type StatisticSet } from './cells.ts'
import {
  type CountedGroup,
  countedGroups,
  type PublishedGroup,
  type RankEntry,
  rankCandidates,
  unitRankCandidates,
} from './groups.ts'
import type { Layer, World } from './layers.ts'
import type { DisclosureSettings } from './settings.ts'
import {
  type Atom,
  addBallot,
  atomsOf,
  type CountedBallot,
  startTally,
  type Tally,
} from './tally.ts'
import { type UnitEntry, unitTree } from './unit-tree.ts'
import { bothViews, itemVisibility, unitView, visibilities } from './visibility.ts'

/** Who could answer, by which rules, and what to publish. */
export interface PublishRules {
  readonly units: readonly UnitEntry[]
  readonly ranks: readonly RankEntry[]
  readonly settings: DisclosureSettings
  /** Groups of one rank in one unit, only when asked for. */
  readonly views?: { readonly unitRank?: boolean }
  /** Default: screens. */
  readonly statistics?: StatisticSet
}

export interface PublishInput extends PublishRules {
  readonly questionnaire: Questionnaire
  readonly ballots: Iterable<CountedBallot>
}

export interface PublishedResults {
  readonly groups: readonly PublishedGroup[]
  readonly cells: readonly PublishedCell[]
}

/** The same, with the cells minted one after another for outputs that do not fit in memory. */
export interface PublishedStream {
  readonly groups: readonly PublishedGroup[]
  readonly cells: Iterable<PublishedCell>
}

/**
 * The one door that every figure passes: counts the ballots and answers what may be published of
 * them (privacy.md, section 2). Means in points of the scale, shares and points 0–100, margins as
 * 95 % half widths; groups that are not shown have a reason and no figure. With all limits at 1
 * nothing is protected. Throws for a questionnaire that is not sound, a ballot of an unknown unit or
 * rank, or limits that are not whole numbers from 1.
 */
export function publishResults({
  questionnaire,
  ballots,
  ...rules
}: PublishInput): PublishedResults {
  const tally = startTally(questionnaire)
  for (const ballot of ballots) addBallot(tally, ballot)
  const { groups, cells } = publishTally(tally, rules)
  return { groups, cells: [...cells] }
}

/** `publishResults` for ballots that were counted one by one, so that they need not be in memory. */
export function publishTally(tally: Tally, rules: PublishRules): PublishedStream {
  checkSettings(rules.settings)
  const atoms = atomsOf(tally)
  const world = worldOf(atoms, rules)
  const { layer, candidates } = views(world, atoms, rules)
  const groups = countedGroups(world, atoms, candidates, layer, rules.settings)
  const minting: Minting = {
    plan: tally.plan,
    visibility: visibilities(tally.plan, atoms, (answered) =>
      itemVisibility(world, answered, layer, candidates, rules.settings),
    ),
    settings: rules.settings,
    statistics: rules.statistics ?? 'screens',
    organisation: sumOf(
      atoms,
      atoms.map((_, atom) => atom),
      tally.plan.size,
    ),
  }
  return {
    groups: groups.map(({ group }) => group),
    cells: cellsOf(minting, groups, atoms),
  }
}

function* cellsOf(
  minting: Minting,
  groups: readonly CountedGroup[],
  atoms: readonly Atom[],
): Generator<PublishedCell> {
  for (const counted of groups) {
    yield* groupCells(minting, counted, countsOf(counted, atoms, minting.plan.size))
  }
}

function checkSettings(settings: DisclosureSettings): void {
  const { minGroup, minDistribution, minRankDistribution } = settings
  for (const limit of Object.values(settings)) {
    if (!Number.isInteger(limit) || limit < 1) throw new RangeError('limits are whole and from 1')
  }
  if (minDistribution < minGroup || minRankDistribution < minDistribution) {
    throw new RangeError('a distribution needs no fewer people than a score')
  }
}

function worldOf(atoms: readonly Atom[], { units, ranks }: PublishRules): World {
  const tree = unitTree(units)
  const rankOf = new Map(ranks.map((rank, index) => [rank.key, index]))
  if (rankOf.size < ranks.length) throw new Error('a rank is listed twice')
  return {
    tree,
    nodes: atoms.map(({ unit }) =>
      unit === null ? 0 : known(tree.nodeOf.get(unit), 'unit', unit),
    ),
    ranks: atoms.map(({ rank }) => (rank === null ? -1 : known(rankOf.get(rank), 'rank', rank))),
  }
}

function known(index: number | undefined, kind: string, key: string): number {
  if (index === undefined) throw new Error(`a ballot names the unknown ${kind} "${key}"`)
  return index
}

function views(world: World, atoms: readonly Atom[], rules: PublishRules) {
  const { ranks, settings } = rules
  const respondents = atoms.map((atom) => atom.respondents)
  const units = unitView(world, respondents, settings.minGroup)
  const isOpen = settings.minRankDistribution === 1
  const candidates = [
    ...rankCandidates(world, ranks),
    ...(rules.views?.unitRank ? unitRankCandidates(world, units, ranks, isOpen) : []),
  ]
  const layer: Layer = bothViews(world, respondents, units, candidates, settings)
  return { layer, candidates }
}

/** Hidden groups are never summed. */
function countsOf({ group, atoms: members }: CountedGroup, atoms: readonly Atom[], size: number) {
  return group.shown ? sumOf(atoms, members, size) : new Float64Array(0)
}

function sumOf(atoms: readonly Atom[], members: readonly number[], size: number): Float64Array {
  const sum = new Float64Array(size)
  for (const member of members) {
    const counts = atoms[member]?.counts ?? []
    for (const [index, count] of counts.entries()) sum[index] = (sum[index] ?? 0) + count
  }
  return sum
}
