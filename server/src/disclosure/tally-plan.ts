import { itemOptions } from '@koe/shared/catalogue/check-questionnaire.ts'
import type { ItemSet, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { toNumber } from '@koe/shared/scoring/decimal.ts'
import { type ScoreRange, scoreRange } from '@koe/shared/scoring/points.ts'
import { compare, type Ratio, subtract } from '@koe/shared/scoring/ratio.ts'
import { countedOptions, type ScoredOption } from '@koe/shared/scoring/scored-option.ts'

/** Scores are summed as whole thousandths: a checked questionnaire has at most three decimals. */
export const SCORE_UNIT = 1000

/**
 * One choice item. From `at` the tally holds a count per option; for a multiple-choice item one more
 * for the people who chose at least one option that counts.
 */
export interface ItemPlan {
  readonly key: string
  readonly type: 'single' | 'multiple'
  readonly options: readonly ScoredOption[]
  readonly optionOf: ReadonlyMap<string, number>
  readonly counted: readonly boolean[]
  readonly hasScores: boolean
  readonly hasTones: boolean
  readonly at: number
}

interface SetPlan {
  readonly key: string
  /** Positions in `items` of the plan. */
  readonly items: readonly number[]
  readonly hasScores: boolean
  readonly hasTones: boolean
  readonly at: number
}

/** From `at`: people who answered every item, Σ of their score sums, Σ of the squares of these. */
export interface ConstructPlan extends SetPlan {
  readonly scores: readonly (readonly (number | null)[])[]
}

/**
 * An index or a theme. From `at`, for each number of answered items: people with scores, people with
 * tones, favourable answers, and per score range Σ (score − lowest) in thousandths.
 */
export interface RespondentSetPlan extends SetPlan {
  readonly kind: 'index' | 'theme'
  readonly ranges: readonly ScoreRange[]
  readonly rangeOf: readonly number[]
  readonly steps: readonly (readonly (number | null)[])[]
  /** Counts for one number of answered items. */
  readonly width: number
}

/** Where each count of a questionnaire stands in a tally. */
export interface TallyPlan {
  readonly items: readonly ItemPlan[]
  readonly constructs: readonly ConstructPlan[]
  readonly sets: readonly RespondentSetPlan[]
  readonly size: number
}

/** Lays out the tally of a questionnaire that `checkQuestionnaire` finds sound. Throws for another. */
export function tallyPlan(questionnaire: Questionnaire): TallyPlan {
  let size = 0
  const take = (width: number): number => {
    size += width
    return size - width
  }
  const items = itemPlans(questionnaire, take)
  const constructs = questionnaire.constructs.map((set) => constructPlan(set, items, take))
  const sets = [
    ...questionnaire.indices.map((set) => respondentSetPlan('index', set, items, take)),
    ...questionnaire.themes.map((set) => respondentSetPlan('theme', set, items, take)),
  ]
  return { items, constructs, sets, size }
}

type Take = (width: number) => number

function itemPlans(questionnaire: Questionnaire, take: Take): readonly ItemPlan[] {
  return questionnaire.items.flatMap((item) => {
    if (item.type === 'text') return []
    const options = itemOptions(questionnaire, item)
    return [
      {
        key: item.key,
        type: item.type,
        options,
        optionOf: new Map(options.map((option, index) => [option.code, index])),
        counted: countedOptions(options),
        hasScores: options.some((option) => option.score !== null),
        hasTones: options.some((option) => option.tone !== null),
        at: take(options.length + (item.type === 'multiple' ? 1 : 0)),
      },
    ]
  })
}

function setItems(set: ItemSet, items: readonly ItemPlan[]) {
  const positions = set.items.map((key) => items.findIndex((item) => item.key === key))
  const plans = positions.map((position) => {
    const plan = items[position]
    if (plan === undefined) throw new Error(`"${set.key}" names an item that cannot be counted`)
    return plan
  })
  const hasScores = plans.every((plan) => plan.hasScores)
  const hasTones = plans.every((plan) => plan.hasTones)
  return { key: set.key, items: positions, plans, hasScores, hasTones }
}

function constructPlan(set: ItemSet, items: readonly ItemPlan[], take: Take): ConstructPlan {
  const { plans, ...plan } = setItems(set, items)
  const scores = plans.map(({ options }) =>
    options.map(({ score }) => (score === null ? null : toNumber(score))),
  )
  return { ...plan, scores, at: take(3) }
}

function respondentSetPlan(
  kind: RespondentSetPlan['kind'],
  set: ItemSet,
  items: readonly ItemPlan[],
  take: Take,
): RespondentSetPlan {
  const { plans, ...plan } = setItems(set, items)
  const own = plan.hasScores ? plans.map(({ options }) => rangeOrThrow(options, set.key)) : []
  const ranges = own.filter(
    (range, index) => own.findIndex((other) => same(range, other)) === index,
  )
  const rangeOf = own.map((range) => ranges.findIndex((other) => same(range, other)))
  const steps = plans.map(({ options }, index) => {
    const lowest = own[index]?.lowest ?? null
    return options.map(({ score }) =>
      score && lowest ? thousandths(subtract(score, lowest)) : null,
    )
  })
  const width = 3 + ranges.length
  return { ...plan, kind, ranges, rangeOf, steps, width, at: take(width * plans.length) }
}

function rangeOrThrow(options: readonly ScoredOption[], key: string): ScoreRange {
  const range = scoreRange(options)
  if (range === null) throw new Error(`"${key}" has an item whose scores are all the same`)
  return range
}

function same(a: ScoreRange, b: ScoreRange): boolean {
  return compare(a.lowest, b.lowest) === 0 && compare(a.highest, b.highest) === 0
}

function thousandths(value: Ratio): number {
  const { numerator, denominator } = value
  if ((numerator * BigInt(SCORE_UNIT)) % denominator !== 0n) {
    throw new RangeError('a score has more than three decimals')
  }
  return Number((numerator * BigInt(SCORE_UNIT)) / denominator)
}
