import { createHash, randomBytes } from 'node:crypto'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { CastRequest } from '@koe/shared/contracts/urn.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWave } from '../src/close-wave.ts'
import { BATCH } from '../src/urn/store.ts'
import { type TestApp, testApp } from './app.ts'
import { after, allAnswers, openTestWave } from './open-wave.ts'
import type { TestWave } from './sealed-ballots.ts'

/** Fifteen crowds of twenty, and three ballots that still wait. */
const BALLOTS = 15 * BATCH + 3
const WAITING = BALLOTS % BATCH

const marker = `残業が多い ${randomBytes(9).toString('base64url')}`
const ends: (() => Promise<void>)[] = []
let server: TestApp
let attacker: pg.Pool
let wave: TestWave
/** Hashes in the order in which their voters sent them: what a watcher of the network knows. */
const arrival: string[] = []
/** How often the newest ballot of a spool stood at an end of it, and how often it would by chance. */
const newestAtEnd = { seen: 0, expected: 0, variance: 0 }

beforeAll(async () => {
  server = await testApp((work) => void ends.unshift(work))
  attacker = new pg.Pool({ connectionString: server.url, max: 2 })
  ends.unshift(() => attacker.end())
  wave = await openTestWave(server, BALLOTS, withComment)
  const ballots = await Promise.all(Array.from({ length: BALLOTS }, (_, index) => sealed(index)))
  for (const ballot of ballots) {
    await cast(ballot)
    arrival.push(hashOf(ballot))
    await lookAtSpool()
  }
})
afterAll(async () => {
  for (const end of ends) await end()
})

/** The questionnaire with one question in the voter's own words, so that an answer can be searched. */
const withComment: Questionnaire = {
  ...engagement13,
  key: 'engagement13-comment',
  items: [
    ...engagement13.items,
    {
      key: 'comment',
      type: 'text',
      wording: { ja: '自由にお書きください', en: 'Anything else?' },
      shortLabel: { ja: '自由記述', en: 'Comment' },
      wordingVersion: 1,
    },
  ],
}
const items = engagement13.items.map(({ key }) => key)

const sealed = (index: number): Promise<CastRequest> =>
  wave.seal({
    answers: { ...allAnswers(items, String(1 + (index % 5))), comment: marker },
    unit: index % 2 ? 'north' : 'south',
    rank: index % 3 ? 'staff' : 'chief',
  })

async function cast(payload: CastRequest): Promise<void> {
  const answer = await server.app.inject({ method: 'POST', url: '/api/urn/cast', payload })
  expect(answer.statusCode).toBe(200)
}

const hashOf = ({ message }: CastRequest): string =>
  createHash('sha256').update(Buffer.from(message, 'base64url')).digest('hex')

async function lookAtSpool(): Promise<void> {
  const spool = await hashes("select encode(ballot_hash, 'hex') from urn.spool order by ctid")
  if (spool.length < 2) return
  const chance = 2 / spool.length
  newestAtEnd.seen += [spool[0], spool.at(-1)].includes(arrival.at(-1)) ? 1 : 0
  newestAtEnd.expected += chance
  newestAtEnd.variance += chance * (1 - chance)
}

async function hashes(statement: string): Promise<string[]> {
  const { rows } = await attacker.query<[string]>({ text: statement, rowMode: 'array' })
  return rows.map(([hash]) => hash)
}

interface Linked {
  /** Mean rank correlation of place and arrival inside the crowds: 0 by chance, 1 when linked. */
  readonly correlation: number
  /** Ballots whose place in their crowd is their place of arrival: one a crowd by chance. */
  readonly exact: number
  /** The same within three places. */
  readonly near: number
}

/** The attacker puts ballots in the order of some physical trace and compares it with arrivals. */
function link(order: readonly string[]): Linked {
  const crowds = Array.from({ length: Math.floor(BALLOTS / BATCH) }, (_, index) =>
    arrival.slice(index * BATCH, (index + 1) * BATCH),
  )
  const distances = crowds.map((crowd) => {
    const place = new Map(order.filter((hash) => crowd.includes(hash)).map((hash, i) => [hash, i]))
    return crowd.map((hash, index) => Math.abs((place.get(hash) ?? Number.NaN) - index))
  })
  const all = distances.flat()
  const rho = distances.map(
    (crowd) => 1 - (6 * crowd.reduce((sum, d) => sum + d * d, 0)) / (BATCH * (BATCH ** 2 - 1)),
  )
  return {
    correlation: rho.reduce((sum, value) => sum + value, 0) / crowds.length,
    exact: all.filter((distance) => distance === 0).length,
    near: all.filter((distance) => distance <= 3).length,
  }
}

const traces = {
  'the places in the table (ctid)':
    "select encode(ballot_hash, 'hex') from urn.ballot order by ctid",
  'the order in which a plain select gives them':
    "select encode(ballot_hash, 'hex') from urn.ballot",
  'transaction numbers (xmin), then places':
    "select encode(ballot_hash, 'hex') from urn.ballot order by xmin::text::bigint, ctid",
  'the numbers of the TOAST values':
    "select encode(ballot_hash, 'hex') from urn.ballot order by pg_column_toast_chunk_id(sealed)::bigint",
  'the hashes themselves': "select encode(ballot_hash, 'hex') from urn.ballot order by ballot_hash",
} as const

