import type { Cell, HiddenReason, MeasureKind } from '@koe/shared/cell.ts'
import { toDecimal } from '@koe/shared/scoring/decimal.ts'
import type { Figure } from '@koe/shared/scoring/scored-option.ts'
import {
  answeredBy,
  choiceStatistics,
  completeIn,
  constructFavourable,
  constructMean,
  type GroupCounts,
  itemMeanStatistic,
  pointsStatistic,
  type Statistic,
  setFavourable,
  setPoints,
  toneStatistics,
} from './figures.ts'
import type { CountedGroup } from './groups.ts'
import { constructSpread, itemSpread, marginFigure } from './margins.ts'
import type { DisclosureSettings } from './settings.ts'
import type { ConstructPlan, ItemPlan, RespondentSetPlan, TallyPlan } from './tally-plan.ts'
import { type ItemVisibility, isShown, type Level, type Visibilities } from './visibility.ts'

/** One published figure, or the reason why it is not shown. */
export interface PublishedCell {
  readonly group: string
  readonly measureKind: MeasureKind
  readonly measure: string
  readonly statistic: string
  readonly cell: Cell
}

/**
 * `screens`: what the pages of a released wave read (means with margins, favourable shares, the
 * organisation's distributions). `every`: all statistics of the offline tabulation.
 */
export type StatisticSet = 'screens' | 'every'

/** What is the same for all groups of one count. */
export interface Minting {
  readonly plan: TallyPlan
  readonly visibility: Visibilities
  readonly settings: DisclosureSettings
  readonly statistics: StatisticSet
  readonly organisation: GroupCounts
}

/** Everything that a cell of one group is minted from. */
interface Source extends Minting {
  readonly counted: CountedGroup
  readonly counts: GroupCounts
}

type Row = Pick<PublishedCell, 'measureKind' | 'measure' | 'statistic' | 'cell'>

/** All cells of one group; `counts` is the summed tally of the atoms that its figures count. */
export function groupCells(
  minting: Minting,
  counted: CountedGroup,
  counts: GroupCounts,
): readonly PublishedCell[] {
  const source = { ...minting, counted, counts }
  const { plan, statistics } = minting
  const rows = [
    ...plan.items.flatMap((item, index) => itemCells(source, item, index)),
    ...plan.constructs.flatMap((construct, index) => constructCells(source, construct, index)),
    ...(statistics === 'every'
      ? plan.sets.flatMap((set, index) => setCells(source, set, source.visibility.sets[index]))
      : []),
  ]
  return rows.map((row) => ({ group: counted.group.key, ...row }))
}

function itemCells(source: Source, item: ItemPlan, index: number): readonly Row[] {
  const n = answeredBy(source.counts, item)
  const row = (statistic: string, level: Level, figure: () => Figure | null): Row => ({
    measureKind: 'item',
    measure: item.key,
    statistic,
    cell: mint(hidden(source, source.visibility.items[index], level, n), figure),
  })
  const rows = itemStatistics(source, item).map(({ name, isDistribution, figure }) =>
    row(name, levelOf(isDistribution), () => figure(source.counts, item)),
  )
  if (source.statistics === 'every' || !isScored(item)) return rows
  return [...rows, row('margin', 'scores', () => itemMargin(source, item, index))]
}

function isScored(item: ItemPlan): boolean {
  return item.type === 'single' && item.hasScores
}

function itemStatistics(source: Source, item: ItemPlan): readonly Statistic<ItemPlan>[] {
  const { kind } = source.counted.group
  const isEvery = source.statistics === 'every'
  const scores = isScored(item) ? [itemMeanStatistic, ...(isEvery ? [pointsStatistic] : [])] : []
  const allTones = isEvery || kind === 'all' ? toneStatistics : toneStatistics.slice(0, 1)
  const tones = item.type === 'single' && item.hasTones ? allTones : []
  return [...scores, ...tones, ...(isEvery || kind === 'all' ? choiceStatistics(item) : [])]
}

function itemMargin(source: Source, item: ItemPlan, index: number): Figure | null {
  const mean = itemMeanStatistic.figure(source.counts, item)
  const own = isOpen(source, [index]) ? itemSpread(source.counts, item) : null
  const wide = itemSpread(source.organisation, item)
  return marginFigure(mean, own, wide, source.counted.group.eligible)
}

