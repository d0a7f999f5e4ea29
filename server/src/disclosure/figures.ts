import { choiceShare } from '@koe/shared/scoring/choice-share.ts'
import { constructScore } from '@koe/shared/scoring/construct-score.ts'
import { itemMean } from '@koe/shared/scoring/item-mean.ts'
import { itemPoints } from '@koe/shared/scoring/points.ts'
import { add, divide, multiply, ratio, subtract, ZERO } from '@koe/shared/scoring/ratio.ts'
import {
  type AnsweredGroup,
  engagementIndex,
  respondentMean,
} from '@koe/shared/scoring/respondent-mean.ts'
import { countedAnswers, type Figure } from '@koe/shared/scoring/scored-option.ts'
import { toneShare } from '@koe/shared/scoring/tone-share.ts'
import {
  type ConstructPlan,
  type ItemPlan,
  type RespondentSetPlan,
  SCORE_UNIT,
} from './tally-plan.ts'

/** The summed tally of one group. */
export type GroupCounts = Float64Array

/** A statistic of a measure, and whether it tells more than a score does (R3). */
export interface Statistic<Plan> {
  readonly name: string
  readonly isDistribution: boolean
  readonly figure: (counts: GroupCounts, plan: Plan) => Figure | null
}

/** People per option of an item. */
export function optionCounts(counts: GroupCounts, { at, options }: ItemPlan): Float64Array {
  return counts.subarray(at, at + options.length)
}

/** People whose answer to an item counts. */
export function answeredBy(counts: GroupCounts, item: ItemPlan): number {
  return item.type === 'multiple'
    ? (counts[item.at + item.options.length] ?? 0)
    : countedAnswers(item.options, optionCounts(counts, item))
}

/** People who answered every item of a construct: its spread is theirs alone. */
export function completeIn(counts: GroupCounts, { at }: ConstructPlan): number {
  return counts[at] ?? 0
}

/** People whose answers an index or a theme counts. */
export function respondentsOf(
  counts: GroupCounts,
  { at, width, items, hasScores }: RespondentSetPlan,
): number {
  const first = hasScores ? at : at + 1
  return items.reduce((sum, _, index) => sum + (counts[first + index * width] ?? 0), 0)
}

export const itemMeanStatistic: Statistic<ItemPlan> = {
  name: 'mean',
  isDistribution: false,
  figure: (counts, item) => itemMean(item.options, optionCounts(counts, item)),
}

export const pointsStatistic: Statistic<ItemPlan> = {
  name: 'points',
  isDistribution: false,
  figure: (counts, item) => itemPoints(item.options, optionCounts(counts, item)),
}

export const toneStatistics: readonly Statistic<ItemPlan>[] = (
  ['favourable', 'neutral', 'unfavourable'] as const
).map((tone) => ({
  name: `${tone}_pct`,
  isDistribution: true,
  figure: (counts, item) => toneShare(item.options, optionCounts(counts, item), tone),
}))

/** People per option; the options that leave every denominator have a count, but no share. */
export function choiceStatistics(item: ItemPlan): readonly Statistic<ItemPlan>[] {
  return item.options.flatMap(({ code }, option) => {
    const chosen = (counts: GroupCounts) => counts[item.at + option] ?? 0
    const count: Statistic<ItemPlan> = {
      name: `count:${code}`,
      isDistribution: true,
      figure: (counts) => someone(chosen(counts), answeredBy(counts, item)),
    }
    const share: Statistic<ItemPlan> = {
      name: `share_pct:${code}`,
      isDistribution: true,
      figure: (counts) => choiceShare(chosen(counts), answeredBy(counts, item)),
    }
    return item.counted[option] ? [count, share] : [count]
  })
}

function someone(people: number, n: number): Figure | null {
  return n > 0 ? { value: ratio(people), n } : null
}

/** A construct's mean, over the item means of its items. */
export function constructMean(
  counts: GroupCounts,
  { items }: ConstructPlan,
  plans: readonly ItemPlan[],
): Figure | null {
  return constructScore(itemFigures(counts, items, plans, itemMeanStatistic.figure))
}

/** A construct's favourable share: the unweighted mean of its items' shares. */
export function constructFavourable(
  counts: GroupCounts,
  { items }: ConstructPlan,
  plans: readonly ItemPlan[],
): Figure | null {
  const favourable = (own: GroupCounts, item: ItemPlan) =>
    toneShare(item.options, optionCounts(own, item), 'favourable')
  return constructScore(itemFigures(counts, items, plans, favourable))
}

function itemFigures(
  counts: GroupCounts,
  items: readonly number[],
  plans: readonly ItemPlan[],
  figure: (counts: GroupCounts, item: ItemPlan) => Figure | null,
): readonly (Figure | null)[] {
  return items.map((position) => {
    const item = plans[position]
    return item === undefined ? null : figure(counts, item)
  })
}

/** An index or theme in points, 0–100. */
export function setPoints(counts: GroupCounts, set: RespondentSetPlan): Figure | null {
  return overRespondents(set, (at, answered) => ({
    answered,
    people: counts[at] ?? 0,
    sum: set.ranges.reduce((sum, { lowest, highest }, range) => {
      const steps = ratio(counts[at + 3 + range] ?? 0, SCORE_UNIT)
      const share = divide(steps, subtract(highest, lowest))
      return add(sum, multiply(share, ratio(100)))
    }, ZERO),
  }))
}

/** Mean over respondents of each one's own share of favourable answers, in per cent. */
export function setFavourable(counts: GroupCounts, set: RespondentSetPlan): Figure | null {
  return overRespondents(set, (at, answered) => ({
    answered,
    people: counts[at + 1] ?? 0,
    sum: ratio((counts[at + 2] ?? 0) * 100),
  }))
}

function overRespondents(
  set: RespondentSetPlan,
  group: (at: number, answered: number) => AnsweredGroup,
): Figure | null {
  const groups = set.items.map((_, index) => group(set.at + index * set.width, index + 1))
  return set.kind === 'index' ? engagementIndex(groups, set.items.length) : respondentMean(groups)
}
