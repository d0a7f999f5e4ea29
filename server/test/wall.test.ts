import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from './database.ts'

const project = join(import.meta.dirname, '../..')
const run = promisify(execFile)

interface Violation {
  readonly rule: { readonly name: string; readonly severity: string }
  readonly from: string
  readonly to: string
}

/** Runs the import rules; the tool fails with its report on standard output. */
async function violations(): Promise<readonly Violation[]> {
  const tool = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const folders = ['shared/src', 'server/src', 'migrations/src', 'scripts/src', 'web/src']
  const flags = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json']
  const report = await run(process.execPath, [tool, ...flags, ...folders], {
    cwd: project,
    maxBuffer: 1 << 28,
  }).catch((error: { stdout: string }) => error)
  return JSON.parse(report.stdout).summary.violations
}

describe('the wall in the imports', () => {
  let found: readonly Violation[] = []
  beforeAll(async () => {
    found = await violations()
  })
  const broken = (pattern: RegExp) =>
    found
      .filter(({ rule }) => pattern.test(rule.name))
      .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)

  it('keeps the urn from everything that knows people', () => {
    expect(
      broken(/urn/),
      'The urn holds sealed ballots and must not be able to learn whose they are: it may import platform and shared, never access, roster, surveys, ballots or the services of the process, not even through another file. And no room that knows people may reach the urn or the count.',
    ).toEqual([])
  })

  it('keeps opened ballots inside the count', () => {
    expect(
      broken(/counting|disclosure/),
      'Answers exist only in the memory of the count, which the close job alone may call; every number leaves it through disclosure, which is pure. If you need a figure elsewhere, read the published tables.',
    ).toEqual([])
  })

  it('keeps the rooms in their order and behind their doors', () => {
    expect(
      broken(/rooms|shared|web|server|cycles|orphans|resolves/),
      'Each room imports only rooms of a lower rank (ARCHITECTURE.md), through their lookup.ts or a verb, never their store; shared runs in the browser; the web knows nothing of the server.',
    ).toEqual([])
  })

  it('is checked by rules that are all switched on', () => {
    expect(found.filter(({ rule }) => rule.severity !== 'error')).toEqual([])
  })
})

/** Every right that a role has on a table, as PostgreSQL itself reports it. */
const granted = {
  koe_issuer: {
    'identity.account': 'DELETE INSERT SELECT UPDATE',
    'identity.account_unit': 'DELETE INSERT SELECT UPDATE',
    'identity.audit_entry': 'INSERT SELECT',
    'identity.issue_record': 'DELETE INSERT SELECT UPDATE',
    'identity.participation': 'DELETE INSERT SELECT UPDATE',
    'identity.person': 'DELETE INSERT SELECT UPDATE',
    'identity.questionnaire': 'DELETE INSERT SELECT UPDATE',
    'identity.rank': 'DELETE INSERT SELECT UPDATE',
    'identity.series': 'DELETE INSERT SELECT UPDATE',
    'identity.session': 'DELETE INSERT SELECT UPDATE',
    'identity.sign_in_attempt': 'DELETE INSERT SELECT UPDATE',
    'identity.signing_key': 'DELETE INSERT SELECT UPDATE',
    'identity.spent_link': 'DELETE INSERT SELECT UPDATE',
    'identity.unit': 'DELETE INSERT SELECT UPDATE',
    'identity.wave': 'DELETE INSERT SELECT UPDATE',
    'identity.wave_rank': 'DELETE INSERT SELECT UPDATE',
    'identity.wave_unit': 'DELETE INSERT SELECT UPDATE',
    'identity.wave_voter': 'DELETE INSERT SELECT UPDATE',
  },
  koe_urn: {
    'urn.ballot': 'DELETE INSERT SELECT UPDATE',
    'urn.box': 'DELETE INSERT SELECT UPDATE',
    'urn.spool': 'DELETE INSERT SELECT UPDATE',
  },
  koe_counter: {
    'identity.questionnaire': 'SELECT',
    'identity.series': 'SELECT',
    'identity.wave': 'SELECT',
    'identity.wave_rank': 'SELECT',
    'identity.wave_unit': 'SELECT',
    'published.cell': 'INSERT SELECT',
    'published.receipt': 'INSERT SELECT',
    'published.release': 'INSERT SELECT',
    'published.result_group': 'INSERT SELECT',
    'urn.ballot': 'DELETE SELECT',
    'urn.box': 'DELETE SELECT',
    'urn.spool': 'DELETE SELECT',
  },
  koe_report: {
    'published.cell': 'SELECT',
    'published.observation': 'DELETE INSERT SELECT UPDATE',
    'published.receipt': 'SELECT',
    'published.release': 'SELECT',
    'published.result_group': 'SELECT',
    'published.target': 'DELETE INSERT SELECT UPDATE',
  },
  koe_jobs: {},
} as const

