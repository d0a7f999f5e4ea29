import { randomBytes } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiDocument, jsonBodyOf, type Route, routesOf } from './api-document.ts'
import { type TestApp, testApp } from './app.ts'
import { faultyBodies, unreadableBodies } from './faulty-values.ts'
import { type Installation, installation } from './installation.ts'
import { newWave } from './waves.ts'

const ends: (() => Promise<void>)[] = []
let city: Installation
/** Nobody has set this one up yet. */
let empty: TestApp
let routes: readonly Route[]
let titles: ReadonlyMap<string, { ja: string; en: string }>

beforeAll(async () => {
  const onEnd = (work: () => Promise<void>) => void ends.unshift(work)
  city = await installation(onEnd)
  empty = await testApp(onEnd)
  routes = routesOf(await apiDocument(city)).filter((route) => jsonBodyOf(route))
  const { problems } = (await city.app.inject('/api/problems')).json<{
    problems: { code: string; title: { ja: string; en: string } }[]
  }>()
  titles = new Map(problems.map(({ code, title }) => [code, title]))
})
afterAll(async () => {
  for (const end of ends) await end()
})

const bytes = (length: number) =>
  Buffer.concat([Buffer.alloc(1), randomBytes(length - 1)]).toString('base64url')

/** A body that fits the schema of its route, and would be accepted or nearly so. */
const soundBodies: Readonly<Record<string, () => unknown>> = {
  'POST /api/session': () => ({ signInName: 'nobody', password: 'no password' }),
  'PUT /api/session/password': () => ({ current: 'no password', next: 'another password' }),
  'POST /api/accounts': () => ({ ...person, role: 'head', units: ['first'] }),
  'PATCH /api/accounts/{id}': () => ({
    name: '新しい名前',
    role: 'head',
    disabled: false,
    password: person.password,
    units: ['second'],
  }),
  'POST /api/setup': () => ({ ...person, organisation: 'こえ市', ladder: 'aomori' }),
  'PUT /api/roster/ladder': () => ({ ladder: 'sendai' }),
  'POST /api/surveys/waves': () => newWave(city),
  'PATCH /api/surveys/waves/{id}': () => newWave(city),
  'POST /api/ballots/invitation': () => ({ link: city.open.links[0]?.code }),
  'POST /api/ballots/issue': () => ({
    link: city.open.links[0]?.code,
    eligibility: bytes(256),
    unit: bytes(256),
    rank: bytes(256),
  }),
  'POST /api/urn/cast': () => ({
    waveId: city.open.id,
    message: bytes(32),
    credential: bytes(288),
    sealed: bytes(4_177),
  }),
  'POST /api/urn/status': () => ({ waveId: city.open.id, ballotHash: 'a'.repeat(64) }),
}
const person = { name: '山田 花子', signInName: 'hanako', password: 'a long password' }

const places: Readonly<Record<string, () => string>> = {
  '/api/accounts/{id}': () => `/api/accounts/${city.accountId}`,
  '/api/surveys/waves/{id}': () => `/api/surveys/waves/${city.draft}`,
}

function target(route: Route) {
  const headers = /^\/api\/(ballots|urn|setup|session$)/.test(route.path)
    ? {}
    : route.path.startsWith('/api/accounts')
      ? city.admin
      : city.hr
  const url = places[route.path]?.() ?? route.path
  return { app: (route.path === '/api/setup' ? empty : city).app, headers, url }
}

interface Refused {
  readonly status: number
  readonly code: string
  readonly fields: readonly (string | undefined)[]
}

/** Sends a body and checks what every refusal has in common. Every other one is asked for in English. */
let sent = 0
async function refused(
  route: Route,
  why: string,
  payload: string | Buffer,
  type: string | undefined = 'application/json',
): Promise<Refused> {
  const { app, headers, url } = target(route)
  const language = sent++ % 2 === 0 ? 'ja' : 'en'
  const answer = await app.inject({
    method: route.method,
    url,
    headers: {
      ...headers,
      ...(type && { 'content-type': type }),
      ...(language === 'en' && { 'accept-language': 'en-GB,en;q=0.9' }),
    },
    payload,
  })
  const label = `${route.id} ${why}: ${answer.statusCode} ${answer.body.slice(0, 200)}`
  expect(answer.statusCode, label).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode, label).toBeLessThan(500)
  expect(answer.headers['content-type'], label).toMatch('application/problem+json')
  expect(answer.headers['content-language'], label).toBe(language)
  const {
    code,
    status,
    title,
    faults = [],
  } = answer.json<{
    code: string
    status: number
    title: string
    faults?: { field?: string; message: string }[]
  }>()
  expect(status, label).toBe(answer.statusCode)
  expect(title, label).toBe(titles.get(code)?.[language])
  for (const { message } of faults)
    expect(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(message), label).toBe(
      language === 'ja',
    )
  return { status, code, fields: faults.map(({ field }) => field) }
}

async function unchanged(work: () => Promise<void>): Promise<void> {
  const before = await city.everything()
  await work()
  expect(await city.everything()).toBe(before)
  const anybody = await empty.services.databases.identity
    .selectFrom('identity.account')
    .selectAll()
    .execute()
  expect(anybody).toEqual([])
}

const soundBody = (route: Route): unknown => {
  const body = soundBodies[route.id]?.()
  if (!body) throw new Error(`${route.id} is new: say in soundBodies what fits it`)
  return body
}

