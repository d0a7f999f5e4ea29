import type { Services } from '@koe/server/services.ts'
import { personalLinks } from '@koe/server/surveys/links.ts'
import { waveForCount } from '@koe/server/surveys/lookup.ts'
import type { Manifest } from '@koe/shared/ballot/manifest.ts'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Answers } from '@koe/shared/catalogue/questionnaire.ts'
import type { City } from '../demo/city.ts'
import { loadDemo } from '../demo/load.ts'
import { createRandom, type Random } from '../demo/random.ts'

/** An open wave and everybody who may vote in it. */
export interface Election {
  readonly waveId: string
  readonly manifest: Manifest
  readonly voters: readonly Voter[]
}

export interface Voter {
  /** The code of the personal link. */
  readonly code: string
  /** The values of this person's credentials. */
  readonly unit: string
  readonly rank: string
}

const unitCodes = ['10', '20', '30', '40', '50', '60', '70', '80'] as const
const rankKeys = [
  'section-manager-class',
  'chief-class',
  'senior-staff-class',
  'staff-class',
  'technical-labour',
] as const

/** Fewest voters with whom every rank in every unit counts ten, so that each has a key of its own. */
export const smallestElection = 10 * unitCodes.length * rankKeys.length

/**
 * Launches a wave for that many voters in a city of eight units and five ranks: few keys to make, and
 * all else as in a large city, because an issue or a cast looks at one person only.
 */
export async function openElection(services: Services, voters: number): Promise<Election> {
  const city = evenCity(Math.max(voters, smallestElection))
  const { hr, openWave } = await loadDemo(services, {
    city,
    questionnaire: engagement13,
    waves: [],
  })
  const wave = await waveForCount(services.databases.identity, openWave)
  if (!wave?.manifest) throw new Error('The wave has no manifest')
  const by = { id: hr, role: 'hr', units: [] } as const
  const { links } = await personalLinks(services, by, openWave, {})
  const ranks = new Map(city.people.map(({ staffNumber, rankKey }) => [staffNumber, rankKey]))
  const all = links.map(({ code, unit, staffNumber }) => ({
    code,
    unit,
    rank: ranks.get(staffNumber) ?? '',
  }))
  return { waveId: openWave, manifest: wave.manifest, voters: all.slice(0, voters) }
}

function evenCity(staff: number): City {
  const units = unitCodes.map((code) => ({
    code,
    parentCode: null,
    name: { ja: `第${code}課`, en: `Section ${code}` },
    kind: 'section' as const,
  }))
  const people = Array.from({ length: staff }, (_, index) => ({
    staffNumber: String(100_000 + index),
    name: `職員${index}`,
    kana: 'ショクイン',
    unitCode: unitCodes[index % unitCodes.length] ?? '10',
    rankKey: rankKeys[Math.floor(index / unitCodes.length) % rankKeys.length] ?? 'staff-class',
    email: null,
  }))
  return {
    seed: 'bench',
    name: { ja: 'こえ市', en: 'Koe City' },
    rankLadder: 'aomori',
    units,
    people,
  }
}

const codes = ['1', '2', '3', '4', '5'] as const

/** Random answers to the 12+1 questionnaire, complete ones. */
export const drawAnswers = (random: Random): Answers =>
  Object.fromEntries(engagement13.items.map(({ key }) => [key, random.pick(codes)]))

export const answersOf = (seed: string): Random => createRandom(`bench/${seed}`)
