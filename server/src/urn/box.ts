import type { Kysely, Transaction } from 'kysely'
import { rsaPublicKey } from '../platform/rsa-pss.ts'
import { emptySpool } from './store.ts'
import type { UrnTables } from './tables.ts'

type Db = Kysely<UrnTables>

/** The urn's whole knowledge of a wave. `eligibilityKey` is SPKI DER as base64url. */
export interface NewBox {
  readonly waveId: string
  readonly eligibilityKey: string
  readonly opensAt: Date
  readonly closesAt: Date
}

/** Sets up a wave's box; again with the same key changes nothing, with another key it throws. */
export async function openBox(db: Db, box: NewBox): Promise<void> {
  const key = Buffer.from(box.eligibilityKey, 'base64url')
  // What cannot be read as a key must fail at launch and not at the first ballot.
  rsaPublicKey(box.eligibilityKey)
  await db
    .insertInto('urn.box')
    .values({
      wave_id: box.waveId,
      eligibility_key: key,
      opens_at: box.opensAt,
      closes_at: box.closesAt,
    })
    .onConflict((conflict) => conflict.column('wave_id').doNothing())
    .execute()
  const stored = await db
    .selectFrom('urn.box')
    .select('eligibility_key')
    .where('wave_id', '=', box.waveId)
    .executeTakeFirstOrThrow()
  if (!stored.eligibility_key.equals(key)) throw new Error('The box has another eligibility key')
}

/** A new closing time; false where there is no box or it is closed already. */
export async function moveClosing(db: Db, waveId: string, closesAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('urn.box')
    .set({ closes_at: closesAt })
    .where('wave_id', '=', waveId)
    .where('closed', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** From here on no ballot enters; those that wait in the spool join the others. Repeatable. */
export async function closeBox(db: Db, waveId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockBox(trx, waveId)
    await trx
      .updateTable('urn.box')
      .set({ closed: true })
      .where('wave_id', '=', waveId)
      .where('closed', '=', false)
      .execute()
    await emptySpool(trx, waveId)
  })
}

/** Rules of a box, held for this transaction: whoever writes a wave's ballots takes this first. */
export const lockBox = (trx: Transaction<UrnTables>, waveId: string) =>
  trx
    .selectFrom('urn.box')
    .select(['opens_at', 'closes_at', 'closed'])
    .where('wave_id', '=', waveId)
    .forUpdate()
    .executeTakeFirst()

export async function eligibilityKeyOf(db: Db, waveId: string): Promise<Buffer | undefined> {
  const box = await db
    .selectFrom('urn.box')
    .select('eligibility_key')
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return box?.eligibility_key
}