describe('an attacker with the whole database and the order of arrivals', () => {
  it('finds every ballot in a crowd of at least twenty', async () => {
    const { rows } = await attacker.query<{ size: number }>(
      'select count(*) as size from urn.ballot group by xmin::text',
    )
    expect(rows.reduce((sum, { size }) => sum + size, 0)).toBe(BALLOTS - WAITING)
    expect(Math.min(...rows.map(({ size }) => size))).toBeGreaterThanOrEqual(BATCH)
  })

  // False alarms: six standard deviations, less than once in 10⁸ runs. In order of arrival the
  // figures would be 1, 300 and 300.
  it.each(Object.entries(traces))('learns nothing inside a crowd from %s', async (_, statement) => {
    const order = await hashes(statement)
    expect(order).toHaveLength(BALLOTS - WAITING)
    const { correlation, exact, near } = link(order)
    expect(Math.abs(correlation)).toBeLessThan(0.36)
    expect(exact).toBeLessThan(45)
    expect(near).toBeLessThan(160)
  })

  it('does not find the newest ballot by its place in the spool', () => {
    const { seen, expected, variance } = newestAtEnd
    expect(expected).toBeGreaterThan(30)
    expect(seen).toBeLessThan(expected + 6 * Math.sqrt(variance))
  })

  it('finds what waits in the spool under one transaction', async () => {
    const { rows } = await attacker.query('select distinct xmin::text from urn.spool')
    expect(rows).toHaveLength(1)
    expect(await hashes("select encode(ballot_hash, 'hex') from urn.spool")).toHaveLength(WAITING)
  })

  it('reads no answer in any table, file or log of changes', async () => {
    expect(await holdersOf(marker)).toEqual([])
    expect(await filesWith(marker)).toEqual([])
  })

  it('would have found an answer had one been there', async () => {
    const control = `control ${randomBytes(9).toString('base64url')}`
    await attacker.query('create table urn.planted (note text, bytes bytea)')
    await attacker.query('insert into urn.planted values ($1, $2)', [control, Buffer.from(control)])
    await attacker.query('checkpoint')
    expect(await holdersOf(control)).toEqual(['urn.planted'])
    expect((await filesWith(control)).length).toBeGreaterThanOrEqual(2)
    await attacker.query('drop table urn.planted')
  })
})

describe('after the count an attacker with the whole database', () => {
  beforeAll(async () => {
    server.setNow(after)
    await attacker.query("update identity.wave set state = 'closing' where id = $1", [wave.id])
    await closeWave(server.services, wave.id)
  })

  it('finds that every ballot was counted', async () => {
    const { rows } = await attacker.query('select ballots, invalid from published.release')
    expect(rows).toEqual([{ ballots: BALLOTS, invalid: 0 }])
  })

  it('finds no ballot, no issue record, no voter and no key', async () => {
    for (const table of ['urn.spool', 'urn.ballot', 'identity.issue_record', 'identity.wave_voter'])
      expect((await attacker.query(`select from ${table}`)).rowCount, table).toBe(0)
    const { rowCount } = await attacker.query(
      'select from identity.signing_key where sealed_private_key is not null',
    )
    expect(rowCount).toBe(0)
  })

  it('reads no answer in any table, file or log of changes', async () => {
    expect(await holdersOf(marker)).toEqual([])
    expect(await filesWith(marker)).toEqual([])
  })

  it('learns no order from the list of receipts', async () => {
    const receipts = await hashes(
      "select encode(ballot_hash, 'hex') from published.receipt order by ctid",
    )
    expect(receipts).toEqual(arrival.toSorted())
    const { rows } = await attacker.query('select distinct xmin::text from published.receipt')
    expect(rows).toHaveLength(1)
  })

  it('finds no trace of a ballot in what the job queue has stored', async () => {
    const names = await hashes(
      "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'graphile_worker'",
    )
    expect(names.length).toBeGreaterThan(2)
    const [hash = ''] = arrival
    expect((await holdersOf(hash)).filter((table) => !table.startsWith('published.'))).toEqual([])
  })
})

/** Tables with a row that holds the text, as text or as bytes. */
async function holdersOf(text: string): Promise<string[]> {
  const tables = await hashes(`
    select format('%I.%I', schemaname, tablename) from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`)
  const found: string[] = []
  for (const table of tables) {
    const { rows } = await attacker.query(
      `select from ${table} as t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0 limit 1`,
      [text, Buffer.from(text).toString('hex')],
    )
    if (rows.length > 0) found.push(table)
  }
  return found
}

/** Files of this database and of the write-ahead log that hold the text's bytes. */
async function filesWith(text: string): Promise<string[]> {
  await attacker.query('checkpoint')
  const { rows } = await attacker.query<{ file: string }>(
    `with folder as (
       select 'base/' || oid as path from pg_database where datname = current_database()
       union all select 'pg_wal'
     ), file as (
       select path || '/' || name as file
       from folder, pg_ls_dir(path) as name where name ~ '^[0-9A-F]+([._][0-9a-z]+)?$'
     )
     select file from file
     where position($1::bytea in pg_read_binary_file(file, 0, 67108864, true)) > 0`,
    [Buffer.from(text)],
  )
  return rows.map(({ file }) => file)
}
