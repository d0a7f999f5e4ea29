import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app.ts'
import { publishWave, type TestGroup } from '../../test/releases.ts'
import type { CounterTables } from '../counting/tables.ts'
import { connect, kyselyOver } from '../platform/database.ts'

const ends: (() => Promise<void>)[] = []
let koe: TestApp
let counter: Kysely<CounterTables>

beforeAll(async () => {
  koe = await testApp((end) => ends.push(end))
  // One connection, because what is tested is what a connection remembers.
  counter = kyselyOver<CounterTables>(connect(koe.url, 'koe_counter', 1))
  ends.push(() => counter.destroy())
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const wave = (fiscalYear: number, units: number) => {
  const below = Array.from({ length: units }, (_, index) => `unit:${index}`)
  const group = (key: string): TestGroup => ({ key, eligible: 40, answers: [4, 4, 4, 4, 4] })
  return { fiscalYear, groups: [{ key: 'all', eligible: 900, sumOf: below }, ...below.map(group)] }
}

const publish = (fiscalYear: number, units: number) =>
  publishWave(
    { ...koe.services, databases: { ...koe.services.databases, counter } },
    wave(fiscalYear, units),
  )

async function asOwner(statement: string): Promise<void> {
  const owner = connect(koe.url, undefined, 1)
  await owner.query(statement)
  await owner.end()
}

async function groupsRead(): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(counter)
  const { rows } = await sql<{ read: number }>`
    select (select sum(idx_tup_read)::int from pg_stat_user_indexes where relname = 'result_group')
      + (select seq_tup_read::int from pg_stat_user_tables where relname = 'result_group') as read`.execute(
    counter,
  )
  return rows[0]?.read ?? 0
}

/** Rows of groups read while publishing a wave of 400 units, for each of its cells. */
async function readPerCell(fiscalYear: number): Promise<number> {
  const before = await groupsRead()
  const id = await publish(fiscalYear, 400)
  const { count } = await counter
    .selectFrom('published.cell')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('wave_id', '=', id)
    .executeTakeFirstOrThrow()
  return ((await groupsRead()) - before) / count
}

it('finds the group of each cell directly after a tiny wave on the same connection', async () => {
  await publish(2021, 2)
  expect(await readPerCell(2022)).toBeLessThan(2)
})

it('does so also when the statistics say that there are few groups', async () => {
  await asOwner('truncate published.release cascade')
  await publish(2023, 2)
  // What autovacuum does after a while.
  await asOwner('analyze published.result_group')
  await publish(2024, 2)
  expect(await readPerCell(2025)).toBeLessThan(2)
})
