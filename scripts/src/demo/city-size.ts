import type { BureauPlan, SectionPlan } from './bureau-plan.ts'
import { koeCityPlan } from './koe-city-plan.ts'
import { wardPlan } from './ward-plan.ts'

/** Below this many staff a city has no posts above its sections. */
const smallestCityWithHeads = 30

export const headsOfBureau = (staff: number) => (staff < smallestCityWithHeads ? 0 : 2)
export const headsOfDivision = (staff: number) => (staff < smallestCityWithHeads ? 0 : 1)

/**
 * Offices for that many staff. Koe City's own plan is stretched by up to a quarter; a larger city
 * gets ward offices beside it, a smaller one only the first sections of each division.
 */
export function planFor(staff: number): readonly BureauPlan[] {
  const whole = plannedStaff(koeCityPlan)
  if (staff <= whole * 0.9) return smallerPlan(staff)
  if (staff <= whole * 1.25) return koeCityPlan
  const wards = Math.max(1, Math.round((staff - whole) / plannedStaff([wardPlan(0)])))
  return [...koeCityPlan, ...Array.from({ length: wards }, (_, index) => wardPlan(index))]
}

/** Staff of a plan before scaling, heads of bureaus and divisions included. */
export function plannedStaff(plan: readonly BureauPlan[]): number {
  const heads = plan.reduce((sum, bureau) => sum + 2 + bureau.divisions.length, 0)
  return plan.flatMap(sectionsOf).reduce((sum, section) => sum + section.size, heads)
}

export function sectionsOf(bureau: BureauPlan): SectionPlan[] {
  return [...bureau.divisions.flatMap((division) => division.sections), ...bureau.sections]
}

/** The first section of every division comes before the second of any. */
function smallerPlan(staff: number): BureauPlan[] {
  const kept = new Set<SectionPlan>()
  let planned = 0
  for (const section of inOrderOfNeed()) {
    if (planned >= staff) break
    kept.add(section)
    planned += section.size
  }
  return koeCityPlan.map((bureau) => keepSections(bureau, kept)).filter(hasSections)
}

function inOrderOfNeed(): SectionPlan[] {
  const lists = koeCityPlan.flatMap((bureau) => [
    ...bureau.divisions.map((division) => division.sections),
    bureau.sections,
  ])
  return lists
    .flatMap((list) => list.map((section, rank) => ({ section, rank })))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ section }) => section)
}

function keepSections(bureau: BureauPlan, kept: ReadonlySet<SectionPlan>): BureauPlan {
  const only = (sections: readonly SectionPlan[]) => sections.filter((one) => kept.has(one))
  const divisions = bureau.divisions.map((one) => ({ ...one, sections: only(one.sections) }))
  return {
    name: bureau.name,
    divisions: divisions.filter(({ sections }) => sections.length > 0),
    sections: only(bureau.sections),
  }
}

function hasSections(bureau: BureauPlan): boolean {
  return bureau.divisions.length + bureau.sections.length > 0
}
