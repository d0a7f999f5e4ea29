import type { RankLadder } from '@koe/shared/catalogue/rank-ladders.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'

type Db = Kysely<IdentityTables>
type Tx = Transaction<IdentityTables>

/** Whoever changes the roster waits for the others, and for a launch that is copying it. */
export async function lockRoster(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('koe roster', 0))`.execute(tx)
}

/** The roster stands still for this transaction; several may read it so at once. */
export async function holdRoster(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('koe roster', 0))`.execute(tx)
}

export async function anyPerson(db: Db): Promise<boolean> {
  const row = await db.selectFrom('identity.person').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

export async function replaceRanks(tx: Tx, ladder: RankLadder): Promise<void> {
  await tx.deleteFrom('identity.rank').execute()
  await tx
    .insertInto('identity.rank')
    .values(
      ladder.ranks.map(({ key, order, label, group }) => ({
        key,
        position: order,
        label_ja: label.ja,
        label_en: label.en,
        group_key: group.key,
        group_label_ja: group.label.ja,
        group_label_en: group.label.en,
      })),
    )
    .execute()
}

export async function insertRootUnit(tx: Tx, organisation: string): Promise<void> {
  await tx
    .insertInto('identity.unit')
    .values({ code: '0', parent_code: null, name_ja: organisation, name_en: null, position: 0 })
    .execute()
}

/** These units and all below them: a query to be used inside another. */
export const subtreeOf = (codes: readonly string[]) => sql<string>`(
  with recursive subtree as (
    select code from identity.unit where code = any(${codes}::text[])
    union
    select child.code from identity.unit as child join subtree on child.parent_code = subtree.code
  )
  select code from subtree
)`
