import { type Kysely, sql, type Transaction } from 'kysely'
import type { UrnTables } from './tables.ts'

/** A ballot that has been checked from outside. */
export interface SealedBallot {
  readonly hash: Buffer
  readonly message: Buffer
  readonly credential: Buffer
  readonly sealed: Buffer
}

/** So many ballots leave the spool together, and nothing tells them apart afterwards. */
export const BATCH = 20

/**
 * Writes ballots together with everything that waits in the spool, as one shuffled statement, so
 * that all share one xmin and their places tell nothing. Enough of them leave the spool at once.
 * The caller holds the box's lock; each hash stands only once in `ballots`.
 */
export async function writeBallots(
  trx: Transaction<UrnTables>,
  waveId: string,
  ballots: readonly SealedBallot[],
): Promise<void> {
  const hashes = ballots.map(({ hash }) => hash)
  await sql`set local synchronous_commit = on`.execute(trx)
  await sql`delete from urn.ballot where wave_id = ${waveId} and ballot_hash = any(${hashes}::bytea[])`.execute(
    trx,
  )
  const waiting = await countWaiting(trx, waveId, hashes)
  await rewrite(trx, waveId, ballots, waiting + ballots.length >= BATCH ? 'ballot' : 'spool')
}

/** What waits in the spool joins the ballots, however few they are: at close. */
export const emptySpool = (trx: Transaction<UrnTables>, waveId: string): Promise<void> =>
  rewrite(trx, waveId, [], 'ballot')

async function countWaiting(
  trx: Transaction<UrnTables>,
  waveId: string,
  hashes: readonly Buffer[],
): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from urn.spool
    where wave_id = ${waveId} and ballot_hash <> all(${hashes}::bytea[])`.execute(trx)
  return rows[0]?.waiting ?? 0
}

/** Random UUIDs as the order: unlike random() they come from the cryptographic generator. */
async function rewrite(
  trx: Transaction<UrnTables>,
  waveId: string,
  ballots: readonly SealedBallot[],
  target: 'spool' | 'ballot',
): Promise<void> {
  const column = (name: keyof SealedBallot) => ballots.map((ballot) => ballot[name])
  await sql`
    with waiting as (
      delete from urn.spool where wave_id = ${waveId}
      returning ballot_hash, message, credential, sealed
    ), arrived as (
      select * from unnest(
        ${column('hash')}::bytea[], ${column('message')}::bytea[],
        ${column('credential')}::bytea[], ${column('sealed')}::bytea[]
      ) as ballot (ballot_hash, message, credential, sealed)
    ), together as (
      select * from arrived
      union all
      select * from waiting where ballot_hash not in (select ballot_hash from arrived)
    )
    insert into urn.${sql.raw(target)} (wave_id, ballot_hash, message, credential, sealed)
    select ${waveId}::uuid, ballot_hash, message, credential, sealed
    from together order by gen_random_uuid()`.execute(trx)
}

/** Whether a ballot is safe here, wherever it lies at this moment. */
export async function hasBallot(
  db: Kysely<UrnTables>,
  waveId: string,
  hash: Buffer,
): Promise<boolean> {
  const { rows } = await sql<{ present: boolean }>`
    select exists (select from urn.spool where wave_id = ${waveId} and ballot_hash = ${hash})
      or exists (select from urn.ballot where wave_id = ${waveId} and ballot_hash = ${hash})
      as present`.execute(db)
  return rows[0]?.present ?? false
}