/** Whether the group's own spread may be used: the margin would tell it as a distribution does. */
function isOpen(source: Source, items: readonly number[]): boolean {
  return hiddenByItems(source, items, 'distributions') === null
}

function constructCells(source: Source, construct: ConstructPlan, index: number): readonly Row[] {
  const { counts, plan } = source
  const row = (statistic: string, level: Level, figure: () => Figure | null): Row => ({
    measureKind: 'construct',
    measure: construct.key,
    statistic,
    cell: mint(hiddenByItems(source, construct.items, level), figure),
  })
  const mean = () => constructMean(counts, construct, plan.items)
  const margin = () => {
    const own = isSpreadOpen(source, construct, index) ? constructSpread(counts, construct) : null
    const wide = wideSpread(source, construct)
    return marginFigure(mean(), own, wide, source.counted.group.eligible)
  }
  const favourable = () => constructFavourable(counts, construct, plan.items)
  const hasMargin = construct.hasScores && source.statistics === 'screens'
  return [
    ...(construct.hasScores ? [row('mean', 'scores', mean)] : []),
    ...(hasMargin ? [row('margin', 'scores', margin)] : []),
    ...(construct.hasTones ? [row('favourable_pct', 'distributions', favourable)] : []),
  ]
}

/** The spread tells how people pair their answers, so those who gave all of them must be enough too. */
function isSpreadOpen(source: Source, construct: ConstructPlan, index: number): boolean {
  const complete = completeIn(source.counts, construct)
  const visibility = source.visibility.constructs[index]
  return (
    isOpen(source, construct.items) &&
    hidden(source, visibility, 'distributions', complete) === null
  )
}

function wideSpread({ organisation, settings }: Source, construct: ConstructPlan) {
  const isEnough = completeIn(organisation, construct) >= settings.minDistribution
  return isEnough ? constructSpread(organisation, construct) : null
}

function setCells(
  source: Source,
  set: RespondentSetPlan,
  visibility: ItemVisibility | undefined,
): readonly Row[] {
  // A theme is each one's own share over what that person answered: an item that nobody here
  // answered adds nothing to it and hides nothing.
  const items = set.kind === 'theme' ? set.items.filter(isAnswered(source)) : set.items
  const row = (statistic: string, level: Level, figure: Figure | null): Row => ({
    measureKind: set.kind,
    measure: set.key,
    statistic,
    cell: mint(
      hiddenByItems(source, items, level) ?? hidden(source, visibility, level, figure?.n ?? 0),
      () => figure,
    ),
  })
  return [
    ...(set.hasScores ? [row('points', 'scores', setPoints(source.counts, set))] : []),
    ...(set.hasTones
      ? [row('favourable_pct', 'distributions', setFavourable(source.counts, set))]
      : []),
  ]
}

const isAnswered =
  ({ plan, counts }: Source) =>
  (index: number): boolean => {
    const item = plan.items[index]
    return item !== undefined && answeredBy(counts, item) > 0
  }

function levelOf(isDistribution: boolean): Level {
  return isDistribution ? 'distributions' : 'scores'
}

/** A measure over several items shows only where all of its items do (R8). */
function hiddenByItems(
  source: Source,
  items: readonly number[],
  level: Level,
): HiddenReason | null {
  for (const index of items) {
    const item = source.plan.items[index]
    const n = item === undefined ? 0 : answeredBy(source.counts, item)
    const reason = hidden(source, source.visibility.items[index], level, n)
    if (reason !== null) return reason
  }
  return null
}

/** Why a figure over `n` people is not shown; null when it is. */
function hidden(
  { counted, settings }: Source,
  visibility: ItemVisibility | undefined,
  level: Level,
  n: number,
): HiddenReason | null {
  const { group, place } = counted
  if (group.reason !== null) return group.reason
  if (n === 0) return 'no-answers'
  const { minGroup, minDistribution, minRankDistribution } = settings
  const wide = place.view === 'rank' ? minRankDistribution : minDistribution
  const least = level === 'scores' ? minGroup : wide
  if (n < least) {
    return (group.counted ?? 0) < least ? 'too-few-respondents' : 'too-few-answers'
  }
  return isShown(visibility, level, counted) ? null : 'would-reveal-others'
}

function mint(reason: HiddenReason | null, figure: () => Figure | null): Cell {
  if (reason !== null) return { shown: false, reason }
  const value = figure()
  return value === null
    ? { shown: false, reason: 'no-answers' }
    : { shown: true, value: toDecimal(value.value), n: value.n }
}
