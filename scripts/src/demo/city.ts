import type { LocalText } from '@koe/shared/catalogue/questionnaire.ts'
import { buildUnits, type CityUnit, type StaffedUnit, sectionManagers } from './city-units.ts'
import { personName } from './person-names.ts'
import { createRandom, type Random } from './random.ts'

export type AomoriRank =
  | 'director-class'
  | 'deputy-director-class'
  | 'section-manager-class'
  | 'chief-class'
  | 'senior-staff-class'
  | 'staff-class'
  | 'technical-labour'
  | 're-employed'

/** A made-up member of staff. `email` is null for people without a mailbox of their own. */
export type CityPerson = {
  readonly staffNumber: string
  readonly name: string
  readonly kana: string
  readonly unitCode: string
  readonly rankKey: AomoriRank
  readonly email: string | null
}

/** `rankLadder` names the ladder (`shared/catalogue/rank-ladders.ts`) that `rankKey` belongs to. */
export type City = {
  readonly seed: string
  readonly name: LocalText
  readonly rankLadder: 'aomori'
  readonly units: readonly CityUnit[]
  readonly people: readonly CityPerson[]
}

/**
 * The fictional Koe City with exactly `staff` people; the same seed gives the same city. As in the
 * published survey there are no teachers, fire-fighters or hospital medics, and no fiscal-year staff.
 * Throws RangeError unless `staff` is a whole number of at least 1.
 */
export function buildCity({ staff, seed }: { staff: number; seed: string }): City {
  if (!Number.isSafeInteger(staff) || staff < 1) {
    throw new RangeError(`a city needs a whole number of staff, at least 1, not ${staff}`)
  }
  const units = buildUnits(staff, createRandom(`${seed}/units`))
  return {
    seed,
    name: { ja: 'こえ市', en: 'Koe City' },
    rankLadder: 'aomori',
    units: units.map(({ staff: _staff, labour: _labour, ...unit }) => unit),
    people: buildPeople(units, staff, seed),
  }
}

function buildPeople(units: readonly StaffedUnit[], staff: number, seed: string): CityPerson[] {
  const numbers = staffNumbers(staff, createRandom(`${seed}/staff-numbers`))
  const random = createRandom(`${seed}/people`)
  const people: CityPerson[] = []
  for (const unit of units) {
    for (const rankKey of ranksOf(unit, random)) {
      const staffNumber = numbers[people.length] ?? ''
      people.push({
        staffNumber,
        ...personName(random),
        unitCode: unit.code,
        rankKey,
        email: hasMail(unit, rankKey, random) ? `s${staffNumber}@koe-city.example` : null,
      })
    }
  }
  return people
}

/** Numbers say nothing about the unit: they are dealt out in random order. */
function staffNumbers(staff: number, random: Random): string[] {
  const digits = Math.max(6, String(staff).length + 1)
  const first = 10 ** (digits - 1) + 1
  return random.shuffled(Array.from({ length: staff }, (_, index) => String(first + index)))
}

function ranksOf(unit: StaffedUnit, random: Random): AomoriRank[] {
  const { kind, staff } = unit
  if (kind === 'bureau') return headRanks(staff, 'director-class')
  if (kind === 'division') {
    return headRanks(staff, random.next() < 0.35 ? 'director-class' : 'deputy-director-class')
  }
  const managers = kind === 'team' ? 0 : Math.min(staff, sectionManagers(staff))
  const chiefs = Math.min(staff - managers, chiefsOf(unit))
  return [
    ...repeat<AomoriRank>('section-manager-class', managers),
    ...repeat<AomoriRank>('chief-class', chiefs),
    ...Array.from({ length: staff - managers - chiefs }, () => ordinaryRank(unit.labour, random)),
  ]
}

function headRanks(count: number, first: AomoriRank): AomoriRank[] {
  return [first, 'deputy-director-class' as const].slice(0, count)
}

/** One to lead each team, else about one in eight, fewer among crews of technical labour staff. */
function chiefsOf({ kind, staff, labour }: StaffedUnit): number {
  if (kind === 'team') return Math.max(1, Math.round(staff * 0.13))
  return staff < 5 ? 0 : Math.max(1, Math.round(staff * 0.14 * (1 - labour)))
}

const ordinaryRanks = ['senior-staff-class', 'staff-class', 're-employed'] as const

function ordinaryRank(labour: number, random: Random): AomoriRank {
  if (random.next() < labour) return 'technical-labour'
  return ordinaryRanks[random.weighted([0.38, 0.53, 0.09])] ?? 'staff-class'
}

/** Crews and field offices share terminals; desk staff nearly all have a mailbox. */
function hasMail(unit: StaffedUnit, rank: AomoriRank, random: Random): boolean {
  return random.next() >= shareWithoutMail(unit, rank)
}

function shareWithoutMail({ kind }: StaffedUnit, rank: AomoriRank): number {
  if (rank === 'technical-labour') return 0.8
  if (rank === 're-employed') return 0.25
  return kind === 'office' && rank !== 'section-manager-class' ? 0.2 : 0.02
}

function repeat<T>(value: T, count: number): T[] {
  return Array.from({ length: Math.max(0, count) }, () => value)
}
