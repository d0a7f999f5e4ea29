import type { Answers, Item, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { type Edge, weakestCut } from './minimum-cut.ts'

const text = (ja: string) => ({ ja, en: ja })

/** "Yes" is a favourable answer of one point, "no" an unfavourable one of none. */
const mark = {
  options: [
    { code: 'yes', label: text('はい'), score: 1, tone: 'favourable' },
    { code: 'no', label: text('いいえ'), score: 0, tone: 'unfavourable' },
  ],
} as const

const markItem = (key: string): Item => ({
  key,
  type: 'single',
  scale: 'mark',
  wording: text(key),
  shortLabel: text(key),
  wordingVersion: 1,
})

/**
 * A questionnaire that tells whom a figure counts: `kinds` items for each of `atoms` kinds of people,
 * to which only they say yes. `together` adds an index over all items of a kind of people.
 */
export function markingQuestionnaire(
  atoms: number,
  kinds: readonly string[],
  together = false,
): Questionnaire {
  const numbers = Array.from({ length: atoms }, (_, atom) => atom)
  const set = (atom: number) => ({
    key: `both-${atom}`,
    label: text(`${atom}`),
    items: kinds.map((kind) => `${kind}-${atom}`),
  })
  return {
    key: 'marks',
    version: 1,
    title: text('marks'),
    scales: { mark: { options: [...mark.options] } },
    items: kinds.flatMap((kind) => numbers.map((atom) => markItem(`${kind}-${atom}`))),
    constructs: [],
    indices: together ? numbers.map(set) : [],
    themes: [],
  }
}

/** One person's marks, for the kinds of items that this person answers. */
export function marksOf(atom: number, atoms: number, kinds: readonly string[]): Answers {
  return Object.fromEntries(
    kinds.flatMap((kind) =>
      Array.from({ length: atoms }, (_, other) => [
        `${kind}-${other}`,
        other === atom ? 'yes' : 'no',
      ]),
    ),
  )
}

/** What an attacker knows of a shown group: its view, and the kinds of people whom it counts. */
export interface KnownGroup {
  readonly key: string
  readonly parent: string | null
  readonly view: 'both' | 'unit' | 'rank'
  readonly atoms: ReadonlySet<number>
}

export const viewOf = (key: string): KnownGroup['view'] =>
  key === 'all' ? 'both' : key.startsWith('unit:') ? 'unit' : 'rank'

export type Crowd = readonly number[]

export const peopleIn = (crowd: Crowd, atoms: Iterable<number>): number =>
  [...atoms].reduce((sum, atom) => sum + (crowd[atom] ?? 0), 0)

/**
 * The fewest people whom any sum or difference of the groups' figures can single out (privacy.md,
 * "Why it holds"): people are edges between the blocks of the two views, and a combination of
 * figures that forgets all but some of them is a cut.
 */
export function fewestIsolated(groups: readonly KnownGroup[], crowd: Crowd): number {
  const blocksOf = (view: 'unit' | 'rank') => {
    const seen = groups.filter((group) => group.view === view || group.view === 'both')
    return crowd.map((_, atom) => seen.map(({ atoms }) => Number(atoms.has(atom))).join(''))
  }
  const [units, ranks] = [blocksOf('unit'), blocksOf('rank')]
  const names = [...new Set([...units.map((one) => `u${one}`), ...ranks.map((one) => `r${one}`)])]
  const vertex = new Map(names.map((name, index) => [name, index]))
  const edges = crowd.flatMap((people, atom): Edge[] => {
    // Nobody sees a figure that counts the people of a block of zeros in both views.
    if (people === 0 || !/1/.test(`${units[atom]}${ranks[atom]}`)) return []
    const [from, to] = [vertex.get(`u${units[atom]}`), vertex.get(`r${ranks[atom]}`)]
    return from === undefined || to === undefined ? [] : [[from, to, people]]
  })
  return weakestCut(names.length, edges)
}

/** Ways to fewer than `least` people that anybody would try, with what each leaves over. */
export function simpleAttacks(
  groups: readonly KnownGroup[],
  crowd: Crowd,
  least: number,
): string[] {
  const found: string[] = []
  const attempt = (name: string, atoms: ReadonlySet<number>) => {
    const people = peopleIn(crowd, atoms)
    if (people > 0 && people < least) found.push(`${name}: ${people}`)
  }
  for (const group of groups) {
    attempt(group.key, group.atoms)
    for (const inner of groups)
      if (inner !== group && isInside(inner.atoms, group.atoms))
        attempt(`${group.key} − ${inner.key}`, minus(group.atoms, inner.atoms))
    const children = groups.filter(({ parent, view }) => parent === group.key && view !== 'rank')
    attempt(`${group.key} − its units`, without(group, children))
  }
  const all = groups.find(({ view }) => view === 'both')
  for (const kind of ['rank:', 'rank_group:']) {
    const ranks = groups.filter(({ key }) => key.startsWith(kind))
    if (all) attempt(`all − every ${kind}`, without(all, ranks))
  }
  return found
}

const without = ({ atoms }: KnownGroup, others: readonly KnownGroup[]): ReadonlySet<number> =>
  others.reduce<ReadonlySet<number>>((rest, other) => minus(rest, other.atoms), atoms)

const isInside = (inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean =>
  [...inner].every((atom) => outer.has(atom))

const minus = (all: ReadonlySet<number>, some: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...all].filter((atom) => !some.has(atom)))
