import type { Group, Measure, Overview } from '@koe/shared/contracts/results.ts'
import { judge, testDifference } from './change.ts'
import { differenceFromRest } from './difference.ts'
import { figureView } from './figure.ts'
import { findings } from './findings.ts'
import { groupView } from './groups.ts'
import { allMeasures, type MeasureDefinition } from './measures.ts'
import { observationView } from './observations.ts'
import { type OverviewFacts, readOverview } from './overview-facts.ts'
import { releaseView } from './release.ts'
import type { Scope } from './scope.ts'
import { findPath, type GroupRow, type ReleaseRow, type ReportDb } from './store.ts'
import { targetFor, targetView } from './targets.ts'

/** One group's page. Changes and differences are two questions: each is a family of tests of its own. */
export async function overviewOf(
  db: ReportDb,
  scope: Scope,
  release: ReleaseRow,
  group: GroupRow,
): Promise<Overview> {
  const facts = await readOverview(db, release, group)
  const { headline, constructs, items } = facts.measures
  const viewOf = measureViewer(facts)
  return {
    release: releaseView(release),
    previousRelease: facts.previousRelease ? releaseView(facts.previousRelease) : null,
    group: groupView(group, release.disclosure, scope),
    path: await pathOf(db, scope, release, group),
    headline: viewOf(headline),
    constructs: constructs.map(viewOf),
    items: items.map(viewOf),
    ...listed(findings(items.map(({ key, kind }) => ({ key, figure: facts.now({ kind, key }) })))),
  }
}

const listed = ({ strengths, concerns }: ReturnType<typeof findings>) => ({
  strengths: [...strengths],
  concerns: [...concerns],
})

/** From the top of what the reader may open down to the group itself. */
export async function pathOf(
  db: ReportDb,
  scope: Scope,
  release: ReleaseRow,
  group: GroupRow,
): Promise<Group[]> {
  const path = await findPath(db, release.wave_id, group)
  return path
    .filter(({ key }) => scope === null || scope.has(key))
    .map((row) => groupView(row, release.disclosure, scope))
}

function measureViewer(facts: OverviewFacts): (measure: MeasureDefinition) => Measure {
  const measures = allMeasures(facts.measures)
  const changes = judge(measures.map((measure) => changeTest(facts, measure)))
  const differences = judge(
    measures.map((measure) => facts.sides && differenceFromRest(measure, facts.sides)),
  )
  return (measure) => ({
    ...measureView(facts, measure),
    change: changes[measures.indexOf(measure)] ?? null,
    difference: differences[measures.indexOf(measure)] ?? null,
  })
}

function changeTest(facts: OverviewFacts, measure: MeasureDefinition) {
  const now = facts.now(measure)
  const before = facts.before(measure)
  return now.shown && before?.shown ? testDifference(now, before) : null
}

function measureView(
  facts: OverviewFacts,
  measure: MeasureDefinition,
): Omit<Measure, 'change' | 'difference'> {
  const { bands, fiscal_year } = facts.release
  const { items: _, ...words } = measure
  const figure = facts.now(measure)
  const before = facts.before(measure)
  const target = targetFor(facts.targets(measure), fiscal_year)
  return {
    ...words,
    figure: figureView(figure, bands),
    previous: before && figureView(before, bands),
    organisation: facts.sides ? figureView(facts.sides.organisation(measure), bands) : null,
    target: target && targetView(target, figure),
    observations: facts.observations(measure).map(observationView),
  }
}
