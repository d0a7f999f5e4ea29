import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession, sessionCookie } from '../src/access/session.ts'
import { apiDocument, jsonBodyOf, type Route, routesOf } from './api-document.ts'
import { type Installation, installation } from './installation.ts'

const ends: (() => Promise<void>)[] = []
let city: Installation
let routes: readonly Route[]
/** Everything that any answer of this file has said. */
const said: string[] = []

beforeAll(async () => {
  city = await installation((work) => void ends.unshift(work))
  routes = routesOf(await apiDocument(city))
})
afterAll(async () => {
  for (const end of ends) await end()
})

/** The routes that need no account. A new one must be named here on purpose. */
const forVisitors = [
  'GET /api/problems',
  'GET /api/problems/{code}',
  'GET /api/results/ballot-lists/{waveId}',
  'GET /api/session',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/setup',
  'POST /api/setup',
  'POST /api/ballots/invitation',
  'POST /api/ballots/issue',
  'POST /api/urn/cast',
  'POST /api/urn/status',
]

const soundBodies: Readonly<Record<string, object>> = {
  'PUT /api/session/password': { current: 'no password', next: 'another password' },
  'POST /api/accounts': {
    name: 'x',
    signInName: 'x',
    role: 'admin',
    password: '0123456789',
    units: [],
  },
  'PATCH /api/accounts/{id}': { role: 'admin' },
  'PUT /api/roster/ladder': { ladder: 'sendai' },
  'POST /api/surveys/waves': {
    title: { ja: 'x', en: 'x' },
    series: 'engagement',
    questionnaire: { key: 'engagement13', version: 1 },
    opensAt: '2026-06-01T00:00:00Z',
    closesAt: '2027-06-01T00:00:00Z',
  },
  'PATCH /api/surveys/waves/{id}': { closesAt: '2027-06-01T00:00:00Z' },
}

const isImport = ({ path }: Route) => path.startsWith('/api/roster/imports')

async function send(route: Route, headers: Readonly<Record<string, string>>) {
  const places: Readonly<Record<string, string>> = {
    id: route.path.startsWith('/api/accounts') ? city.accountId : city.open.id,
    waveId: city.release,
    kind: 'units',
    code: 'not-found',
    ballotHash: '0'.repeat(64),
  }
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => places[name] ?? '')
  const digest = route.parameters?.some(({ name }) => name === 'digest')
  const body = soundBodies[route.id]
  if (jsonBodyOf(route) && !body && !forVisitors.includes(route.id))
    throw new Error(`${route.id} is new: say in soundBodies what fits it`)
  const answer = await city.app.inject({
    method: route.method,
    url: digest ? `${path}?digest=${'0'.repeat(64)}` : path,
    headers: { ...headers, ...(isImport(route) && { 'content-type': 'text/csv' }) },
    ...(body && { payload: body }),
    ...(isImport(route) && { payload: 'code,name\nx,y\n' }),
  })
  said.push(JSON.stringify(answer.headers), answer.body)
  return answer
}

const closed = () => routes.filter(({ id }) => !forVisitors.includes(id))

async function unchanged(work: () => Promise<void>): Promise<void> {
  const before = await city.everything()
  await work()
  expect(await city.everything()).toBe(before)
}

/** Cookies that open nothing. */
async function worthlessCookies(): Promise<Readonly<Record<string, string>>> {
  const db = city.services.databases.identity
  const now = city.services.now()
  const thirteenHoursAgo = new Date(now.getTime() - 13 * 3_600_000)
  const session = (at: Date) =>
    db.transaction().execute((tx) => openSession(tx, city.accountId, at))
  const good = await session(now)
  const { rows } = await city.superuser.query<{ hash: Buffer }>(
    'select token_hash as hash from identity.session limit 1',
  )
  return {
    'no cookie': '',
    'a cookie made up': sessionCookie(randomBytes(32).toString('base64url')),
    'an empty cookie': sessionCookie(''),
    'a changed cookie': sessionCookie(`${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`),
    'a longer cookie': sessionCookie(`${good}A`),
    'the hash of a session': sessionCookie(rows[0]?.hash.toString('base64url') ?? ''),
    'the hash in hexadecimal': sessionCookie(rows[0]?.hash.toString('hex') ?? ''),
    'an account’s id': sessionCookie(city.accountId),
    'an expired cookie': sessionCookie(await session(thirteenHoursAgo)),
    'unreadable letters': 'koe_session=%E0%A4%A',
    'an injection': sessionCookie("' or '1'='1"),
    'the name in capitals': sessionCookie(good).toUpperCase(),
  }
}

