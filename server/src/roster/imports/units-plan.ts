import type { RosterChange } from '@koe/shared/contracts/roster.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { IdentityTables } from '../../identity-tables.ts'
import { type ImportFault, importFault } from './faults.ts'
import { faultyPlan, type ImportPlan, planDigest } from './plan.ts'
import type { Sheet } from './sheet.ts'
import { treeFaults, type UnitRow } from './unit-faults.ts'

type Db = Kysely<IdentityTables>
type Tx = Transaction<IdentityTables>
type Unit = Omit<UnitRow, 'line'>
type State = Awaited<ReturnType<typeof readState>>

/**
 * Compares a file of units with the tree. The organisation's own unit, made at set-up, always stays:
 * units without a parent hang under it, and it need not be in the file. Any other unit that is not
 * in the file goes. A roster without units takes the file's single parentless unit as its root.
 */
export async function planUnits(db: Db, sheet: Sheet): Promise<ImportPlan> {
  const state = await readState(db)
  const digest = planDigest(sheet, state)
  const tops = state.filter(({ parent }) => parent === null)
  const root = tops.length === 1 ? tops[0]?.code : undefined
  const rows = resolveUnits(sheet, state, root)
  const removed = removedUnits(sheet, rows, state, root)
  const faults = [...sheet.faults, ...faultsOf(sheet, rows, root), ...removed.flatMap(stillPeopled)]
  if (faults.length > 0) return faultyPlan(faults, digest)
  const { joined, moved, changed, unchanged } = compareUnits(rows, state)
  return {
    faults: [],
    joined: joined.map((row) => change(row, null, row.parent)),
    left: removed.map((row) => change(row, row.parent, null)),
    moved: moved.map(([was, is]) => change(is, was.parent, is.parent)),
    changed: changed.map(([was, is]) => change(is, names(was), names(is))),
    unchanged: unchanged + (root !== undefined && !rows.some(({ code }) => code === root) ? 1 : 0),
    digest,
    apply: async (tx) => {
      await writeUnits(tx, rows)
      await removeUnits(tx, removed)
    },
  }
}

const readState = (db: Db) =>
  db
    .selectFrom('identity.unit as unit')
    .select(['unit.code', 'unit.parent_code as parent', 'unit.name_ja as name'])
    .select(['unit.name_en as nameEn', 'unit.position'])
    .select((eb) =>
      eb
        .selectFrom('identity.person')
        .select((inner) => inner.fn.countAll<number>().as('people'))
        .whereRef('identity.person.unit_code', '=', 'unit.code')
        .where('identity.person.active', '=', true)
        .as('people'),
    )
    .orderBy('unit.position')
    .orderBy('unit.code')
    .execute()

function resolveUnits(sheet: Sheet, state: State, root: string | undefined): UnitRow[] {
  const englishNames = new Map(state.map(({ code, nameEn }) => [code, nameEn]))
  return sheet.rows.map(({ line, cells }) => {
    const { code = '', parent, name = '', nameEn } = cells
    const top = code === root ? null : (root ?? null)
    // A file without the column says nothing about English names; an empty cell says there is none.
    const english = nameEn === undefined ? englishNames.get(code) : nameEn
    return { line, code, parent: parent || top, name, nameEn: english || null }
  })
}

function faultsOf(sheet: Sheet, rows: readonly UnitRow[], root: string | undefined): ImportFault[] {
  const header = (meaning: string) =>
    sheet.columns.find(({ spec }) => spec?.meaning === meaning)?.header ?? null
  return treeFaults(rows, root, { code: header('code'), parent: header('parent') })
}

function removedUnits(
  sheet: Sheet,
  rows: readonly UnitRow[],
  state: State,
  root: string | undefined,
) {
  // Lines that could not be read may hold any unit, so nothing is called removed then.
  if (rows.length < sheet.rowCount) return []
  const kept = new Set(rows.map(({ code }) => code))
  return state.filter(({ code }) => code !== root && !kept.has(code))
}

/** The unit has no line of its own, so the fault stands on the header's. */
const stillPeopled = ({ code, name, people }: State[number]): ImportFault[] =>
  people ? [importFault('people-in-removed-unit', 1, null, `${code} ${name}`)] : []

function compareUnits(rows: readonly UnitRow[], state: State) {
  const before = new Map(state.map((unit) => [unit.code, unit]))
  const joined: Unit[] = []
  const moved: [was: Unit, is: Unit][] = []
  const changed: [was: Unit, is: Unit][] = []
  let unchanged = 0
  for (const row of rows) {
    const was = before.get(row.code)
    if (!was) joined.push(row)
    else if (was.parent !== row.parent) moved.push([was, row])
    else if (was.name !== row.name || was.nameEn !== row.nameEn) changed.push([was, row])
    else unchanged += 1
  }
  return { joined, moved, changed, unchanged }
}

const change = (
  { code, name }: Unit,
  before: string | null,
  after: string | null,
): RosterChange => ({ key: code, name, before, after })

const names = ({ name, nameEn }: Unit) => (nameEn === null ? name : `${name} / ${nameEn}`)

/** The file's order becomes the order of siblings; foreign keys are looked at when all is written. */
async function writeUnits(tx: Tx, rows: readonly UnitRow[]): Promise<void> {
  const column = (key: 'code' | 'parent' | 'name' | 'nameEn') => rows.map((row) => row[key])
  await sql`
    insert into identity.unit (code, parent_code, name_ja, name_en, position)
    select code, parent, name, name_en, position from unnest(
      ${column('code')}::text[], ${column('parent')}::text[], ${column('name')}::text[],
      ${column('nameEn')}::text[]) with ordinality as row (code, parent, name, name_en, position)
    on conflict (code) do update set parent_code = excluded.parent_code,
      name_ja = excluded.name_ja, name_en = excluded.name_en,
      position = excluded.position`.execute(tx)
}

async function removeUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  const codes = units.map(({ code }) => code)
  await sql`delete from identity.unit where code = any(${codes}::text[])`.execute(tx)
}
