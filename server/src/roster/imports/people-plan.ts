import type { RosterChange } from '@koe/shared/contracts/roster.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { IdentityTables } from '../../identity-tables.ts'
import type { Language } from '../../platform/problems.ts'
import { type ImportFault, importFault } from './faults.ts'
import { faultyPlan, type ImportPlan, planDigest } from './plan.ts'
import { rankFinder } from './rank-names.ts'
import type { Sheet } from './sheet.ts'

type Db = Kysely<IdentityTables>
type Tx = Transaction<IdentityTables>

interface PersonRow {
  readonly staffNumber: string
  readonly name: string
  readonly unit: string | null
  readonly rank: string
  readonly email: string | null
}
type State = Awaited<ReturnType<typeof readState>>

/** Compares a file of people with the roster. Who is not in the file has left. */
export async function planPeople(db: Db, sheet: Sheet, language: Language): Promise<ImportPlan> {
  const state = await readState(db)
  const digest = planDigest(sheet, [...state.units, ...state.ranks, ...state.people])
  const { rows, faults } = resolvePeople(sheet, state)
  if (faults.length > 0) return faultyPlan(faults, digest)
  const difference = comparePeople(rows, state)
  const { joined, left, moved, changed, unchanged } = difference
  const describe = descriptions(state, language)
  return {
    faults: [],
    joined: joined.map((row) => describe(row, null, describe.unit(row))),
    left: left.map((row) => describe(row, describe.unit(row), null)),
    moved: moved.map(([was, is]) => describe(is, describe.unit(was), describe.unit(is))),
    changed: changed.map(([was, is]) =>
      describe(is, describe.details(was, is), describe.details(is, was)),
    ),
    unchanged,
    digest,
    apply: async (tx) => {
      await markLeft(tx, left)
      await writePeople(tx, [...joined, ...[...moved, ...changed].map(([, is]) => is)])
    },
  }
}

async function readState(db: Db) {
  const units = await db
    .selectFrom('identity.unit')
    .select(['code', 'name_ja', 'name_en'])
    .orderBy('code')
    .execute()
  const ranks = await db.selectFrom('identity.rank').selectAll().orderBy('position').execute()
  const people = await db
    .selectFrom('identity.person')
    .select(['staff_number as staffNumber', 'name', 'unit_code as unit', 'rank_key as rank'])
    .select(['email', 'active'])
    .orderBy('staff_number')
    .execute()
  return { units, ranks, people }
}

function resolvePeople(sheet: Sheet, state: State): { rows: PersonRow[]; faults: ImportFault[] } {
  const headers = new Map(sheet.columns.map(({ header, spec }) => [spec?.meaning, header]))
  const units = new Set(state.units.map(({ code }) => code))
  const rankOf = rankFinder(state.ranks)
  const emails = new Map(state.people.map(({ staffNumber, email }) => [staffNumber, email]))
  const firstLines = new Map<string, number>()
  const faults: ImportFault[] = [...sheet.faults]
  const rows = sheet.rows.map(({ line, cells }): PersonRow => {
    const { staffNumber = '', name = '', unit = '', rank = '', email } = cells
    const found = rankOf(rank)
    const blame = (code: ImportFault['code'], meaning: string, about: string | number) =>
      faults.push(importFault(code, line, headers.get(meaning) ?? null, about))
    const first = firstLines.get(staffNumber)
    if (first !== undefined) blame('duplicate-staff-number', 'staffNumber', first)
    else if (staffNumber !== '') firstLines.set(staffNumber, line)
    if (unit !== '' && !units.has(unit)) blame('unknown-unit', 'unit', unit)
    if (rank !== '' && !found) blame('unknown-rank', 'rank', rank)
    // A file without the column says nothing about addresses; an empty cell says there is none.
    const address = email === undefined ? emails.get(staffNumber) : email
    return { staffNumber, name, unit, rank: found ?? '', email: address || null }
  })
  return { rows, faults }
}

function comparePeople(rows: readonly PersonRow[], state: State) {
  const present = new Map(
    state.people.filter(({ active }) => active).map((person) => [person.staffNumber, person]),
  )
  const joined: PersonRow[] = []
  const moved: [was: PersonRow, is: PersonRow][] = []
  const changed: [was: PersonRow, is: PersonRow][] = []
  let unchanged = 0
  for (const row of rows) {
    const was = present.get(row.staffNumber)
    present.delete(row.staffNumber)
    if (!was) joined.push(row)
    else if (was.unit !== row.unit) moved.push([was, row])
    else if (was.name !== row.name || was.rank !== row.rank || was.email !== row.email)
      changed.push([was, row])
    else unchanged += 1
  }
  return { joined, moved, changed, unchanged, left: [...present.values()] as PersonRow[] }
}

function descriptions({ units, ranks }: State, language: Language) {
  const unitNames = new Map(
    units.map((unit) => [
      unit.code,
      language === 'en' ? (unit.name_en ?? unit.name_ja) : unit.name_ja,
    ]),
  )
  const rankLabels = new Map(
    ranks.map((rank) => [rank.key, language === 'en' ? rank.label_en : rank.label_ja]),
  )
  const change = (
    { staffNumber, name }: PersonRow,
    before: string | null,
    after: string | null,
  ): RosterChange => ({ key: staffNumber, name, before, after })
  return Object.assign(change, {
    unit: ({ unit }: PersonRow) => `${unit ?? ''} ${unitNames.get(unit ?? '') ?? ''}`.trim(),
    /** What one side of a changed person has that the other has not. */
    details: (row: PersonRow, other: PersonRow) =>
      [
        row.name !== other.name && row.name,
        row.rank !== other.rank && (rankLabels.get(row.rank) ?? row.rank),
        row.email !== other.email && (row.email ?? '—'),
      ]
        .filter((part) => part !== false)
        .join(' / '),
  })
}

async function markLeft(tx: Tx, people: readonly PersonRow[]): Promise<void> {
  const numbers = people.map(({ staffNumber }) => staffNumber)
  await sql`
    update identity.person set active = false
    where staff_number = any(${numbers}::text[])`.execute(tx)
}

async function writePeople(tx: Tx, people: readonly PersonRow[]): Promise<void> {
  const column = (key: keyof PersonRow) => people.map((person) => person[key])
  await sql`
    insert into identity.person (staff_number, name, unit_code, rank_key, email)
    select * from unnest(
      ${column('staffNumber')}::text[], ${column('name')}::text[], ${column('unit')}::text[],
      ${column('rank')}::text[], ${column('email')}::text[])
    on conflict (staff_number) do update set name = excluded.name,
      unit_code = excluded.unit_code, rank_key = excluded.rank_key, email = excluded.email,
      active = true`.execute(tx)
}