describe('every route but the few that are for everybody', () => {
  it('refuses a visitor, and whoever only looks signed in', async () => {
    const cookies = await worthlessCookies()
    expect(closed().length).toBeGreaterThan(25)
    await unchanged(async () => {
      for (const [what, cookie] of Object.entries(cookies))
        for (const route of closed()) {
          const answer = await send(route, cookie ? { cookie } : {})
          expect(answer.statusCode, `${route.id} with ${what}: ${answer.body}`).toBe(401)
          expect(answer.json()).toMatchObject({ code: 'sign-in-needed' })
        }
    })
  })

  it('refuses an account that was disabled a moment ago', async () => {
    const db = city.services.databases.identity
    const token = await db
      .transaction()
      .execute((tx) => openSession(tx, city.accountId, city.services.now()))
    const headers = { cookie: sessionCookie(token) }
    const disable = (disabled: boolean) =>
      db
        .updateTable('identity.account')
        .set({ disabled })
        .where('id', '=', city.accountId)
        .execute()
    await disable(true)
    for (const route of closed())
      expect((await send(route, headers)).statusCode, route.id).toBe(401)
    await disable(false)
  })

  it('refuses a section head outside the results of the own unit', () =>
    unchanged(async () => {
      const own = closed().filter(({ tags }) => tags?.[0] !== 'results')
      for (const route of own.filter(({ path }) => path !== '/api/session/password')) {
        const answer = await send(route, city.head)
        expect(answer.statusCode, `${route.id}: ${answer.body}`).toBe(403)
        expect(answer.json()).toMatchObject({ code: 'not-allowed' })
      }
      const at = `/api/results/releases/${city.release}`
      const others = [
        'all',
        'unit:bureau',
        'unit:second',
        'unit:ward',
        'rank:staff-class',
        'unit:x',
      ]
      for (const key of others)
        for (const page of [`overview?group=${key}`, `departments?parent=${key}`]) {
          const answer = await city.app.inject({ url: `${at}/${page}`, headers: city.head })
          expect(answer.json(), page).toMatchObject({ status: 404, code: 'not-found' })
        }
      const ranks = await city.app.inject({ url: `${at}/ranks`, headers: city.head })
      expect(ranks.statusCode).toBe(404)
      const mine = await city.app.inject({ url: `${at}/overview`, headers: city.head })
      expect(mine.json()).toMatchObject({ group: { key: 'unit:first', parent: null } })
    }))

  it('leaves accounts to administrators', () =>
    unchanged(async () => {
      const routesOfAccounts = closed().filter(({ path }) => path.startsWith('/api/accounts'))
      expect(routesOfAccounts.length).toBeGreaterThan(2)
      for (const route of routesOfAccounts)
        expect((await send(route, city.hr)).statusCode, route.id).toBe(403)
    }))

  it('reads missing and forbidden alike', async () => {
    const unknown = `/api/results/releases/${randomUUID()}/overview`
    const hidden = `/api/results/releases/${city.release}/overview?group=unit:second`
    const [a, b] = await Promise.all(
      [unknown, hidden].map((url) => city.app.inject({ url, headers: city.head })),
    )
    expect(a?.body).toBe(b?.body)
  })
})

describe('a vote', () => {
  it('is the same to the server with and without a session', async () => {
    const link = city.open.links[0]?.code
    const ask = (headers: Record<string, string>) =>
      city.app.inject({
        method: 'POST',
        url: '/api/ballots/invitation',
        headers,
        payload: { link },
      })
    const [plain, signedIn] = [await ask({}), await ask(city.hr)]
    expect(signedIn.body).toBe(plain.body)
    expect(signedIn.headers['set-cookie']).toBeUndefined()
    said.push(plain.body)
  })
})

describe('every answer', () => {
  const everyAnswer = async () => {
    const answers = []
    for (const headers of [{}, city.head, city.hr, city.admin])
      for (const route of routes.filter(({ method }) => method === 'GET'))
        answers.push({ id: route.id, answer: await send(route, headers) })
    for (const url of ['/api/nowhere', '/api/openapi.json', '/api/problems/%', '/nowhere'])
      answers.push({ id: url, answer: await city.app.inject(url) })
    return answers
  }

  it('carries the headers that protect a browser', async () => {
    for (const { id, answer } of await everyAnswer()) {
      const { headers } = answer
      expect(headers['x-content-type-options'], id).toBe('nosniff')
      expect(headers['referrer-policy'], id).toBe('no-referrer')
      expect(headers['content-security-policy'], id).toMatch("default-src '")
      expect(headers['content-security-policy'], id).not.toMatch('unsafe')
      expect(headers['x-powered-by'], id).toBeUndefined()
      expect(headers.server, id).toBeUndefined()
      expect(headers['access-control-allow-origin'], id).toBeUndefined()
    }
  })

  it('that is not for everybody is never kept by a cache', async () => {
    for (const route of closed()) {
      const { headers } = await send(route, route.method === 'GET' ? city.hr : city.head)
      expect(headers['cache-control'], route.id).toBe('no-store')
    }
  })

  it('never says a password’s hash, a link’s hash, a session’s or a key', async () => {
    await everyAnswer()
    const { rows } = await city.superuser.query<{ secret: Buffer | string }>(`
      select password_hash as secret from identity.account
      union all select encode(link_hash, 'hex') from identity.wave_voter
      union all select encode(token_hash, 'hex') from identity.session
      union all select encode(sealed_private_key, 'hex') from identity.signing_key
      union all select encode(person_tag, 'hex') from identity.issue_record
      union all select encode(hash, 'hex') from identity.audit_entry`)
    const keys = await Promise.all(
      ['box', 'issue', 'signing', 'links'].map((name) =>
        city.services.secrets.read(`wave/${city.open.id}/${name}`),
      ),
    )
    const secrets = [
      ...rows.map(({ secret }) => String(secret)),
      ...keys.flatMap((key) => (key ? [key.toString('hex')] : [])),
    ]
    expect(secrets.length).toBeGreaterThan(100)
    expect(keys.filter(Boolean)).toHaveLength(4)
    const everything = said.join('\n')
    expect(everything.length).toBeGreaterThan(100_000)
    for (const secret of secrets) {
      expect(everything).not.toContain(secret)
      if (/^([0-9a-f]{2}){16,}$/.test(secret)) {
        const bytes = Buffer.from(secret, 'hex')
        expect(everything).not.toContain(bytes.toString('base64url').slice(0, 40))
        expect(everything).not.toContain(bytes.toString('base64').slice(0, 40))
      }
    }
    expect(everything).not.toMatch(/\$argon2|PRIVATE KEY|password_hash|token_hash|link_hash/)
  })
})
