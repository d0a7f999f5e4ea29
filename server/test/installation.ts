import type pg from 'pg'
import { connect } from '../src/platform/database.ts'
import { signInAs } from './accounts.ts'
import { type TestApp, testApp } from './app.ts'
import { publishWave } from './releases.ts'
import { makeRoster, newWave, type OpenWave, openWave } from './waves.ts'

type Headers = { readonly cookie: string }

/** A city in the middle of its work: a roster, accounts of every role, a draft, an open wave, a release. */
export interface Installation extends TestApp {
  readonly superuser: pg.Pool
  readonly admin: Headers
  readonly hr: Headers
  /** Head of the unit "first". */
  readonly head: Headers
  readonly draft: string
  readonly open: OpenWave
  readonly release: string
  readonly accountId: string
  /** A checksum over all that the database holds, besides who is signed in. */
  everything(): Promise<string>
}

export async function installation(
  onEnd: (work: () => Promise<void>) => void,
): Promise<Installation> {
  const server = await testApp(onEnd)
  const superuser = connect(server.url, undefined, 2)
  onEnd(() => superuser.end())
  await makeRoster(server)
  const [admin, hr] = [await signInAs(server, 'admin'), await signInAs(server, 'hr')]
  const head = await signInAs(server, 'head', ['first'])
  const open = await openWave(server)
  const { id: draft } = (
    await server.app.inject({
      method: 'POST',
      url: '/api/surveys/waves',
      headers: hr,
      payload: newWave(server),
    })
  ).json<{ id: string }>()
  const release = await publishWave(server.services, { fiscalYear: 2025, groups })
  const { account } = (await server.app.inject({ url: '/api/session', headers: head })).json<{
    account: { id: string }
  }>()
  const everything = () => checksum(superuser)
  return {
    ...server,
    superuser,
    admin,
    hr,
    head,
    draft,
    open,
    release,
    accountId: account.id,
    everything,
  }
}

const groups = [
  { key: 'all', eligible: 80, sumOf: ['unit:bureau', 'unit:ward'] },
  { key: 'unit:bureau', eligible: 50, sumOf: ['unit:first', 'unit:second'] },
  { key: 'unit:first', parent: 'unit:bureau', eligible: 30, answers: [5, 5, 5, 5, 5] },
  { key: 'unit:second', parent: 'unit:bureau', eligible: 20, answers: [2, 3, 4, 2, 1] },
  { key: 'unit:ward', eligible: 30, answers: [3, 4, 4, 3, 2] },
  { key: 'rank:staff-class', eligible: 40, answers: [3, 4, 4, 3, 2] },
  { key: 'rank:section-manager-class', eligible: 3, hidden: 'too-few-respondents' },
] as const

const signedIn = ['identity.session', 'identity.sign_in_attempt']

async function checksum(superuser: pg.Pool): Promise<string> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('identity', 'urn', 'published') order by 1`,
  )
  const sums = tables
    .filter(({ name }) => !signedIn.includes(name))
    .map(async ({ name }) => {
      const { rows } = await superuser.query<{ sum: string }>(
        `select count(*) || ' ' || md5(coalesce(string_agg(one::text, '|' order by one::text), '')) as sum
         from ${name} as one`,
      )
      return `${name} ${rows[0]?.sum}`
    })
  return (await Promise.all(sums)).join('\n')
}
