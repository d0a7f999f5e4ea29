import type { Comparison } from '@koe/shared/contracts/results.ts'
import { judge } from './change.ts'
import { differenceFromRest } from './difference.ts'
import { figureView } from './figure.ts'
import { groupView } from './groups.ts'
import { allMeasures, type MeasureDefinition } from './measures.ts'
import { pathOf } from './overview.ts'
import { measuresOf, organisationOf, sidesOf } from './overview-facts.ts'
import { figuresFor, type PageFigures, readPage } from './page-figures.ts'
import { releaseView } from './release.ts'
import type { Scope } from './scope.ts'
import {
  findRanks,
  findUnitsBelow,
  type GroupRow,
  type ReleaseRow,
  type ReportDb,
} from './store.ts'

/** The units right below a group, hidden ones with their reason. */
export async function departmentsOf(
  db: ReportDb,
  scope: Scope,
  release: ReleaseRow,
  parent: GroupRow,
): Promise<Comparison> {
  const rows = await findUnitsBelow(db, release.wave_id, parent.key)
  return comparisonOf(db, scope, release, parent, rows)
}

/** The ranks in ladder order, or their groups, under the organisation. */
export async function ranksOf(
  db: ReportDb,
  release: ReleaseRow,
  kind: 'rank' | 'rank_group',
): Promise<Comparison> {
  const rows = await findRanks(db, release.wave_id, kind)
  return comparisonOf(db, null, release, await organisationOf(db, release), rows)
}

async function comparisonOf(
  db: ReportDb,
  scope: Scope,
  release: ReleaseRow,
  parent: GroupRow,
  rows: readonly GroupRow[],
): Promise<Comparison> {
  const organisation = await organisationOf(db, release)
  const page = await readPage(db, release, [organisation, parent, ...rows])
  const { headline } = measuresOf(release)
  const measures = allMeasures(measuresOf(release))
  const view = (group: GroupRow) => groupView(group, release.disclosure, scope)
  const figures = (group: GroupRow) =>
    measures.map((measure) => figureView(figuresFor(page, group)(measure), release.bands))
  const differences = differencesOf({ release, organisation, page, measures }, rows)
  return {
    release: releaseView(release),
    organisation: view(organisation),
    parent: view(parent),
    path: await pathOf(db, scope, release, parent),
    measures: measures.map(({ kind, key, label, wording }) => ({
      kind,
      key,
      label,
      wording,
      headline: kind === headline.kind && key === headline.key,
    })),
    rows: rows.map((group, index) => ({
      group: view(group),
      figures: figures(group),
      differences: differences(index),
    })),
    parentFigures: figures(parent),
  }
}

interface ComparedPage {
  readonly release: ReleaseRow
  readonly organisation: GroupRow
  readonly page: PageFigures
  readonly measures: readonly MeasureDefinition[]
}

/** Every row against the rest of the organisation: all cells of the table are one family of tests. */
function differencesOf(compared: ComparedPage, rows: readonly GroupRow[]) {
  const { release, organisation, page, measures } = compared
  const ofOrganisation = figuresFor(page, organisation)
  const tests = rows.flatMap((group) => {
    const sides = sidesOf(release, group, organisation, figuresFor(page, group), ofOrganisation)
    return measures.map((measure) => differenceFromRest(measure, sides))
  })
  const judged = judge(tests)
  return (row: number) => judged.slice(row * measures.length, (row + 1) * measures.length)
}