describe('a body', () => {
  it('has a sound example for every route, so that each test has one fault', () => {
    const ajv = (addFormats as unknown as (ajv: Ajv2020) => Ajv2020)(new Ajv2020({ strict: false }))
    for (const route of routes) {
      const fits = ajv.validate(jsonBodyOf(route) ?? false, soundBody(route))
      expect(fits, `${route.id} ${ajv.errorsText()}`).toBe(true)
    }
    expect(routes.length).toBe(Object.keys(soundBodies).length)
  })

  it('that is no JSON object is refused by every route', () =>
    unchanged(async () => {
      for (const route of routes)
        for (const { why, payload } of unreadableBodies) {
          const { code } = await refused(route, why, payload)
          expect(['malformed-json', 'invalid-input'], `${route.id} ${why}`).toContain(code)
        }
      expect({}).not.toHaveProperty('isPolluted')
    }))

  it('with one fault is refused, and the field is named', () =>
    unchanged(async () => {
      let cases = 0
      for (const route of routes)
        for (const { why, value, field } of faultyBodies(
          jsonBodyOf(route) ?? {},
          soundBody(route),
        )) {
          const { status, code, fields } = await refused(
            route,
            `${field} ${why}`,
            JSON.stringify(value),
          )
          expect({ status, code }, `${route.id} ${field} ${why}`).toEqual({
            status: 400,
            code: 'invalid-input',
          })
          expect(fields, `${route.id} ${why}`).toContain(field)
          cases += 1
        }
      expect(cases).toBeGreaterThan(300)
    }))

  it('with control characters in a name is refused', () =>
    unchanged(async () => {
      for (const route of routes) {
        const sound = soundBody(route)
        const texts = textsOf(sound).filter(([key]) => !/password|current|next/.test(key))
        for (const [key, value] of texts)
          for (const mark of ['\n', '\t', '\u001b', '\u0085']) {
            const marked = JSON.stringify(`${value}${mark}`)
            const body = JSON.stringify(sound).replace(JSON.stringify(value), marked)
            await refused(route, `${key} with ${JSON.stringify(mark)}`, body)
          }
      }
    }))

  it.each([
    ['a leap second', 'POST /api/surveys/waves', 'closesAt', '2027-06-30T23:59:60Z'],
    [
      'a day that is not in the calendar',
      'POST /api/surveys/waves',
      'closesAt',
      '2027-02-29T00:00:00Z',
    ],
    ['a year of five digits', 'POST /api/surveys/waves', 'closesAt', '9999-12-31T23:59:59-23:59'],
    ['a time without a zone', 'PATCH /api/surveys/waves/{id}', 'closesAt', '2027-06-30T23:00:00'],
    ['the year 1', 'PATCH /api/surveys/waves/{id}', 'opensAt', '0001-01-01T00:00:00Z'],
    [
      'an id in another spelling',
      'POST /api/urn/cast',
      'waveId',
      'urn:uuid:00000000-0000-4000-8000-000000000000',
    ],
    ['letters that become many', 'POST /api/accounts', 'signInName', 'ﷺ'.repeat(254)],
    ['letters that become many, at set-up', 'POST /api/setup', 'signInName', 'ﷺ'.repeat(254)],
  ])('with %s is refused', (why, id, field, value) =>
    unchanged(async () => {
      const route = routes.find((one) => one.id === id)
      if (!route) throw new Error(`no route ${id}`)
      const body = JSON.stringify({ ...(soundBody(route) as object), [field]: value })
      expect((await refused(route, why, body)).fields).toEqual([field])
    }),
  )

  it('whose key stands twice is judged by what would count', () =>
    unchanged(async () => {
      for (const route of routes) {
        const [key = ''] = Object.keys(soundBody(route) as object)
        const body = JSON.stringify(soundBody(route)).replace(
          /\}$/,
          `,${JSON.stringify(key)}:[{}]}`,
        )
        expect((await refused(route, 'twice', body)).fields.join()).toMatch(key)
      }
    }))

  it('of 300 kB is too large', () =>
    unchanged(async () => {
      for (const route of routes)
        for (const payload of [`{"a":"${'x'.repeat(300_000)}"}`, ' '.repeat(300_000)])
          expect((await refused(route, 'large', payload)).code).toBe('body-too-large')
    }))

  it('of another media type is not read', () =>
    unchanged(async () => {
      const types = [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
        'application/jsonx',
        'nonsense',
        '',
      ]
      for (const route of routes)
        for (const type of types) {
          const body = JSON.stringify(soundBody(route))
          expect((await refused(route, type, body, type)).code).toBe('unsupported-media-type')
        }
    }))

  it('is not taken where none is asked for, and no form of another page gives an order', () =>
    unchanged(async () => {
      for (const order of ['launch', 'close'])
        for (const wave of [city.draft, city.open.id]) {
          const url = `/api/surveys/waves/${wave}/${order}`
          const send = (headers: Record<string, string>, payload?: string) =>
            city.app.inject({
              method: 'POST',
              url,
              headers: { ...city.hr, ...headers },
              ...(payload !== undefined && { payload }),
            })
          for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
            for (const form of [undefined, '', 'a=b']) {
              const { statusCode } = await send({ 'content-type': type }, form)
              expect(statusCode, `${order} ${type} ${form}`).toBe(415)
            }
          const json = await send({ 'content-type': 'application/json' }, '{"force":true}')
          expect(json.json()).toMatchObject({ code: 'invalid-input', faults: [{ field: 'body' }] })
          for (const site of ['cross-site', 'same-site'])
            expect((await send({ 'sec-fetch-site': site })).json()).toMatchObject({ status: 401 })
        }
    }))
})

/** The texts inside a body, by their key. */
function textsOf(body: unknown, key = ''): readonly (readonly [string, string])[] {
  if (typeof body === 'string') return [[key, body]]
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([inner, value]) => textsOf(value, inner))
}
