import type { NewAccount, Role } from '@koe/shared/contracts/access.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'
import { platformProblems, problem } from '../platform/problems.ts'
import { accessProblems } from './errors.ts'
import type { SignedIn } from './guard.ts'
import { hashPassword } from './password.ts'

type Db = Kysely<IdentityTables>
type Tx = Transaction<IdentityTables>

/** Capital and full-width letters of a sign-in name do not matter. */
export const signInKey = (signInName: string): string =>
  signInName.normalize('NFKC').trim().toLowerCase()

/** Makes an account and answers its id. The units must exist. Throws for a name taken or too long. */
export async function createAccount(db: Db, account: NewAccount): Promise<string> {
  const password_hash = await hashPassword(account.password)
  const { name, role } = account
  const sign_in_name = signInKey(account.signInName)
  if (sign_in_name.length > longestKey) throw nameTooLong()
  const created = await db
    .insertInto('identity.account')
    .values({ sign_in_name, name, role, password_hash })
    .onConflict((conflict) => conflict.column('sign_in_name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw nameTaken()
  await addUnits(db, created.id, account.units)
  return created.id
}

const nameTaken = () =>
  problem(accessProblems, 'sign-in-name-taken', {
    faults: [{ field: 'signInName', message: accessProblems['sign-in-name-taken'].title }],
  })

/** Some letters become many when they are normalised: one of Arabic, a whole sentence. */
const longestKey = 254
const nameTooLong = () =>
  problem(platformProblems, 'invalid-input', {
    faults: [{ field: 'signInName', message: { ja: '長すぎます', en: 'is too long' } }],
  })

async function addUnits(db: Db, accountId: string, units: readonly string[]): Promise<void> {
  if (units.length === 0) return
  await db
    .insertInto('identity.account_unit')
    .values([...new Set(units)].map((unit_code) => ({ account_id: accountId, unit_code })))
    .execute()
}

export async function replaceUnits(
  tx: Tx,
  accountId: string,
  units: readonly string[],
): Promise<void> {
  await tx.deleteFrom('identity.account_unit').where('account_id', '=', accountId).execute()
  await addUnits(tx, accountId, units)
}

export async function updateAccount(
  tx: Tx,
  id: string,
  change: { name?: string; role?: Role; disabled?: boolean; password_hash?: string },
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('identity.account').set(change).where('id', '=', id).execute()
}

export const accountById = (db: Db, id: string) =>
  db.selectFrom('identity.account').selectAll().where('id', '=', id).executeTakeFirst()

export const accountBySignInName = (db: Db, signInName: string) =>
  db
    .selectFrom('identity.account')
    .select(['id', 'password_hash', 'disabled'])
    .where('sign_in_name', '=', signInKey(signInName))
    .executeTakeFirst()

export async function anyAccount(db: Db): Promise<boolean> {
  const row = await db.selectFrom('identity.account').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

export async function enabledAdmins(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('identity.account')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .where('disabled', '=', false)
    .executeTakeFirstOrThrow()
  return count
}

/** Whoever changes who may sign in waits for the others, so that rules over all accounts hold. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('koe accounts', 0))`.execute(tx)
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: Buffer; accountId: string; expiresAt: Date },
): Promise<void> {
  const { tokenHash: token_hash, accountId: account_id, expiresAt: expires_at } = session
  await tx.insertInto('identity.session').values({ token_hash, account_id, expires_at }).execute()
}

export async function findSession(
  db: Db,
  tokenHash: Buffer,
  now: Date,
): Promise<SignedIn | undefined> {
  return db
    .selectFrom('identity.session')
    .innerJoin('identity.account', 'identity.account.id', 'identity.session.account_id')
    .select(['identity.account.id', 'identity.account.role', unitCodes.as('units')])
    .where('identity.session.token_hash', '=', tokenHash)
    .where('identity.session.expires_at', '>', now)
    .where('identity.account.disabled', '=', false)
    .executeTakeFirst()
}

/** The units of the account in the query around it. */
export const unitCodes = sql<string[]>`array(
  select unit_code from identity.account_unit
  where account_id = identity.account.id order by unit_code
)`

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('identity.session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteSessionsOf(tx: Tx, accountId: string, except?: Buffer): Promise<void> {
  let sessions = tx.deleteFrom('identity.session').where('account_id', '=', accountId)
  if (except) sessions = sessions.where('token_hash', '<>', except)
  await sessions.execute()
}

export async function deleteExpiredSessions(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('identity.session').where('expires_at', '<=', now).execute()
}
