import type { Kysely } from 'kysely'
import type { SealedBallot } from './store.ts'
import type { UrnTables } from './tables.ts'

/** The next ballots of a closed box in the order of their hashes, which is no order at all. */
export async function ballotsAfter(
  db: Kysely<UrnTables>,
  waveId: string,
  hash: Buffer,
  limit: number,
): Promise<readonly SealedBallot[]> {
  return db
    .selectFrom('urn.ballot')
    .select(['ballot_hash as hash', 'message', 'credential', 'sealed'])
    .where('wave_id', '=', waveId)
    .where('ballot_hash', '>', hash)
    .orderBy('ballot_hash')
    .limit(limit)
    .execute()
}

/** Removes every ballot of a counted wave. The box stays: late senders must read "closed". */
export async function dropBallots(db: Kysely<UrnTables>, waveId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('urn.spool').where('wave_id', '=', waveId).execute()
    await trx.deleteFrom('urn.ballot').where('wave_id', '=', waveId).execute()
  })
}
