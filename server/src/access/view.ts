import type { Account, Me, Session } from '@koe/shared/contracts/access.ts'
import { type Kysely, sql } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'
import type { Services } from '../services.ts'
import { anyAccount, unitCodes } from './store.ts'

type Db = Kysely<IdentityTables>

/** What the application asks first: who is here, and does anybody exist yet. */
export async function sessionView(services: Services, accountId: string | null): Promise<Session> {
  const db = services.databases.identity
  const account = accountId === null ? undefined : await me(db, accountId)
  return {
    account: account ?? null,
    setUpNeeded: !account && !(await anyAccount(db)),
    demo: services.config.demo,
  }
}

async function me(db: Db, id: string): Promise<Me | undefined> {
  const account = await db
    .selectFrom('identity.account')
    .select(['id', 'name', 'sign_in_name', 'role'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!account) return undefined
  const units = await db
    .selectFrom('identity.account_unit')
    .innerJoin('identity.unit', 'identity.unit.code', 'identity.account_unit.unit_code')
    .select(['identity.unit.code', 'identity.unit.name_ja', 'identity.unit.name_en'])
    .where('identity.account_unit.account_id', '=', id)
    .orderBy('identity.unit.position')
    .execute()
  const { sign_in_name: signInName, ...rest } = account
  return {
    ...rest,
    signInName,
    units: units.map((unit) => ({
      code: unit.code,
      name: { ja: unit.name_ja, en: unit.name_en ?? unit.name_ja },
    })),
  }
}

const accountRows = (db: Db) =>
  db
    .selectFrom('identity.account')
    .select(['id', 'name', 'sign_in_name as signInName', 'role', 'disabled', unitCodes.as('units')])

export const accountsView = (db: Db): Promise<Account[]> =>
  accountRows(db).orderBy('sign_in_name').execute()

export const accountView = (db: Db, id: string): Promise<Account> =>
  accountRows(db).where('id', '=', id).executeTakeFirstOrThrow()

/** Which of these codes are no unit, by their place in the list. */
export async function missingUnits(db: Db, codes: readonly string[]): Promise<readonly number[]> {
  if (codes.length === 0) return []
  const known = await db
    .selectFrom('identity.unit')
    .select('code')
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .execute()
  const found = new Set(known.map(({ code }) => code))
  return codes.flatMap((code, index) => (found.has(code) ? [] : [index]))
}
