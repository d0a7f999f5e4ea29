import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'
import { platformProblems, problem } from '../platform/problems.ts'
import { signInKey } from './store.ts'

type Db = Kysely<IdentityTables>

export const attemptsAllowed = 10
const windowMinutes = 15

// Per name and not per address: a whole town hall stands behind one. Hashed, because people type
// passwords into the name's field; kept in the database, because there may be several instances.
const nameHash = (signInName: string) => createHash('sha256').update(signInKey(signInName)).digest()

/** Counts the attempt before the password is looked at; ends the request when there were too many. */
export async function countAttempt(db: Db, signInName: string, now: Date): Promise<void> {
  const { attempts } = await db
    .insertInto('identity.sign_in_attempt')
    .values({ name_hash: nameHash(signInName), attempts: 1, started_at: now })
    .onConflict((conflict) =>
      conflict.column('name_hash').doUpdateSet({
        attempts: sql`case when ${isOver(now)} then 1 else sign_in_attempt.attempts + 1 end`,
        started_at: sql`case when ${isOver(now)} then excluded.started_at else sign_in_attempt.started_at end`,
      }),
    )
    .returning('attempts')
    .executeTakeFirstOrThrow()
  if (attempts > attemptsAllowed) throw problem(platformProblems, 'too-many-requests')
}

const isOver = (now: Date) =>
  sql<boolean>`sign_in_attempt.started_at <= ${new Date(now.getTime() - windowMinutes * 60_000)}`

/** After a success the name starts afresh; what other names left behind is swept along. */
export async function forgetAttempts(db: Db, signInName: string, now: Date): Promise<void> {
  await db
    .deleteFrom('identity.sign_in_attempt')
    .where((eb) => eb.or([eb('name_hash', '=', nameHash(signInName)), isOver(now)]))
    .execute()
}
