import type { Answers, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import {
  type ConstructPlan,
  type ItemPlan,
  type RespondentSetPlan,
  type TallyPlan,
  tallyPlan,
} from './tally-plan.ts'

/** One person's answers with the attributes that the ballot proved; null for one that it did not. */
export interface CountedBallot {
  readonly unit: string | null
  readonly rank: string | null
  readonly answers: Answers
}

/** The people of one rank directly in one unit, and the sums of their answers. */
export interface Atom {
  readonly unit: string | null
  readonly rank: string | null
  respondents: number
  readonly counts: Float64Array
}

/** Sums per (unit, rank): nothing of a single ballot is kept, so that files of any length fit. */
export interface Tally {
  readonly plan: TallyPlan
  readonly atoms: Map<string | null, Map<string | null, Atom>>
}

/** An empty tally of a sound questionnaire. */
export function startTally(questionnaire: Questionnaire): Tally {
  return { plan: tallyPlan(questionnaire), atoms: new Map() }
}

/**
 * Counts one ballot. Answers have passed `checkAnswers`; one that has not, and any item without an
 * answer, counts as no answer.
 */
export function addBallot(tally: Tally, { unit, rank, answers }: CountedBallot): void {
  const { plan } = tally
  const atom = atomOf(tally, unit, rank)
  atom.respondents += 1
  const chosen = plan.items.map((item) => countItem(atom.counts, item, answers))
  for (const construct of plan.constructs) countConstruct(atom.counts, construct, chosen)
  for (const set of plan.sets) countSet(atom.counts, set, chosen, plan.items)
}

/** All atoms, in the order in which they first occurred. */
export function atomsOf(tally: Tally): readonly Atom[] {
  return [...tally.atoms.values()].flatMap((byRank) => [...byRank.values()])
}

function atomOf({ plan, atoms }: Tally, unit: string | null, rank: string | null): Atom {
  const byRank = atoms.get(unit) ?? new Map<string | null, Atom>()
  if (byRank.size === 0) atoms.set(unit, byRank)
  const known = byRank.get(rank)
  if (known !== undefined) return known
  const atom = { unit, rank, respondents: 0, counts: new Float64Array(plan.size) }
  byRank.set(rank, atom)
  return atom
}

function raise(counts: Float64Array, index: number, by: number): void {
  counts[index] = (counts[index] ?? 0) + by
}

/** Counts one item; answers the chosen option of a single-choice item, −1 for none. */
function countItem(counts: Float64Array, item: ItemPlan, answers: Answers): number {
  const answer = Object.hasOwn(answers, item.key) ? answers[item.key] : undefined
  if (answer === undefined) return -1
  if (item.type === 'multiple') {
    if (typeof answer !== 'string') countChoices(counts, item, answer)
    return -1
  }
  const option = typeof answer === 'string' ? item.optionOf.get(answer) : undefined
  if (option === undefined) return -1
  raise(counts, item.at + option, 1)
  return option
}

function countChoices(counts: Float64Array, item: ItemPlan, codes: readonly string[]): void {
  const options = new Set(codes.flatMap((code) => item.optionOf.get(code) ?? []))
  for (const option of options) raise(counts, item.at + option, 1)
  if ([...options].some((option) => item.counted[option])) {
    raise(counts, item.at + item.options.length, 1)
  }
}

function countConstruct(
  counts: Float64Array,
  { items, scores, at }: ConstructPlan,
  chosen: readonly number[],
): void {
  let sum = 0
  for (const [index, item] of items.entries()) {
    const score = scores[index]?.[chosen[item] ?? -1]
    if (score === undefined || score === null) return
    sum += score
  }
  raise(counts, at, 1)
  raise(counts, at + 1, sum)
  raise(counts, at + 2, sum * sum)
}

function countSet(
  counts: Float64Array,
  set: RespondentSetPlan,
  chosen: readonly number[],
  plans: readonly ItemPlan[],
): void {
  const sums = set.ranges.map(() => 0)
  let scored = 0
  let toned = 0
  let favourable = 0
  for (const [index, item] of set.items.entries()) {
    const option = chosen[item] ?? -1
    const step = set.steps[index]?.[option] ?? null
    const tone = plans[item]?.options[option]?.tone ?? null
    if (step !== null) {
      scored += 1
      raiseAt(sums, set.rangeOf[index] ?? 0, step)
    }
    if (tone !== null) toned += 1
    if (tone === 'favourable') favourable += 1
  }
  countPoints(counts, set, scored, sums)
  countFavourable(counts, set, toned, favourable)
}

function raiseAt(sums: number[], index: number, by: number): void {
  sums[index] = (sums[index] ?? 0) + by
}

/** An index takes only people who answered all of its items. */
function isCounted(set: RespondentSetPlan, answered: number): boolean {
  return answered > 0 && (set.kind === 'theme' || answered === set.items.length)
}

function countPoints(
  counts: Float64Array,
  set: RespondentSetPlan,
  answered: number,
  sums: readonly number[],
): void {
  if (!isCounted(set, answered)) return
  const at = set.at + (answered - 1) * set.width
  raise(counts, at, 1)
  for (const [range, sum] of sums.entries()) raise(counts, at + 3 + range, sum)
}

function countFavourable(
  counts: Float64Array,
  set: RespondentSetPlan,
  answered: number,
  favourable: number,
): void {
  if (!isCounted(set, answered)) return
  const at = set.at + (answered - 1) * set.width
  raise(counts, at + 1, 1)
  raise(counts, at + 2, favourable)
}
