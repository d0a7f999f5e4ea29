import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'

/** Who did what to what. `subject` is an id or a count, never a name and never an answer. */
export interface AuditEntry {
  readonly at: Date
  readonly accountId: string | null
  readonly action: string
  readonly subject: string
}

type Position = AuditEntry & { readonly position: number }

/** Adds a line whose hash covers the line before it. Writers wait for each other: the chain is one. */
export async function appendAudit(
  tx: Transaction<IdentityTables>,
  entry: AuditEntry,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('koe audit', 0))`.execute(tx)
  const last = await tx
    .selectFrom('identity.audit_entry')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  const position = (last?.position ?? 0) + 1
  await tx
    .insertInto('identity.audit_entry')
    .values({
      position,
      at: entry.at,
      account_id: entry.accountId,
      action: entry.action,
      subject: entry.subject,
      hash: chainHash({ ...entry, position }, last?.hash),
    })
    .execute()
}

/** The position of the first line that was altered or follows a removed one; null if none was. */
export async function firstBrokenAuditEntry(db: Kysely<IdentityTables>): Promise<number | null> {
  const rows = await db.selectFrom('identity.audit_entry').selectAll().orderBy('position').execute()
  let before: Buffer | undefined
  for (const [index, row] of rows.entries()) {
    const { position, at, action, subject } = row
    const hash = chainHash({ position, at, accountId: row.account_id, action, subject }, before)
    if (position !== index + 1 || !hash.equals(row.hash)) return position
    before = row.hash
  }
  return null
}

function chainHash(entry: Position, before: Buffer | undefined): Buffer {
  const { position, at, accountId, action, subject } = entry
  const line = [position, at.toISOString(), accountId, action, subject, before?.toString('hex')]
  return createHash('sha256').update(JSON.stringify(line)).digest()
}
