import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PublishedResults, publishResults } from '../src/disclosure/publish.ts'
import { type DisclosureSettings, defaultDisclosure } from '../src/disclosure/settings.ts'
import {
  type Crowd,
  fewestIsolated,
  type KnownGroup,
  markingQuestionnaire,
  marksOf,
  peopleIn,
  simpleAttacks,
  viewOf,
} from './attack.ts'
import { type Organisation, randomOrganisation } from './random-organisations.ts'

const ORGANISATIONS = 240
const { minGroup, minDistribution } = defaultDisclosure
const kinds = ['first', 'second'] as const

/** Who answered the first half of the questions, the second half, or both. */
type Half = 'first' | 'second' | 'both'
const answering: Readonly<Record<Half, readonly number[]>> = {
  first: [0, 1],
  second: [0, 2],
  both: [0],
}

const crowdOf = ({ atoms }: Organisation, half: Half): Crowd =>
  atoms.map(({ people }) => answering[half].reduce((sum, part) => sum + (people[part] ?? 0), 0))

function publish(organisation: Organisation, settings: DisclosureSettings): PublishedResults {
  const { units, ranks, atoms } = organisation
  const halves = [kinds, ['first'], ['second'], []]
  const ballots = atoms.flatMap(({ unit, rank, people }, atom) =>
    people.flatMap((count, part) =>
      Array.from({ length: count }, () => ({
        unit,
        rank,
        answers: marksOf(atom, atoms.length, halves[part] ?? []),
      })),
    ),
  )
  return publishResults({
    questionnaire: markingQuestionnaire(atoms.length, kinds, true),
    units,
    ranks,
    ballots,
    settings,
    views: { unitRank: true },
    statistics: 'every',
  })
}

/** The groups that show one kind of figure, and whom these figures count. */
function known(
  { groups, cells }: PublishedResults,
  measure: RegExp,
  statistic: string,
): readonly KnownGroup[] {
  const shown = cells.filter((row) => row.statistic === statistic && measure.test(row.measure))
  const byGroup = Map.groupBy(shown, ({ group }) => group)
  return groups.flatMap(({ key, unit }) => {
    const rows = byGroup.get(key) ?? []
    if (!rows.some(({ cell }) => cell.shown)) return []
    const counted = rows.flatMap(({ measure: name, cell }) =>
      cell.shown && Number(cell.value) > 0 ? [Number(name.split('-')[1])] : [],
    )
    return [{ key, parent: unit && 'all', view: viewOf(key), atoms: new Set(counted) }]
  })
}

interface Attacked {
  readonly seed: number
  readonly organisation: Organisation
  readonly results: PublishedResults
}
let towns: readonly Attacked[]

beforeAll(() => {
  towns = Array.from({ length: ORGANISATIONS }, (_, seed) => {
    const organisation = randomOrganisation(`attack ${seed}`)
    return { seed, organisation, results: publish(organisation, defaultDisclosure) }
  })
})

const measures = { first: /^first-/, second: /^second-/, both: /^both-/ }

/** What an attacker makes of one kind of figures of every organisation. */
const attacked = (half: Half, statistic: string) =>
  towns.map(({ seed, organisation, results }) => {
    const groups = known(results, measures[half], statistic)
    const crowd = crowdOf(organisation, half)
    return { seed, groups, crowd, fewest: fewestIsolated(groups, crowd) }
  })

const brokenIn = (found: ReturnType<typeof attacked>, least: number) =>
  found.filter(({ fewest }) => fewest < least).map(({ seed, fewest }) => ({ seed, fewest }))

const figures = [
  ['means of an item', 'first', 'mean', minGroup],
  ['means of another item', 'second', 'mean', minGroup],
  ['shares of an item', 'first', 'favourable_pct', minDistribution],
  ['counts of an item', 'second', 'count:yes', minDistribution],
] as const

describe.each(figures)('all published %s together', (_, half, statistic, least) => {
  it('single out nobody by one or two subtractions', () => {
    for (const { seed, groups, crowd } of attacked(half, statistic))
      expect(simpleAttacks(groups, crowd, least), `organisation ${seed}`).toEqual([])
  })

  it('never let fewer people be told apart, whatever is combined', () => {
    expect(brokenIn(attacked(half, statistic), least)).toEqual([])
  })

  it('are many enough for the attack to mean something', () => {
    const shown = attacked(half, statistic).reduce((sum, { groups }) => sum + groups.length, 0)
    expect(shown).toBeGreaterThan(ORGANISATIONS * (least === minGroup ? 3 : 1.5))
  })
})

