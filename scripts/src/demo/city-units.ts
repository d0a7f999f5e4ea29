import type { LocalText } from '@koe/shared/catalogue/questionnaire.ts'
import { apportion } from './apportion.ts'
import { type BureauPlan, names, type SectionPlan } from './bureau-plan.ts'
import { headsOfBureau, headsOfDivision, planFor, sectionsOf } from './city-size.ts'
import type { Random } from './random.ts'

export type UnitKind = 'bureau' | 'division' | 'section' | 'office' | 'team'

/** A unit of the demo city; a bureau has no parent, and parents stand before their children. */
export type CityUnit = {
  readonly code: string
  readonly parentCode: string | null
  readonly kind: UnitKind
  readonly name: LocalText
}

/** A unit and how many people sit in it directly, not counting the units below. */
export type StaffedUnit = CityUnit & { readonly staff: number; readonly labour: number }

/** Sections of this size are divided into 係. Field offices are not: their crews share one chief. */
const dividedFrom = 36
const usualTeams = ['管理係|Administration Team', '事業係|Operations Team'].map(names)

export function buildUnits(staff: number, random: Random): StaffedUnit[] {
  const plan = planFor(staff)
  const sizes = sectionSizes(plan, staff, random)
  const digits = Math.max(2, String(plan.length).length)
  const units: StaffedUnit[] = []
  for (const [index, bureau] of plan.entries()) {
    units.push(...bureauUnits(bureau, twoOrMore(index + 1, digits), sizes, staff))
  }
  return units
}

function sectionSizes(plan: readonly BureauPlan[], staff: number, random: Random) {
  const sections = plan.flatMap(sectionsOf)
  const heads = plan.reduce(
    (sum, { divisions }) => sum + headsOfBureau(staff) + divisions.length * headsOfDivision(staff),
    0,
  )
  const weights = sections.map(({ size }) => size * (0.88 + 0.24 * random.next()))
  const shares = apportion(weights, staff - heads)
  return new Map(sections.map((section, index) => [section, shares[index] ?? 0]))
}

function bureauUnits(
  bureau: BureauPlan,
  code: string,
  sizes: ReadonlyMap<SectionPlan, number>,
  cityStaff: number,
): StaffedUnit[] {
  const sections = (list: readonly SectionPlan[], parent: string, prefix: string) =>
    list.flatMap((plan, index) =>
      sectionUnits(plan, parent, prefix + twoOrMore(index + 1), sizes.get(plan) ?? 0),
    )
  const head = unit(code, null, 'bureau', bureau.name, headsOfBureau(cityStaff))
  const divisions = bureau.divisions.flatMap((division, index) => {
    const own = code + twoOrMore(index + 1)
    const top = unit(own, code, 'division', division.name, headsOfDivision(cityStaff))
    return [top, ...sections(division.sections, own, own)]
  })
  // "00" stands for the missing division, so that a code's length tells the level.
  return [head, ...divisions, ...sections(bureau.sections, code, `${code}00`)]
}

function sectionUnits(
  plan: SectionPlan,
  parentCode: string,
  code: string,
  size: number,
): StaffedUnit[] {
  if (plan.kind === 'office' || size < dividedFrom) {
    return [{ ...unit(code, parentCode, plan.kind, plan.name, size), labour: plan.labour }]
  }
  const teams = plan.teams.length > 0 ? plan.teams : usualTeams
  const managers = sectionManagers(size)
  const shares = apportion(
    teams.map(() => 1),
    size - managers,
  )
  return [
    unit(code, parentCode, 'section', plan.name, managers),
    ...teams.map((name, index) => ({
      ...unit(code + twoOrMore(index + 1), code, 'team', name, shares[index] ?? 0),
      labour: plan.labour,
    })),
  ]
}

/** A section head, and deputies (副参事) where it is large. */
export function sectionManagers(size: number): number {
  return 1 + Math.floor(size / 28)
}

function unit(
  code: string,
  parentCode: string | null,
  kind: UnitKind,
  name: LocalText,
  staff: number,
): StaffedUnit {
  return { code, parentCode, kind, name, staff, labour: 0 }
}

function twoOrMore(value: number, digits = 2): string {
  return String(value).padStart(digits, '0')
}
