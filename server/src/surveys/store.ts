import type { WaveState } from '@koe/shared/contracts/surveys.ts'
import type { Kysely, Transaction } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'
import type { WaveTimes } from './wave-lifecycle.ts'

type Db = Kysely<IdentityTables>
type Tx = Transaction<IdentityTables>

/** The settings of a wave, as they stand in its row. */
export interface WaveSettings {
  readonly series_key: string
  readonly questionnaire_key: string
  readonly questionnaire_version: number
  readonly title_ja: string
  readonly title_en: string
  readonly fiscal_year: number
  readonly opens_at: Date
  readonly closes_at: Date
}

export async function insertWave(db: Db, settings: WaveSettings): Promise<string> {
  const { id } = await db
    .insertInto('identity.wave')
    .values(settings)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The wave, held against every other change until the transaction ends. */
export async function lockWave(
  tx: Tx,
  waveId: string,
): Promise<(WaveTimes & { readonly row: WaveSettings }) | undefined> {
  const row = await tx
    .selectFrom('identity.wave')
    .selectAll()
    .where('id', '=', waveId)
    .forUpdate()
    .executeTakeFirst()
  return row && { state: row.state, opensAt: row.opens_at, closesAt: row.closes_at, row }
}

export async function updateWave(
  tx: Tx,
  waveId: string,
  settings: Partial<WaveSettings>,
): Promise<void> {
  if (Object.keys(settings).length === 0) return
  await tx.updateTable('identity.wave').set(settings).where('id', '=', waveId).execute()
}

export async function deleteWave(tx: Tx, waveId: string): Promise<void> {
  await tx.deleteFrom('identity.wave').where('id', '=', waveId).execute()
}

/** A new state clears what stopped the last attempt. */
export async function setWaveState(db: Db, waveId: string, state: WaveState): Promise<void> {
  await db
    .updateTable('identity.wave')
    .set({ state, failure: null })
    .where('id', '=', waveId)
    .execute()
}

/** From preparing to open, with what was fixed on the way; a second run changes nothing. */
export async function markOpen(
  db: Db,
  waveId: string,
  manifest: { readonly text: string; readonly fingerprint: string },
): Promise<void> {
  await db
    .updateTable('identity.wave')
    .set({
      state: 'open',
      failure: null,
      manifest: manifest.text,
      fingerprint: manifest.fingerprint,
    })
    .where('id', '=', waveId)
    .where('state', '=', 'preparing')
    .execute()
}

/**
 * Why the last attempt at the wave's present work stopped: a code of the problem list. Nothing where
 * another server has finished that work meanwhile.
 */
export async function setFailure(db: Db, waveId: string, failure: string): Promise<void> {
  await db
    .updateTable('identity.wave')
    .set({ failure })
    .where('id', '=', waveId)
    .where('state', 'in', ['preparing', 'closing'])
    .execute()
}

export async function seriesExists(db: Db, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('identity.series')
    .select('key')
    .where('key', '=', key)
    .executeTakeFirst()
  return row !== undefined
}

/** After the count nobody needs to know whose code is whose: codes stay, people and order go. */
export async function spendLinks(tx: Tx, waveId: string): Promise<void> {
  await tx
    .insertInto('identity.spent_link')
    .columns(['link_hash', 'wave_id'])
    .expression((eb) =>
      eb
        .selectFrom('identity.wave_voter')
        .select(['link_hash', 'wave_id'])
        .where('wave_id', '=', waveId)
        .orderBy('link_hash'),
    )
    // Two servers may close at once; the second has nothing left to do.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx.deleteFrom('identity.wave_voter').where('wave_id', '=', waveId).execute()
}