describe.each([
  ['points of an index', 'points', minGroup],
  ['favourable shares of an index', 'favourable_pct', minDistribution],
] as const)('all published %s together', (_, statistic, least) => {
  it('never let fewer people be told apart who answered all of its items', () => {
    const found = attacked('both', statistic)
    expect(brokenIn(found, least)).toEqual([])
    expect(found.reduce((sum, { groups }) => sum + groups.length, 0)).toBeGreaterThan(ORGANISATIONS)
  })
})

describe('the margin of a construct', () => {
  const [first = '', second = ''] = engagement13.constructs.at(1)?.items ?? []
  const construct = engagement13.constructs.at(1)?.key

  /** In a only two people answered everything; `pairing` is how their answers go together. */
  function margins(pairing: readonly (readonly [string, string])[]) {
    const ballot = (unit: string, answers: Record<string, string>) => ({
      unit,
      rank: null,
      answers,
    })
    const everything = (code: string) =>
      Object.fromEntries(engagement13.items.map(({ key }) => [key, code]))
    const { [second]: _, ...withoutSecond } = everything('3')
    const { [first]: __, ...withoutFirst } = everything('4')
    const { cells } = publishResults({
      questionnaire: engagement13,
      units: ['a', 'b', 'c'].map((key) => ({ key, parent: null, eligible: 0 })),
      ranks: [],
      settings: defaultDisclosure,
      ballots: [
        ...pairing.map(([one, other]) =>
          ballot('a', { ...everything('3'), [first]: one, [second]: other }),
        ),
        ...Array.from({ length: 12 }, () => ballot('a', withoutSecond)),
        ...Array.from({ length: 12 }, () => ballot('a', withoutFirst)),
        ...['b', 'c'].flatMap((unit) =>
          Array.from({ length: 30 }, (_, i) => ballot(unit, everything(`${1 + (i % 5)}`))),
        ),
      ],
    })
    return Object.fromEntries(
      cells.flatMap(({ group, measure, statistic, cell }) =>
        measure === construct && statistic === 'margin' && cell.shown
          ? [[group, Number(cell.value)]]
          : [],
      ),
    )
  }

  it('does not tell how two people pair their answers, neither itself nor by subtraction', () => {
    expect([first, second]).not.toContain('')
    const [alike, crossed] = [
      margins([
        ['1', '1'],
        ['5', '5'],
      ]),
      margins([
        ['1', '5'],
        ['5', '1'],
      ]),
    ]
    expect(Object.keys(alike).toSorted()).toEqual(['all', 'unit:a', 'unit:b', 'unit:c'])
    const change = (group: string) => (crossed[group] ?? 0) / (alike[group] ?? 0)
    // Of a and of the block that hides its two people only the organisation's spread is told.
    const borrowed = ['unit:a', 'unit:b', 'unit:c'].filter(
      (group) => Math.abs(change(group) - change('all')) < 1e-12,
    )
    expect(change('all')).not.toBe(1)
    expect(borrowed).toHaveLength(2)
    expect(borrowed).toContain('unit:a')
  })
})

describe('the attack', () => {
  it('breaks nearly every organisation that only leaves out groups of fewer than five', () => {
    const open = { minGroup: 1, minDistribution: 1, minRankDistribution: 1, minEligible: 1 }
    const broken = towns.filter(({ organisation }) => {
      const crowd = crowdOf(organisation, 'first')
      const everything = known(publish(organisation, open), measures.first, 'mean')
      const naive = everything.filter(({ atoms }) => peopleIn(crowd, atoms) >= minGroup)
      return fewestIsolated(naive, crowd) < minGroup
    })
    expect(broken.length).toBeGreaterThan(ORGANISATIONS * 0.8)
  })

  it('finds the four people whom three groups tell apart, although no two do', () => {
    const crowd = [9, 1, 9, 2, 1, 9]
    const group = (key: string, ...atoms: number[]): KnownGroup => ({
      key,
      parent: key === 'all' ? null : 'all',
      view: viewOf(key),
      atoms: new Set(atoms),
    })
    const groups = [
      group('all', 0, 1, 2, 3, 4, 5),
      group('unit:a', 0, 1),
      group('unit:b', 2, 3),
      group('unit:c', 4, 5),
      group('rank:r', 0, 2, 4),
      group('rank:s', 1, 3, 5),
    ]
    expect(simpleAttacks(groups, crowd, 5)).toEqual([])
    // Units a and b less rank r: the three others of a and b, and the one of c.
    expect(fewestIsolated(groups, crowd)).toBe(4)
    expect(fewestIsolated(groups.slice(0, 4), crowd)).toBe(10)
  })
})
