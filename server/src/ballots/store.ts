import type { Kysely, Transaction } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'

type Db = Kysely<IdentityTables>
type Tx = Transaction<IdentityTables>

export type Dimension = IdentityTables['identity.signing_key']['dimension']

/** Which key of a wave: the value is empty for eligibility. */
export interface KeyName {
  readonly dimension: Dimension
  readonly value: string
}

/** Keeps a key; of two that are made at once, the first stays. */
export async function insertSigningKey(
  db: Db,
  waveId: string,
  { dimension, value }: KeyName,
  keys: { readonly publicKey: Buffer; readonly sealedPrivateKey: Buffer },
): Promise<void> {
  await db
    .insertInto('identity.signing_key')
    .values({
      wave_id: waveId,
      dimension,
      value,
      public_key: keys.publicKey,
      sealed_private_key: keys.sealedPrivateKey,
    })
    .onConflict((conflict) => conflict.columns(['wave_id', 'dimension', 'value']).doNothing())
    .execute()
}

export const publicKeysOf = (db: Db, waveId: string) =>
  db
    .selectFrom('identity.signing_key')
    .select(['dimension', 'value', 'public_key as publicKey'])
    .where('wave_id', '=', waveId)
    .execute()

export async function sealedPrivateKey(
  db: Db,
  waveId: string,
  { dimension, value }: KeyName,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('identity.signing_key')
    .select('sealed_private_key')
    .where('wave_id', '=', waveId)
    .where('dimension', '=', dimension)
    .where('value', '=', value)
    .executeTakeFirst()
  return row?.sealed_private_key ?? undefined
}

export async function destroyPrivateKeys(tx: Tx, waveId: string): Promise<void> {
  await tx
    .updateTable('identity.signing_key')
    .set({ sealed_private_key: null })
    .where('wave_id', '=', waveId)
    .execute()
}

/** Writes the record unless the person has one, and answers the request hash that counts. */
export async function claimIssue(
  tx: Tx,
  waveId: string,
  personTag: Buffer,
  requestHash: Buffer,
): Promise<Buffer> {
  await tx
    .insertInto('identity.issue_record')
    .values({ wave_id: waveId, person_tag: personTag, request_hash: requestHash })
    .onConflict((conflict) => conflict.columns(['wave_id', 'person_tag']).doNothing())
    .execute()
  const record = await tx
    .selectFrom('identity.issue_record')
    .select('request_hash')
    .where('wave_id', '=', waveId)
    .where('person_tag', '=', personTag)
    .executeTakeFirstOrThrow()
  return record.request_hash
}

export async function hasIssueRecord(db: Db, waveId: string, personTag: Buffer): Promise<boolean> {
  const record = await db
    .selectFrom('identity.issue_record')
    .select('wave_id')
    .where('wave_id', '=', waveId)
    .where('person_tag', '=', personTag)
    .executeTakeFirst()
  return record !== undefined
}

export async function countIssued(db: Db, waveId: string): Promise<number> {
  const { count } = await db
    .selectFrom('identity.issue_record')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('wave_id', '=', waveId)
    .executeTakeFirstOrThrow()
  return count
}

export async function issuedTags(db: Db, waveId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('identity.issue_record')
    .select('person_tag')
    .where('wave_id', '=', waveId)
    .execute()
  return new Set(rows.map((row) => row.person_tag.toString('base64url')))
}

export async function deleteIssueRecords(tx: Tx, waveId: string): Promise<void> {
  await tx.deleteFrom('identity.issue_record').where('wave_id', '=', waveId).execute()
}

/** One group's coarse count. */
export interface GroupCount {
  readonly group: string
  readonly eligible: number
  readonly issued: number
}

export const lastSnapshots = (db: Db, waveId: string) =>
  db
    .selectFrom('identity.participation')
    .select(['group_key as group', 'taken_at as takenAt', 'issued'])
    .where('wave_id', '=', waveId)
    .execute()

export async function replaceSnapshot(
  tx: Tx,
  waveId: string,
  takenAt: Date,
  counts: readonly GroupCount[],
): Promise<void> {
  await tx.deleteFrom('identity.participation').where('wave_id', '=', waveId).execute()
  const rows = counts.map(({ group, eligible, issued }) => ({
    wave_id: waveId,
    group_key: group,
    taken_at: takenAt,
    eligible,
    issued,
  }))
  // A statement takes at most 65,535 values.
  for (let start = 0; start < rows.length; start += 5_000)
    await tx
      .insertInto('identity.participation')
      .values(rows.slice(start, start + 5_000))
      .execute()
}
