import { countedAnswers } from '@koe/shared/scoring/scored-option.ts'
import { completeIn, respondentsOf } from './figures.ts'
import type { CountedGroup, NamedCandidate } from './groups.ts'
import {
  everyRank,
  everyUnit,
  type Layer,
  placeOver,
  splitOver,
  type UnitLayer,
  type World,
} from './layers.ts'
import type { DisclosureSettings } from './settings.ts'
import type { Atom } from './tally.ts'
import type { ItemPlan, TallyPlan } from './tally-plan.ts'

/** R5: a leftover of at most this share of its unit counts further up instead of hiding a sibling. */
const LEFTOVER_SHARE = 0.2

/** What may be shown of one item: its scores, and (fewer groups) how its answers are distributed. */
export interface ItemVisibility {
  readonly scores: Layer
  readonly distributions: Layer
}

export type Level = keyof ItemVisibility

/** The unit view over all respondents (R2, R5). */
export function unitView(
  world: World,
  respondents: readonly number[],
  minGroup: number,
): UnitLayer {
  return placeOver(world, respondents, everyUnit(world), minGroup, LEFTOVER_SHARE)
}

/** Both views over all respondents (R2, R6). */
export function bothViews(
  world: World,
  respondents: readonly number[],
  units: UnitLayer,
  candidates: readonly NamedCandidate[],
  { minGroup }: DisclosureSettings,
): Layer {
  const limits = { minSize: minGroup, minConnection: minGroup }
  const base = everyRank(world, candidates)
  return { units, ranks: splitOver(respondents, units, base, candidates, limits) }
}

/**
 * The same rules over the people who answered an item (R8), over the blocks of the layer above, so
 * that nothing becomes smaller; then once more with the larger limits of distributions (R3).
 */
export function itemVisibility(
  world: World,
  answered: readonly number[],
  base: Layer,
  candidates: readonly NamedCandidate[],
  settings: DisclosureSettings,
): ItemVisibility {
  const { minGroup, minDistribution, minRankDistribution } = settings
  const units = placeOver(world, answered, base.units, minGroup, 0)
  const limits = { minSize: minGroup, minConnection: minGroup }
  const ranks = splitOver(answered, units, base.ranks, candidates, limits)
  const coarse = placeOver(world, answered, units, minDistribution, 0)
  const allowed = {
    ...ranks,
    visible: ranks.visible.map(
      (isVisible, index) => isVisible && candidates[index]?.allowsDistribution === true,
    ),
  }
  const strict = { minSize: minRankDistribution, minConnection: minDistribution }
  const coarseRanks = splitOver(answered, coarse, allowed, candidates, strict)
  return { scores: { units, ranks }, distributions: { units: coarse, ranks: coarseRanks } }
}

/** How many people of each atom gave an answer to the item that counts. */
export function answeredPerAtom(item: ItemPlan, atoms: readonly Atom[]): readonly number[] {
  const { at, options, type } = item
  if (type === 'multiple') return atoms.map(({ counts }) => counts[at + options.length] ?? 0)
  return atoms.map(({ counts }) =>
    countedAnswers(options, counts.subarray(at, at + options.length)),
  )
}

/** What may be shown of everything that is counted over people of its own: items, constructs, sets. */
export interface Visibilities {
  readonly items: readonly ItemVisibility[]
  /** Over the people who answered all items of a construct. */
  readonly constructs: readonly ItemVisibility[]
  readonly sets: readonly ItemVisibility[]
}

/** Visibility of every measure of the plan; what the same people answered is worked out once. */
export function visibilities(
  { items, constructs, sets }: TallyPlan,
  atoms: readonly Atom[],
  work: (answered: readonly number[]) => ItemVisibility,
): Visibilities {
  const known = new Map<string, ItemVisibility>()
  const of = (answered: readonly number[]) => {
    const key = answered.join()
    const visibility = known.get(key) ?? work(answered)
    known.set(key, visibility)
    return visibility
  }
  const perAtom = (people: (counts: Float64Array) => number) =>
    of(atoms.map(({ counts }) => people(counts)))
  return {
    items: items.map((item) => of(answeredPerAtom(item, atoms))),
    constructs: constructs.map((set) => perAtom((counts) => completeIn(counts, set))),
    sets: sets.map((set) => perAtom((counts) => respondentsOf(counts, set))),
  }
}

/** Whether the rules show a group of an item at a level. */
export function isShown(
  visibility: ItemVisibility | undefined,
  level: Level,
  { place }: CountedGroup,
): boolean {
  const layer = visibility?.[level]
  if (layer === undefined) return false
  return place.view === 'unit'
    ? layer.units.visible[place.node] === true
    : layer.ranks.visible[place.candidate] === true
}
