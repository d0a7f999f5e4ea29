import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { ReportTables } from './tables.ts'

type Row<Table extends keyof ReportTables> = Omit<Insertable<ReportTables[Table]>, 'wave_id'>

/** Everything that becomes readable of a wave. */
export interface NewRelease {
  readonly waveId: string
  readonly release: Row<'published.release'>
  /** Parents before their children is not needed: the tree is by key. */
  readonly groups: readonly Row<'published.result_group'>[]
  readonly cells: readonly Row<'published.cell'>[]
  /** SHA-256(m) of every ballot. */
  readonly receipts: readonly Buffer[]
}

/** A statement takes 65,535 parameters; the widest row here has fifteen. */
const ROWS = 4_000

/**
 * Publishes a wave in one transaction: all of it or nothing. Results are computed once, so a second
 * release of the same wave changes nothing and answers false.
 */
export async function publishRelease(
  db: Kysely<ReportTables>,
  { waveId, release, groups, cells, receipts }: NewRelease,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('published.release')
      .values({ ...release, wave_id: waveId })
      .onConflict((conflict) => conflict.column('wave_id').doNothing())
      .returning('wave_id')
      .executeTakeFirst()
    if (!inserted) return false
    await insertBatches(trx, 'published.result_group', waveId, groups)
    await lookUpByIndex(trx)
    await insertBatches(trx, 'published.cell', waveId, cells)
    await insertReceipts(trx, waveId, receipts)
    return true
  })
}

/** Whether the wave's results exist, that is, whether its ballots have been counted. */
export async function isReleased(db: Kysely<ReportTables>, waveId: string): Promise<boolean> {
  const row = await db
    .selectFrom('published.release')
    .select('wave_id')
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * PostgreSQL looks up the group of every cell, by a plan that the connection keeps. One made while the
 * table was tiny would read it from end to end, and go on doing so for a wave of thousands of groups.
 */
const lookUpByIndex = (trx: Transaction<ReportTables>) =>
  sql`set local enable_seqscan = off`.execute(trx)

async function insertBatches<Table extends 'published.result_group' | 'published.cell'>(
  trx: Transaction<ReportTables>,
  table: Table,
  waveId: string,
  rows: readonly Row<Table>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) {
    const batch = rows.slice(start, start + ROWS).map((row) => ({ ...row, wave_id: waveId }))
    await trx
      .insertInto(table)
      .values(batch as Insertable<ReportTables[Table]>[])
      .execute()
  }
}

/** In the order of the hashes: the public list must not keep the order in which ballots came. */
async function insertReceipts(
  trx: Transaction<ReportTables>,
  waveId: string,
  receipts: readonly Buffer[],
): Promise<void> {
  await sql`
    insert into published.receipt (wave_id, ballot_hash)
    select ${waveId}::uuid, hash from unnest(${receipts}::bytea[]) as hash order by hash`.execute(
    trx,
  )
}