describe('the wall in the database', () => {
  let pool: pg.Pool
  beforeAll(async () => {
    pool = new pg.Pool({ connectionString: await freshDatabase(later), max: 2 })
    return async () => {
      await pool.end()
      for (const drop of drops) await drop()
    }
  })
  const drops: (() => Promise<void>)[] = []
  const later = (drop: () => Promise<void>) => void drops.push(drop)
  const list = async (statement: string): Promise<unknown[]> =>
    (await pool.query({ text: statement, rowMode: 'array' })).rows.map((row) => row.join(' '))

  it.each(Object.entries(granted))('gives %s these rights and no other', async (role, rights) => {
    const { rows } = await pool.query<{ name: string; rights: string }>(
      `select table_schema || '.' || table_name as name,
         string_agg(privilege_type, ' ' order by privilege_type) as rights
       from information_schema.role_table_grants
       where grantee in ($1, 'PUBLIC') and table_schema in ('identity', 'urn', 'published', 'public')
       group by 1`,
      [role],
    )
    expect(
      Object.fromEntries(rows.map(({ name, rights }) => [name, rights])),
      'A right more may be the one that lets a role see both a person and a ballot. Change this table only together with the reason for it.',
    ).toEqual(rights)
  })

  it('has no right on single columns, on sequences, or through membership in another role', async () => {
    expect(
      await list(`select grantee, table_schema, table_name, column_name
        from information_schema.column_privileges c
        where grantee like 'koe\\_%' and table_schema in ('identity', 'urn', 'published')
          and not exists (select from information_schema.role_table_grants t
            where (t.grantee, t.table_schema, t.table_name, t.privilege_type)
              = (c.grantee, c.table_schema, c.table_name, c.privilege_type))`),
    ).toEqual([])
    expect(
      await list(`select member::regrole, roleid::regrole from pg_auth_members
        where member in (select oid from pg_roles where rolname like 'koe\\_%')`),
    ).toEqual([])
    expect(
      await list(
        "select rolname from pg_roles where rolname like 'koe\\_%' and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolreplication)",
      ),
    ).toEqual([])
  })

  it('lets no foreign key cross from or to the urn', async () => {
    expect(
      await list(`with inside as (select oid from pg_class where relnamespace = 'urn'::regnamespace)
        select conrelid::regclass, confrelid::regclass from pg_constraint
        where contype = 'f'
          and (conrelid in (select oid from inside)) <> (confrelid in (select oid from inside))`),
    ).toEqual([])
  })

  it('keeps no time on anything anonymous', async () => {
    expect(
      await list(`select table_schema || '.' || table_name || '.' || column_name
        from information_schema.columns
        where table_schema in ('urn', 'published')
          and (data_type ~ 'time|date|interval' or column_name ~ '_at$')
        order by 1`),
      'A time on a ballot or a receipt is the best link to a person. Only the rules of a box and the day of a close may stand there.',
    ).toEqual(['published.release.closed_on', 'urn.box.closes_at', 'urn.box.opens_at'])
    expect(
      await list(`select column_name from information_schema.columns
        where table_schema = 'identity' and table_name in ('issue_record', 'spent_link')
          and data_type ~ 'time|date|interval'`),
    ).toEqual([])
  })

  it('numbers nothing in order of arrival', async () => {
    expect(
      await list(`select sequence_schema || '.' || sequence_name from information_schema.sequences
        where sequence_schema in ('identity', 'urn', 'published')`),
    ).toEqual([])
    expect(
      await list(`select table_name, column_name, column_default from information_schema.columns
        where table_schema in ('urn', 'published')
          and (is_identity = 'YES' or column_default ~* 'nextval|uuidv7|uuid|now|clock')`),
    ).toEqual([])
    expect(
      await list(`select table_name, column_name from information_schema.columns
        where table_schema = 'identity' and column_default ~* 'nextval|uuidv7'`),
    ).toEqual([])
  })

  it('has no table with a person and an answer', async () => {
    const person = /person|staff|account|voter|email|name$|link/
    const answer = /answer|ballot|sealed|message|credential|option|comment|receipt|score/
    const { rows } = await pool.query<{ name: string; columns: string[] }>(
      `select table_schema || '.' || table_name as name, array_agg(column_name::text) as columns
       from information_schema.columns
       where table_schema in ('identity', 'urn', 'published') group by 1`,
    )
    const both = rows.filter(
      ({ columns }) => columns.some((c) => person.test(c)) && columns.some((c) => answer.test(c)),
    )
    expect(both.map(({ name }) => name)).toEqual([])
    const identity = rows.filter(
      ({ name, columns }) => name.startsWith('identity.') && columns.some((c) => answer.test(c)),
    )
    expect(identity.map(({ name }) => name).sort()).toEqual([
      // The issuer's signing keys, sealed; then the unit and rank values that are signed for.
      'identity.signing_key',
      'identity.wave_rank',
      'identity.wave_unit',
    ])
  })

  it('takes nothing from the tables by triggers, functions or views', async () => {
    expect(
      await list(`select tgname, tgrelid::regclass from pg_trigger t
        join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace
        where not tgisinternal and nspname in ('identity', 'urn', 'published')`),
    ).toEqual([])
    expect(
      await list(`select n.nspname, proname from pg_proc p join pg_namespace n on n.oid = pronamespace
        where nspname in ('identity', 'urn', 'published', 'public')`),
    ).toEqual([])
    expect(
      await list(`select table_schema, table_name from information_schema.views
        where table_schema in ('identity', 'urn', 'published', 'public')`),
    ).toEqual([])
  })
})

describe('the key of the box', () => {
  it('is named in the count alone', () => {
    const files = globSync('server/src/**/*.ts', { cwd: project }).filter(
      (file) => !file.startsWith(join('server', 'src', 'counting')),
    )
    expect(files.length).toBeGreaterThan(30)
    const named = files.filter((file) =>
      /\/box[`'"]|BoxKey\(|readBoxKey|boxPrivateKey/.test(
        readFileSync(join(project, file), 'utf8'),
      ),
    )
    expect(
      named,
      'Whoever can read this key can read every ballot. Only counting/box-key.ts knows where it lies; only the jobs of a wave may have it made and destroyed.',
    ).toEqual(['server/src/close-wave.ts', 'server/src/wave-jobs.ts'])
  })
})
