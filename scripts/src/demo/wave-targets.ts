import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { createRandom } from './random.ts'

/** Means that a wave must show, as decimals with two places: item key → mean, construct key → mean. */
export type WaveTargets = {
  readonly items: Readonly<Record<string, string>>
  readonly constructs: Readonly<Record<string, string>>
}

/** Item and construct means that Aomori published for its survey of FY2024. */
export const publishedTargets: WaveTargets = {
  items: {
    'role-clarity': '3.59',
    'work-conditions': '2.99',
    'use-of-strengths': '3.00',
    'recent-recognition': '2.72',
    'personal-care': '3.82',
    'development-support': '3.41',
    'voice-used': '3.52',
    'purpose-link': '2.92',
    'colleague-commitment': '3.54',
    'trusted-colleague': '3.40',
    'growth-conversation': '2.77',
    'learning-opportunity': '3.42',
    'workplace-pride': '3.14',
  },
  constructs: {
    basics: '3.29',
    contribution: '3.24',
    belonging: '3.35',
    growth: '3.10',
    pride: '3.14',
    engagement: '3.25',
  },
}

/**
 * The synthetic earlier wave: growth was much lower, purpose, conditions and pride were higher, and
 * recognition was as low as it is now.
 */
export const earlierTargets: WaveTargets = {
  items: {
    'role-clarity': '3.57',
    'work-conditions': '3.15',
    'use-of-strengths': '3.02',
    'recent-recognition': '2.70',
    'personal-care': '3.79',
    'development-support': '3.24',
    'voice-used': '3.50',
    'purpose-link': '3.11',
    'colleague-commitment': '3.57',
    'trusted-colleague': '3.38',
    'growth-conversation': '2.51',
    'learning-opportunity': '3.23',
    'workplace-pride': '3.24',
  },
  constructs: {},
}

const [lowestPublished, highestPublished] = [272, 382]

/** Targets for a questionnaire of any length, drawn from the range of the published item means. */
export function drawTargets(questionnaire: Questionnaire, seed: string): WaveTargets {
  const random = createRandom(`${seed}/targets`)
  const draw = () => lowestPublished + random.integer(highestPublished - lowestPublished + 1)
  return { items: itemTargets(questionnaire, draw), constructs: {} }
}

/** Targets at most 0.20 away from the given ones, for the wave before. */
export function shiftTargets(
  questionnaire: Questionnaire,
  targets: WaveTargets,
  seed: string,
): WaveTargets {
  const random = createRandom(`${seed}/shifted-targets`)
  const shift = (key: string) => hundredths(targets.items[key] ?? '') + random.integer(41) - 20
  return { items: itemTargets(questionnaire, shift), constructs: {} }
}

/** "3.59" → 359. Throws RangeError for anything but a decimal with two places. */
export function hundredths(mean: string): number {
  if (!/^\d+\.\d{2}$/.test(mean)) throw new RangeError(`not a mean with two decimals: "${mean}"`)
  return Number(mean.replace('.', ''))
}

function decimal(hundredthsOfMean: number): string {
  const digits = String(hundredthsOfMean).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * A questionnaire of `count` scored items. 13 is the catalogue's own; other numbers repeat its
 * wordings, with the round in key and label from the second round on.
 */
export function questionnaireOf(count: number): Questionnaire {
  if (count === engagement13.items.length) return engagement13
  const items = Array.from({ length: count }, (_, index) => numberedItem(index))
  const inUse = (key: string) =>
    items.filter(({ base }) => base === key).map(({ item }) => item.key)
  const narrowed = (sets: Questionnaire['constructs']) =>
    sets
      .map((set) => ({ ...set, items: set.items.flatMap(inUse) }))
      .filter((set) => set.items.length > 0)
  return {
    ...engagement13,
    key: `engagement-load-${count}`,
    title: {
      ja: `負荷試験用の調査票（${count}項目）`,
      en: `Questionnaire for load tests (${count} items)`,
    },
    items: items.map(({ item }) => item),
    constructs: narrowed(engagement13.constructs),
    indices: narrowed(engagement13.indices),
  }
}

function itemTargets({ items }: Questionnaire, targetOf: (key: string) => number) {
  return Object.fromEntries(items.map(({ key }) => [key, decimal(targetOf(key))]))
}

function numberedItem(index: number) {
  const base = engagement13.items[index % engagement13.items.length]
  if (base === undefined) throw new RangeError('the catalogue has no items')
  const round = Math.floor(index / engagement13.items.length) + 1
  if (round === 1) return { base: base.key, item: base }
  const { key, shortLabel } = base
  const label = { ja: `${shortLabel.ja} ${round}`, en: `${shortLabel.en} ${round}` }
  return { base: key, item: { ...base, key: `${key}-${round}`, shortLabel: label } }
}
