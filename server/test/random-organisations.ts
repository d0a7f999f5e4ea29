import { createRandom, type Random } from '../../scripts/src/demo/random.ts'
import type { RankEntry } from '../src/disclosure/groups.ts'
import type { UnitEntry } from '../src/disclosure/unit-tree.ts'

/** A kind of people: those of one rank directly in one unit. */
export interface Atom {
  readonly unit: string | null
  readonly rank: string | null
  /** How many answered everything, the first half only, the second half only, nothing. */
  readonly people: readonly [number, number, number, number]
}

export interface Organisation {
  readonly units: readonly UnitEntry[]
  readonly ranks: readonly RankEntry[]
  readonly atoms: readonly Atom[]
}

/** A small organisation of any shape: flat or deep, with lone bosses, empty units and people of none. */
export function randomOrganisation(seed: string): Organisation {
  const random = createRandom(seed)
  const units = randomUnits(random)
  const ranks = Array.from({ length: 1 + random.integer(5) }, (_, order) => ({
    key: `r${order}`,
    order,
    group: random.integer(8) === 0 ? null : order < 2 ? 'upper' : 'lower',
    eligible: 0,
  }))
  const crowded = 1 + random.integer(12)
  const places = [null, ...units.map(({ key }) => key)]
  const atoms = places.flatMap((unit) =>
    [...ranks.map(({ key }) => key), ...(random.integer(6) === 0 ? [null] : [])].flatMap((rank) => {
      const people = randomPeople(random, unit === null ? 2 : crowded)
      return people.some((count) => count > 0) ? [{ unit, rank, people }] : []
    }),
  )
  return { units, ranks, atoms }
}

function randomUnits(random: Random): readonly UnitEntry[] {
  const units: UnitEntry[] = []
  const most = 2 + random.integer(12)
  while (units.length < most) {
    const parents = [null, ...units.map(({ key }) => key)]
    const parent = random.integer(3) === 0 ? null : random.pick(parents)
    units.push({ key: `u${units.length}`, parent, eligible: 0 })
  }
  return units
}

function randomPeople(random: Random, crowded: number): Atom['people'] {
  const some = (often: number, most: number) =>
    random.integer(often) === 0 ? 1 + random.integer(most) : 0
  return [some(2, crowded), some(5, 4), some(5, 4), some(8, 3)]
}
