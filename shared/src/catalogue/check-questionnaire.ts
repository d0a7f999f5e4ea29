import { type ScoredOption, scoredOptions } from '../scoring/scored-option.ts'
import type { Item, ItemSet, Questionnaire, Scale } from './questionnaire.ts'

/** What is wrong with a questionnaire and where: `path` is like `items[3].scale`. */
export type CatalogueProblem = { readonly path: string; readonly message: string }

type SetKind = 'constructs' | 'indices' | 'themes'

const SCORE_DECIMALS = 3
const LARGEST_SCORE = 10_000

/**
 * The rules that the questionnaire's schema cannot say: keys are unique, every name leads somewhere,
 * and every measure can be computed from its items. Empty when the questionnaire is sound; it has
 * passed the schema before.
 */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly CatalogueProblem[] {
  return [
    ...Object.entries(questionnaire.scales).flatMap(([key, scale]) =>
      checkScale(`scales.${key}`, scale),
    ),
    ...duplicates(questionnaire.items, 'items'),
    ...questionnaire.items.flatMap((item, index) =>
      checkItem(`items[${index}]`, item, questionnaire.scales),
    ),
    ...(['constructs', 'indices', 'themes'] as const).flatMap((kind) =>
      checkSets(kind, questionnaire),
    ),
    ...checkHeadline(questionnaire),
  ]
}

function duplicates(
  entries: readonly { readonly key: string }[],
  path: string,
): readonly CatalogueProblem[] {
  return repeated(entries.map((entry) => entry.key)).map(([index, key]) => ({
    path: `${path}[${index}].key`,
    message: `the key "${key}" is used twice`,
  }))
}

/** Positions and values that occurred before in the list. */
function repeated(values: readonly string[]): readonly (readonly [number, string])[] {
  return [...values.entries()].filter(([index, value]) => values.indexOf(value) < index)
}

function checkScale(path: string, scale: Scale): readonly CatalogueProblem[] {
  const codes = repeated(scale.options.map((option) => option.code)).map(([index, code]) => ({
    path: `${path}.options[${index}].code`,
    message: `the code "${code}" is used twice`,
  }))
  const unfit = scale.options.flatMap(({ score }, index) =>
    score === undefined || isFitScore(score)
      ? []
      : [
          {
            path: `${path}.options[${index}].score`,
            message: `a score lies between -${LARGEST_SCORE} and ${LARGEST_SCORE} and has at most ${SCORE_DECIMALS} decimals`,
          },
        ],
  )
  const scores = scale.options.flatMap(({ score }) => (score === undefined ? [] : [score]))
  const flat =
    scores.length > 0 && new Set(scores).size === 1
      ? [{ path: `${path}.options`, message: 'a scale with scores needs two different ones' }]
      : []
  return [...codes, ...unfit, ...flat]
}

function isFitScore(score: number): boolean {
  return Math.abs(score) <= LARGEST_SCORE && Number(score.toFixed(SCORE_DECIMALS)) === score
}

function checkItem(
  path: string,
  item: Item,
  scales: Questionnaire['scales'],
): readonly CatalogueProblem[] {
  if (item.type === 'text') {
    return item.scale === undefined
      ? checkMaximum(path, item, null)
      : [{ path: `${path}.scale`, message: 'a text item has no scale' }]
  }
  if (item.scale === undefined) return [{ path, message: `the item "${item.key}" needs a scale` }]
  const scale = Object.hasOwn(scales, item.scale) ? scales[item.scale] : undefined
  if (scale === undefined) {
    return [{ path: `${path}.scale`, message: `there is no scale "${item.scale}"` }]
  }
  return checkMaximum(path, item, scale)
}

function checkMaximum(path: string, item: Item, scale: Scale | null): readonly CatalogueProblem[] {
  if (item.max === undefined) return []
  if (item.type !== 'multiple' || scale === null) {
    return [{ path: `${path}.max`, message: 'only a multiple-choice item has a maximum' }]
  }
  // More than there are options allows everything, which does no harm.
  return []
}

function checkSets(kind: SetKind, questionnaire: Questionnaire): readonly CatalogueProblem[] {
  const sets = questionnaire[kind]
  return [
    ...duplicates(sets, kind),
    ...sets.flatMap((set, index) => checkSet(`${kind}[${index}]`, set, questionnaire)),
  ]
}

function checkSet(path: string, set: ItemSet, questionnaire: Questionnaire) {
  const twice = repeated(set.items).map(([index, key]) => ({
    path: `${path}.items[${index}]`,
    message: `the item "${key}" is named twice`,
  }))
  const unusable = set.items.flatMap((key, index) => {
    const message = memberProblem(key, questionnaire)
    return message === null ? [] : [{ path: `${path}.items[${index}]`, message }]
  })
  const mixed =
    unusable.length === 0 && !isComputable(set, questionnaire)
      ? [{ path: `${path}.items`, message: 'all items need scores, or all items need tones' }]
      : []
  return [...twice, ...unusable, ...mixed]
}

function memberProblem(key: string, questionnaire: Questionnaire): string | null {
  const item = questionnaire.items.find((candidate) => candidate.key === key)
  if (item === undefined) return `there is no item "${key}"`
  return item.type === 'single' ? null : `the item "${key}" is not a single-choice item`
}

function isComputable(set: ItemSet, questionnaire: Questionnaire): boolean {
  const scales = set.items.map((key) => itemScale(questionnaire, key))
  // An unknown scale is reported at its item, not once more here.
  if (scales.includes(null)) return true
  return (
    scales.every((scale) => scale?.options.some((option) => option.score !== undefined)) ||
    scales.every((scale) => scale?.options.some((option) => option.tone !== undefined))
  )
}

function checkHeadline({ headline, constructs }: Questionnaire): readonly CatalogueProblem[] {
  if (headline === undefined || constructs.some((construct) => construct.key === headline)) {
    return []
  }
  return [{ path: 'headline', message: `there is no construct "${headline}"` }]
}

/** The scale of an item; null for a text item, an unknown item or an unknown scale. */
export function itemScale(questionnaire: Questionnaire, key: string): Scale | null {
  const item = questionnaire.items.find((candidate) => candidate.key === key)
  if (item?.scale === undefined || !Object.hasOwn(questionnaire.scales, item.scale)) return null
  return questionnaire.scales[item.scale] ?? null
}

/** The scored options of an item, empty for a text item. Throws for a questionnaire that is not sound. */
export function itemOptions(questionnaire: Questionnaire, item: Item): readonly ScoredOption[] {
  if (item.type === 'text') return []
  const scale = itemScale(questionnaire, item.key)
  if (scale === null) throw new Error(`the item "${item.key}" has no scale in its questionnaire`)
  return scoredOptions(scale)
}
