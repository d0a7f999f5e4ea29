import type { Sides } from './difference.ts'
import type { Published } from './estimate.ts'
import { comparable, type MeasureDefinition, type PageMeasures, pageMeasures } from './measures.ts'
import { observedBefore } from './observations.ts'
import { type FigureLookup, figuresFor, readPage } from './page-figures.ts'
import { notFound } from './scope.ts'
import {
  findGroup,
  findObservations,
  findPreviousRelease,
  findTargets,
  type GroupRow,
  type ObservationRow,
  type ReleaseRow,
  type ReportDb,
  type TargetOfMeasure,
} from './store.ts'

/** Everything that one overview is computed from, read once. */
export interface OverviewFacts {
  readonly release: ReleaseRow
  readonly previousRelease: ReleaseRow | null
  readonly measures: PageMeasures
  readonly now: FigureLookup
  /** The same group last time; null where there was none, or where the question has changed. */
  readonly before: (measure: MeasureDefinition) => Published | null
  /** Null for the organisation itself. */
  readonly sides: Sides | null
  readonly targets: (measure: MeasureDefinition) => readonly TargetOfMeasure[]
  readonly observations: (measure: MeasureDefinition) => readonly ObservationRow[]
}

export async function readOverview(
  db: ReportDb,
  release: ReleaseRow,
  group: GroupRow,
): Promise<OverviewFacts> {
  const measures = measuresOf(release)
  const previousRelease = (await findPreviousRelease(db, release)) ?? null
  const organisation = await organisationOf(db, release)
  const page = await readPage(db, release, [organisation, group])
  const targets = await findTargets(db, release.series_key)
  const observations = await findObservations(db, keysOf(measures))
  const now = figuresFor(page, group)
  const observationsOf = ofMeasure(observations)
  return {
    release,
    previousRelease,
    measures,
    now,
    before: previousRelease
      ? await lastTime(db, release, previousRelease, group.key)
      : (measure) =>
          group.kind === 'all' ? observedBefore(observationsOf(measure), release) : null,
    sides:
      group.kind === 'all'
        ? null
        : sidesOf(release, group, organisation, now, figuresFor(page, organisation)),
    targets: ofMeasure(targets),
    observations: observationsOf,
  }
}

/** A wave of nothing but free text has no page of means. */
export function measuresOf({ questionnaire }: ReleaseRow): PageMeasures {
  const measures = pageMeasures(questionnaire)
  if (!measures) throw notFound()
  return measures
}

export async function organisationOf(db: ReportDb, release: ReleaseRow): Promise<GroupRow> {
  const organisation = await findGroup(db, release.wave_id, 'all')
  if (!organisation) throw new Error(`release ${release.wave_id} has no organisation`)
  return organisation
}

export const sidesOf = (
  release: ReleaseRow,
  group: GroupRow,
  organisation: GroupRow,
  ofGroup: FigureLookup,
  ofOrganisation: FigureLookup,
): Sides => ({
  group: ofGroup,
  organisation: ofOrganisation,
  eligibleGroup: group.eligible,
  eligibleOrganisation: organisation.eligible,
  minGroup: release.disclosure.minGroup,
})

async function lastTime(
  db: ReportDb,
  release: ReleaseRow,
  previous: ReleaseRow,
  key: string,
): Promise<OverviewFacts['before']> {
  const group = await findGroup(db, previous.wave_id, key)
  if (!group?.shown) return () => null
  const figures = figuresFor(await readPage(db, previous, [group]), group)
  return (measure) =>
    comparable(measure, release.questionnaire, previous.questionnaire) ? figures(measure) : null
}

const keysOf = ({ headline, constructs, items }: PageMeasures): string[] =>
  [headline, ...constructs, ...items].map(({ key }) => key)

const ofMeasure =
  <Row extends { measure_kind: string; measure: string }>(rows: readonly Row[]) =>
  ({ kind, key }: MeasureDefinition): readonly Row[] =>
    rows.filter((row) => row.measure_kind === kind && row.measure === key)
