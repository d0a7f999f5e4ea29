import type { AomoriRank, City, CityPerson } from './city.ts'
import { createRandom } from './random.ts'

/** Managers answer more readily, crews without a desk less. In standard deviations of readiness. */
const readinessByRank: Readonly<Record<AomoriRank, number>> = {
  'director-class': 0.6,
  'deputy-director-class': 0.5,
  'section-manager-class': 0.4,
  'chief-class': 0.15,
  'senior-staff-class': 0,
  'staff-class': 0,
  'technical-labour': -0.3,
  're-employed': -0.15,
}

/**
 * Exactly `count` people who answer, in the random order of their answers. Units and ranks differ in
 * readiness. Throws RangeError when there are not that many people.
 */
export function chooseRespondents(city: City, count: number, seed: string): CityPerson[] {
  if (!Number.isSafeInteger(count) || count < 0 || count > city.people.length) {
    throw new RangeError(`cannot choose ${count} of ${city.people.length} staff`)
  }
  const units = createRandom(`${seed}/unit-readiness`)
  const readinessOf = new Map(city.units.map(({ code }) => [code, 0.42 * units.normal()]))
  const random = createRandom(`${seed}/respondents`)
  const ready = city.people.map((person) => ({
    person,
    readiness:
      (readinessOf.get(person.unitCode) ?? 0) +
      readinessByRank[person.rankKey] +
      (person.email === null ? -0.25 : 0) +
      random.normal(),
  }))
  const chosen = ready.toSorted((a, b) => b.readiness - a.readiness).slice(0, count)
  return random.shuffled(chosen.map(({ person }) => person))
}
