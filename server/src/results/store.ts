import { type Kysely, sql } from 'kysely'
import type { CellRow } from './estimate.ts'
import type { ReportTables } from './tables.ts'

export type ReportDb = Kysely<ReportTables>

/** Dates leave as text: a Date of the driver would be midnight of the server's own time zone. */
const releases = (db: ReportDb) =>
  db
    .selectFrom('published.release as release')
    .selectAll('release')
    .select(sql<string>`to_char(release.closed_on, 'YYYY-MM-DD')`.as('closed_on'))

export type ReleaseRow = Awaited<ReturnType<typeof findReleases>>[number]

const hasGroupIn = (scope: ReadonlySet<string>) => sql<boolean>`exists (
  select from published.result_group as own
  where own.wave_id = release.wave_id and own.key = any(${[...scope]}::text[]))`

/** The releases that show at least one group of the scope (null: every release), the latest first. */
export function findReleases(db: ReportDb, scope: ReadonlySet<string> | null) {
  return releases(db)
    .$if(scope !== null, (query) => query.where(hasGroupIn(scope ?? new Set())))
    .orderBy('release.fiscal_year', 'desc')
    .orderBy('release.closed_on', 'desc')
    .orderBy('release.wave_id')
    .execute()
}

export function findRelease(
  db: ReportDb,
  scope: ReadonlySet<string> | null,
  waveId: string,
): Promise<ReleaseRow | undefined> {
  return releases(db)
    .where('release.wave_id', '=', waveId)
    .$if(scope !== null, (query) => query.where(hasGroupIn(scope ?? new Set())))
    .executeTakeFirst()
}

/** The latest earlier release of the same series. */
export function findPreviousRelease(
  db: ReportDb,
  release: ReleaseRow,
): Promise<ReleaseRow | undefined> {
  return releases(db)
    .where('release.series_key', '=', release.series_key)
    .where(
      sql<boolean>`(release.fiscal_year, release.closed_on) < (${release.fiscal_year}::integer, ${release.closed_on}::date)`,
    )
    .orderBy('release.fiscal_year', 'desc')
    .orderBy('release.closed_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const groups = (db: ReportDb, waveId: string) =>
  db
    .selectFrom('published.result_group as g')
    .selectAll('g')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('published.result_group as child')
          .whereRef('child.wave_id', '=', 'g.wave_id')
          .whereRef('child.parent_key', '=', 'g.key')
          .where('child.kind', '=', 'unit')
          .select(sql`1`.as('one')),
      )
        .$castTo<boolean>()
        .as('has_children'),
    )
    .where('g.wave_id', '=', waveId)
    .orderBy('g.position')
    .orderBy('g.key')

export type GroupRow = Awaited<ReturnType<typeof findGroups>>[number]

/** The organisation and its units, or the units of the scope. */
export function findGroups(db: ReportDb, waveId: string, scope: ReadonlySet<string> | null) {
  return groups(db, waveId)
    .where('g.kind', 'in', ['all', 'unit'])
    .$if(scope !== null, (query) =>
      query.where('g.key', '=', sql<string>`any(${[...(scope ?? [])]}::text[])`),
    )
    .execute()
}

export function findGroup(
  db: ReportDb,
  waveId: string,
  key: string,
): Promise<GroupRow | undefined> {
  return groups(db, waveId).where('g.key', '=', key).executeTakeFirst()
}

/** The units right below a group, in the order of the unit tree. */
export function findUnitsBelow(db: ReportDb, waveId: string, parent: string): Promise<GroupRow[]> {
  return groups(db, waveId)
    .where('g.kind', '=', 'unit')
    .where('g.parent_key', '=', parent)
    .execute()
}

/** The ranks in the order of the ladder, or their groups. */
export function findRanks(
  db: ReportDb,
  waveId: string,
  kind: 'rank' | 'rank_group',
): Promise<GroupRow[]> {
  // A rank of the ladder that nobody holds is nobody's result.
  return groups(db, waveId)
    .where('g.kind', '=', kind)
    .where('g.eligible', 'is distinct from', 0)
    .execute()
}

/** The group and everything above it, from the top down. */
export async function findPath(
  db: ReportDb,
  waveId: string,
  group: GroupRow,
): Promise<readonly GroupRow[]> {
  const path = [group]
  const seen = new Set([group.key])
  let parent = group.parent_key
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent)
    const row = await findGroup(db, waveId, parent)
    if (row) path.unshift(row)
    parent = row?.parent_key ?? null
  }
  return path
}

/** What estimates are read from, of these groups only, by group. */
export async function findCells(
  db: ReportDb,
  waveId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly CellRow[]>> {
  return Map.groupBy(await cellsQuery(db, waveId, keys).execute(), (cell) => cell.group_key)
}

export function cellsQuery(db: ReportDb, waveId: string, keys: readonly string[]) {
  return db
    .selectFrom('published.cell')
    .select(['group_key', 'measure_kind', 'measure', 'statistic', 'value', 'n', 'reason'])
    .where('wave_id', '=', waveId)
    .where('group_key', '=', sql<string>`any(${[...keys]}::text[])`)
    .where('measure_kind', 'in', ['item', 'construct'])
    .where('statistic', 'in', ['mean', 'margin', 'favourable_pct'])
}

export type TargetOfMeasure = Awaited<ReturnType<typeof findTargets>>[number]
export function findTargets(db: ReportDb, seriesKey: string) {
  return db
    .selectFrom('published.target')
    .selectAll()
    .where('series_key', '=', seriesKey)
    .where('measure_kind', 'in', ['item', 'construct'])
    .execute()
}

export type ObservationRow = Awaited<ReturnType<typeof findObservations>>[number]
/** Means published outside the system for these measures, oldest first; shares are no means. */
export function findObservations(db: ReportDb, measures: readonly string[]) {
  return db
    .selectFrom('published.observation')
    .selectAll()
    .where('measure_kind', 'in', ['item', 'construct'])
    .where('measure', '=', sql<string>`any(${[...measures]}::text[])`)
    .where('unit', '<>', '%')
    .orderBy('fiscal_year')
    .orderBy('city')
    .execute()
}

export type ShownGroup = Awaited<ReturnType<typeof findShownGroups>>[number]
/** Every group of both views that shows anything, within the scope. */
export function findShownGroups(db: ReportDb, waveId: string, scope: ReadonlySet<string> | null) {
  return db
    .selectFrom('published.result_group')
    .select(['key', 'kind', 'parent_key', 'position', 'label_ja', 'label_en'])
    .where('wave_id', '=', waveId)
    .where('shown', '=', true)
    .$if(scope !== null, (query) =>
      query.where('key', '=', sql<string>`any(${[...(scope ?? [])]}::text[])`),
    )
    .orderBy('position')
    .orderBy('key')
    .execute()
}

export type ExportedCell = Awaited<ReturnType<typeof exportedCells>>[number]
const exportedCells = (db: ReportDb, waveId: string, keys: readonly string[]) =>
  db
    .selectFrom('published.cell')
    .select(['group_key', 'measure_kind', 'measure', 'statistic', 'value', 'n'])
    .where('wave_id', '=', waveId)
    .where('group_key', '=', sql<string>`any(${[...keys]}::text[])`)
    .where('value', 'is not', null)
    .$narrowType<{ value: string; n: number }>()
    .execute()

/** Every shown figure of these groups, of whatever statistic, by group. */
export async function findExportedCells(db: ReportDb, waveId: string, keys: readonly string[]) {
  return Map.groupBy(await exportedCells(db, waveId, keys), (cell) => cell.group_key)
}
