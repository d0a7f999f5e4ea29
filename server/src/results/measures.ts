import type { Item, ItemSet, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { Text } from '@koe/shared/contracts/text.ts'

/** What a results page measures: a scored item or a construct, in the words of its wave. */
export interface MeasureDefinition {
  readonly kind: 'item' | 'construct'
  readonly key: string
  readonly label: Text
  readonly wording: Text
  readonly construct: string | null
  /** Keys of the items that the measure is made of; an item is made of itself. */
  readonly items: readonly string[]
}

export interface PageMeasures {
  readonly headline: MeasureDefinition
  readonly constructs: readonly MeasureDefinition[]
  readonly items: readonly MeasureDefinition[]
}

/**
 * The measures of a questionnaire's page, in its order. Headline: the named construct, else the first
 * construct, else the first scored item. Null when nothing in the questionnaire has a mean.
 */
export function pageMeasures(questionnaire: Questionnaire): PageMeasures | null {
  const top = questionnaire.constructs.find(({ key }) => key === questionnaire.headline)
  const head = top ?? questionnaire.constructs[0]
  const constructs = questionnaire.constructs.filter((set) => set !== head)
  const items = questionnaire.items
    .filter((item) => hasScore(questionnaire, item))
    .map((item) => itemMeasure(item, constructs))
  const headline = head ? constructMeasure(head) : items[0]
  return headline ? { headline, constructs: constructs.map(constructMeasure), items } : null
}

/** Every measure of the page, headline first. */
export function allMeasures({ headline, constructs, items }: PageMeasures): MeasureDefinition[] {
  return [...new Set([headline, ...constructs, ...items])]
}

const constructMeasure = ({ key, label, items }: ItemSet): MeasureDefinition => ({
  kind: 'construct',
  key,
  label,
  wording: label,
  construct: null,
  items,
})

const itemMeasure = (item: Item, constructs: readonly ItemSet[]): MeasureDefinition => ({
  kind: 'item',
  key: item.key,
  label: item.shortLabel,
  wording: item.wording,
  construct: constructs.find((set) => set.items.includes(item.key))?.key ?? null,
  items: [item.key],
})

function hasScore({ scales }: Questionnaire, item: Item): boolean {
  const scale = item.scale === undefined ? undefined : scales[item.scale]
  return (
    item.type === 'single' && (scale?.options.some(({ score }) => score !== undefined) ?? false)
  )
}

/**
 * Whether a measure means the same in both waves: the same items, none of them reworded or asked on
 * another scale. Where it does not, a change would be one of the question and not of the answers.
 */
export function comparable(
  measure: MeasureDefinition,
  now: Questionnaire,
  before: Questionnaire,
): boolean {
  const earlier = before.constructs.find(({ key }) => key === measure.key)
  if (measure.kind === 'construct' && !sameItems(measure.items, earlier?.items ?? [])) return false
  return measure.items.every((key) => {
    const asked = meaning(now, key)
    return asked !== null && asked === meaning(before, key)
  })
}

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key))

function meaning({ items, scales }: Questionnaire, key: string): string | null {
  const item = items.find((candidate) => candidate.key === key)
  if (!item) return null
  const options = item.scale === undefined ? [] : (scales[item.scale]?.options ?? [])
  return JSON.stringify([item.wordingVersion, options.map(({ code, score }) => [code, score])])
}
