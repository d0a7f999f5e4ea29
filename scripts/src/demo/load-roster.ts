import type { IdentityTables } from '@koe/server/identity-tables.ts'
import { replaceRanks } from '@koe/server/roster/store.ts'
import { rankLadders } from '@koe/shared/catalogue/rank-ladders.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { City } from './city.ts'

/** The organisation itself, above all bureaus; an installation without a demo has the same code. */
const rootCode = '0'

/** Writes the city's units, ranks and people into an empty roster. */
export async function loadRoster(db: Kysely<IdentityTables>, city: City): Promise<void> {
  const ladder = rankLadders.find(({ key }) => key === city.rankLadder)
  if (!ladder) throw new Error(`The catalogue has no ladder "${city.rankLadder}"`)
  await db.transaction().execute(async (tx) => {
    await replaceRanks(tx, ladder)
    await insertUnits(tx, city)
    await insertPeople(tx, city)
  })
}

async function insertUnits(tx: Transaction<IdentityTables>, city: City): Promise<void> {
  const root = { code: rootCode, parentCode: null, name: city.name }
  const below = city.units.map((unit) => ({ ...unit, parentCode: unit.parentCode ?? rootCode }))
  const units = [root, ...below]
  await sql`
    insert into identity.unit (code, parent_code, name_ja, name_en, position)
    select * from unnest(
      ${units.map(({ code }) => code)}::text[],
      ${units.map(({ parentCode }) => parentCode)}::text[],
      ${units.map(({ name }) => name.ja)}::text[],
      ${units.map(({ name }) => name.en)}::text[],
      ${units.map((_unit, position) => position)}::int[]
    )`.execute(tx)
}

async function insertPeople(tx: Transaction<IdentityTables>, { people }: City): Promise<void> {
  await sql`
    insert into identity.person (staff_number, name, unit_code, rank_key, email)
    select * from unnest(
      ${people.map(({ staffNumber }) => staffNumber)}::text[],
      ${people.map(({ name }) => name)}::text[],
      ${people.map(({ unitCode }) => unitCode)}::text[],
      ${people.map(({ rankKey }) => rankKey)}::text[],
      ${people.map(({ email }) => email)}::text[]
    )`.execute(tx)
}
