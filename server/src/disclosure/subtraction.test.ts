import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PublishedResults, publishResults } from './publish.ts'
import { defaultDisclosure } from './settings.ts'

/**
 * An attacker with every published mean. Each (unit, rank) has an item that its people answered 1 and
 * everybody else 0, so that mean · n of a group says exactly whom it counts.
 */
const text = (ja: string) => ({ ja, en: ja })
const MARKS = 15

const questionnaire: Questionnaire = {
  key: 'marks',
  version: 1,
  title: text('marks'),
  scales: {
    mark: { options: [0, 1].map((score) => ({ code: `${score}`, label: text('x'), score })) },
  },
  items: Array.from({ length: MARKS }, (_, index) => ({
    key: `m${index}`,
    type: 'single',
    scale: 'mark',
    wording: text('x'),
    shortLabel: text('x'),
    wordingVersion: 1,
  })),
  constructs: [],
  indices: [],
  themes: [],
}

/** bureau x > sections x1, x2, bureau y; three ranks on two sides. */
const units = ['x', 'x1', 'x2', 'y', 'z'].map((key) => ({
  key,
  parent: key.length > 1 ? key.slice(0, 1) : null,
  eligible: 0,
}))
const ranks = ['r0', 'r1', 'r2'].map((key, order) => ({
  key,
  order,
  group: order < 2 ? 'lower' : 'upper',
  eligible: 0,
}))

/** [people who answered, people who sent an empty ballot] of each unit and rank. */
type Crowd = readonly (readonly [number, number])[]

function publishCrowd(crowd: Crowd): PublishedResults {
  const ballots = crowd.flatMap(([answering, silent], index) => {
    const place = {
      unit: units[Math.floor(index / 3)]?.key ?? null,
      rank: ranks[index % 3]?.key ?? null,
    }
    const marks = questionnaire.items.map(({ key }, mark) => [key, mark === index ? '1' : '0'])
    const answers: Record<string, string> = Object.fromEntries(marks)
    return [
      ...Array.from({ length: answering }, () => ({ ...place, answers })),
      ...Array.from({ length: silent }, () => ({ ...place, answers: {} })),
    ]
  })
  return publishResults({
    questionnaire,
    units,
    ranks,
    ballots,
    settings: defaultDisclosure,
    views: { unitRank: true },
  })
}

/** One row per shown group: which crowds its figures count. */
function membership({ groups, cells }: PublishedResults): readonly (readonly number[])[] {
  return groups.flatMap(({ key }) => {
    const marks = cells.filter((row) => row.group === key && row.statistic === 'mean')
    if (!marks.some((row) => row.cell.shown)) return []
    return [marks.map(({ cell }) => (cell.shown && Number(cell.value) > 0 ? 1 : 0))]
  })
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < MARKS; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    const chosen = rows[pivot]
    if (chosen === undefined) continue
    rows.splice(pivot, 1)
    rows.splice(rank, 0, chosen)
    for (const row of rows.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1)
      for (const [index, value] of chosen.entries()) row[index] = (row[index] ?? 0) - factor * value
    }
    rank += 1
  }
  return rank
}

/** Every set of crowds that together are at least one and fewer than five people who answered. */
function smallSets(crowd: Crowd): readonly (readonly number[])[] {
  const peopleOf = (set: readonly number[]) => set.reduce((n, i) => n + (crowd[i]?.[0] ?? 0), 0)
  const sets: (readonly number[])[] = [[]]
  for (const [index, [size]] of crowd.entries()) {
    const larger = size === 0 ? [] : sets.map((set) => [...set, index])
    sets.push(...larger.filter((set) => peopleOf(set) < 5))
  }
  return sets
}

const crowds = fc.array(
  fc.tuple(
    fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 14 })),
    fc.oneof(fc.constant(0), fc.nat({ max: 3 })),
  ),
  { minLength: MARKS, maxLength: MARKS },
)

describe('everybody who subtracts published means from one another', () => {
  it('always ends with at least five people who answered', () => {
    let shown = 0
    fc.assert(
      fc.property(crowds, (crowd) => {
        const matrix = membership(publishCrowd(crowd))
        shown += matrix.length
        const rank = rankOf(matrix)
        for (const set of smallSets(crowd)) {
          const without = matrix.map((row) => row.map((value, i) => (set.includes(i) ? 0 : value)))
          expect(rankOf(without)).toBe(rank)
        }
      }),
      { numRuns: 150 },
    )
    expect(shown).toBeGreaterThan(150 * 3)
  })

  it('would find a single person if nothing were hidden', () => {
    const crowd: Crowd = Array.from({ length: MARKS }, (_, i) => [i === 4 ? 1 : 6, 0] as const)
    const everything = crowd.map((_, group) => crowd.map((__, i) => (i === group ? 1 : 0)))
    const without = everything.map((row) => row.map((value, i) => (i === 4 ? 0 : value)))
    expect(rankOf(without)).toBe(rankOf(everything) - 1)
    expect(smallSets(crowd)).toContainEqual([4])
  })
})
