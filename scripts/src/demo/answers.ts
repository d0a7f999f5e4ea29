import type { Answers, Item, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { AomoriRank, City, CityPerson } from './city.ts'
import { itemTotals } from './item-totals.ts'
import { levelsWithTotal } from './levels.ts'
import { createRandom } from './random.ts'
import { chooseRespondents } from './respondents.ts'
import type { WaveTargets } from './wave-targets.ts'

/** One made-up person's answers, together only so that each can be cast through that person's link. */
export type DemoResponse = {
  readonly staffNumber: string
  readonly unitCode: string
  readonly rankKey: AomoriRank
  readonly answers: Answers
}

export type AnswerOptions = {
  readonly questionnaire: Questionnaire
  readonly targets: WaveTargets
  readonly respondents: number
  readonly seed: string
}

/** Directors see the city in the best light; the mid-level staff who carry the load in the dimmest. */
const moodByRank: Readonly<Record<AomoriRank, number>> = {
  'director-class': 0.65,
  'deputy-director-class': 0.45,
  'section-manager-class': 0.3,
  'chief-class': 0.05,
  'senior-staff-class': -0.25,
  'staff-class': 0.05,
  'technical-labour': 0.03,
  're-employed': 0.12,
}

const moodByKind = { bureau: 0.08, division: 0.08, section: 0.2, office: 0.2, team: 0.12 } as const

/**
 * Answers of exactly `respondents` people to every item. Each answer has a part of the person, the
 * unit, the rank and the item; then single answers move until every item's score total is the one
 * that shows the target mean (`itemTotals`). The same city, options and seed give the same answers.
 * Throws RangeError for more respondents than staff, and for targets that no answers can have.
 */
export function buildAnswers(city: City, options: AnswerOptions): DemoResponse[] {
  const { questionnaire, targets, respondents, seed } = options
  const people = chooseRespondents(city, respondents, seed)
  const totals = itemTotals(questionnaire.constructs, targets, respondents)
  const moods = personMoods(city, people, seed)
  const columns = questionnaire.items.map((item) => {
    const codes = codesByLevel(questionnaire, item)
    const leaning = itemLeaning(city, people, moods, `${seed}/item/${item.key}`)
    const total = totals[item.key]
    if (total === undefined) throw new RangeError(`no target for item ${item.key}`)
    return { key: item.key, codes, levels: levelsWithTotal(leaning, codes.length, total) }
  })
  return people.map(({ staffNumber, unitCode, rankKey }, row) => ({
    staffNumber,
    unitCode,
    rankKey,
    answers: Object.fromEntries(
      columns.map(({ key, codes, levels }) => [key, codes[(levels[row] ?? 1) - 1] ?? '']),
    ),
  }))
}

/** What all answers of a person have in common, in scale steps around 0. */
function personMoods(city: City, people: readonly CityPerson[], seed: string): number[] {
  const climate = unitClimate(city, seed)
  const random = createRandom(`${seed}/persons`)
  return people.map(
    ({ unitCode, rankKey }) =>
      0.62 * random.normal() + (climate.get(unitCode) ?? 0) + moodByRank[rankKey],
  )
}

/** A unit's climate builds on its parent's. Most of it stays from wave to wave: it hangs on the city. */
function unitClimate(city: City, seed: string): Map<string, number> {
  const lasting = createRandom(`${city.seed}/climate`)
  const passing = createRandom(`${seed}/climate`)
  const climate = new Map<string, number>()
  for (const { code, parentCode, kind } of city.units) {
    const own = moodByKind[kind] * (0.85 * lasting.normal() + 0.5 * passing.normal())
    climate.set(code, own + (parentCode === null ? 0 : (climate.get(parentCode) ?? 0)))
  }
  return climate
}

/** How far each person leans towards agreeing with one item; the answer itself comes from the total. */
function itemLeaning(
  city: City,
  people: readonly CityPerson[],
  moods: readonly number[],
  seed: string,
): number[] {
  const random = createRandom(seed)
  const loading = 0.8 + 0.35 * random.next()
  const byUnit = new Map(city.units.map(({ code }) => [code, 0.16 * random.normal()]))
  const byRank = new Map(Object.keys(moodByRank).map((rank) => [rank, 0.07 * random.normal()]))
  return people.map(
    ({ unitCode, rankKey }, row) =>
      loading * (moods[row] ?? 0) +
      (byUnit.get(unitCode) ?? 0) +
      (byRank.get(rankKey) ?? 0) +
      0.78 * random.normal(),
  )
}

/** Option codes from the lowest score up. The scores must be 1, 2, 3 and so on, each once. */
function codesByLevel({ scales }: Questionnaire, item: Item): string[] {
  const options = scales[item.scale ?? '']?.options ?? []
  const scored = options.flatMap(({ code, score }) =>
    score === undefined ? [] : [{ code, score }],
  )
  const sorted = scored.toSorted((a, b) => a.score - b.score)
  if (sorted.length < 2 || sorted.some(({ score }, index) => score !== index + 1)) {
    throw new RangeError(`item ${item.key} has no scale with the scores 1, 2, 3 …`)
  }
  return sorted.map(({ code }) => code)
}
