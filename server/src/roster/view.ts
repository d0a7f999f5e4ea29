import type {
  People,
  PeopleQuery,
  Person,
  Rank,
  RosterSummary,
  Unit,
} from '@koe/shared/contracts/roster.ts'
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Static } from 'typebox'
import type { IdentityTables } from '../identity-tables.ts'
import { subtreeOf } from './store.ts'
import { unitTree } from './unit-tree.ts'

type Db = Kysely<IdentityTables>

export async function unitsView(db: Db): Promise<Unit[]> {
  const rows = await db
    .selectFrom('identity.unit as unit')
    .leftJoin('identity.person as person', (join) =>
      join.onRef('person.unit_code', '=', 'unit.code').on('person.active', '=', true),
    )
    .select(['unit.code', 'unit.parent_code', 'unit.name_ja', 'unit.name_en'])
    .select((eb) => eb.fn.count<number>('person.id').as('direct'))
    .groupBy('unit.code')
    .orderBy('unit.position')
    .orderBy('unit.code')
    .execute()
  return unitTree(
    rows.map(({ code, parent_code, name_ja, name_en, direct }) => ({
      code,
      parent: parent_code,
      name: { ja: name_ja, en: name_en ?? name_ja },
      direct,
    })),
  )
}

export async function ranksView(db: Db): Promise<Rank[]> {
  const rows = await db
    .selectFrom('identity.rank as rank')
    .leftJoin('identity.person as person', (join) =>
      join.onRef('person.rank_key', '=', 'rank.key').on('person.active', '=', true),
    )
    .selectAll('rank')
    .select((eb) => eb.fn.count<number>('person.id').as('people'))
    .groupBy('rank.key')
    .orderBy('rank.position')
    .execute()
  return rows.map((row) => ({
    key: row.key,
    label: { ja: row.label_ja, en: row.label_en },
    group: {
      key: row.group_key,
      label: { ja: row.group_label_ja, en: row.group_label_en },
    },
    people: row.people,
  }))
}

export async function summaryView(db: Db): Promise<RosterSummary> {
  const counts = sql<RosterSummary>`
    select count(*) as people, count(*) filter (where email is null) as "withoutEmail",
      (select count(*) from identity.unit) as units,
      (select count(*) from identity.rank) as ranks
    from identity.person where active`
  const [summary] = (await counts.execute(db)).rows
  return summary ?? { people: 0, withoutEmail: 0, units: 0, ranks: 0 }
}

const defaultLimit = 50

/** One page of the people who work here, by staff number; `next` is where the page after it begins. */
export async function peopleView(db: Db, query: Static<typeof PeopleQuery>): Promise<People> {
  const limit = query.limit ?? defaultLimit
  const matching = peopleMatching(db, query)
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  let page = matching
    .select(personColumns)
    .orderBy('person.staff_number')
    .limit(limit + 1)
  if (query.after !== undefined) page = page.where('person.staff_number', '>', query.after)
  const rows = await page.execute()
  const people = rows.slice(0, limit).map(asPerson)
  return { people, total, next: rows.length > limit ? (people.at(-1)?.staffNumber ?? null) : null }
}

function peopleMatching(db: Db, { search, unit }: Static<typeof PeopleQuery>) {
  let people = db
    .selectFrom('identity.person as person')
    .innerJoin('identity.unit as unit', 'unit.code', 'person.unit_code')
    .innerJoin('identity.rank as rank', 'rank.key', 'person.rank_key')
    .where('person.active', '=', true)
  if (unit !== undefined) people = people.where('person.unit_code', 'in', subtreeOf([unit]))
  if (search !== undefined && search.trim() !== '') people = people.where(holds(search))
  return people
}

// Half-width kana, full-width digits and the space inside a name must not hide a person.
const holds = (search: string) => {
  const wanted = search.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
  return sql<SqlBool>`position(${wanted} in lower(replace(normalize(
    person.staff_number || chr(10) || person.name || chr(10) || unit.name_ja || chr(10) || coalesce(unit.name_en, ''),
    NFKC), ' ', ''))) > 0`
}

const personColumns = [
  'person.staff_number',
  'person.name',
  'person.rank_key',
  'person.email',
  'unit.code as unit',
  'unit.name_ja',
  'unit.name_en',
  'rank.label_ja',
  'rank.label_en',
] as const

interface PersonRow {
  staff_number: string
  name: string
  rank_key: string
  email: string | null
  unit: string
  name_ja: string
  name_en: string | null
  label_ja: string
  label_en: string
}

const asPerson = (row: PersonRow): Person => ({
  staffNumber: row.staff_number,
  name: row.name,
  unit: row.unit,
  unitName: { ja: row.name_ja, en: row.name_en ?? row.name_ja },
  rank: row.rank_key,
  rankLabel: { ja: row.label_ja, en: row.label_en },
  email: row.email,
})
