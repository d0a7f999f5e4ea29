import type { Text } from '@koe/shared/contracts/text.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'
import { holdRoster, subtreeOf } from './store.ts'

type Db = Kysely<IdentityTables>

/** The roster at one moment, for a wave to copy. Only people who work here now. */
export interface FrozenRoster {
  readonly units: readonly {
    readonly code: string
    readonly parent: string | null
    readonly name_ja: string
    readonly name_en: string
    readonly position: number
  }[]
  /** From the most senior rank down. */
  readonly ranks: readonly IdentityTables['identity.rank'][]
  readonly people: readonly {
    readonly id: string
    readonly unitCode: string
    readonly rankKey: string
  }[]
}

/** Reads the roster whole, and keeps imports waiting until the transaction has ended. */
export async function frozenRoster(tx: Transaction<IdentityTables>): Promise<FrozenRoster> {
  await holdRoster(tx)
  const units = await tx
    .selectFrom('identity.unit')
    .select(['code', 'parent_code as parent', 'name_ja', 'position'])
    .select((eb) => eb.fn.coalesce('name_en', 'name_ja').as('name_en'))
    .orderBy('position')
    .orderBy('code')
    .execute()
  const ranks = await tx.selectFrom('identity.rank').selectAll().orderBy('position').execute()
  const people = await tx
    .selectFrom('identity.person')
    .select(['id', 'unit_code as unitCode', 'rank_key as rankKey'])
    .where('active', '=', true)
    .orderBy('staff_number')
    .$narrowType<{ unitCode: string }>()
    .execute()
  return { units, ranks, people }
}

export interface LinkRecipient {
  readonly id: string
  readonly staffNumber: string
  readonly name: string
  readonly email: string | null
}

/** Whom personal links go to, by staff number; also those who have left since the launch. */
export const peopleForLinks = (db: Db, ids: readonly string[]): Promise<LinkRecipient[]> =>
  db
    .selectFrom('identity.person')
    .select(['id', 'staff_number as staffNumber', 'name', 'email'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('staff_number')
    .execute()

/** These units and every unit below them, as the tree is now. Unknown codes vanish. */
export async function unitSubtree(db: Db, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('identity.unit')
    .select('code')
    .where('code', 'in', subtreeOf(codes))
    .orderBy('position')
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}

/** Names by code; a unit without an English name lends its Japanese one. */
export async function unitNames(
  db: Db,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const rows = await db
    .selectFrom('identity.unit')
    .select(['code', 'name_ja', 'name_en'])
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.code, { ja: row.name_ja, en: row.name_en ?? row.name_ja }]))
}
