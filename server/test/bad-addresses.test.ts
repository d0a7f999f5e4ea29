import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiDocument, type Parameter, type Route, routesOf } from './api-document.ts'
import { type Installation, installation } from './installation.ts'

const ends: (() => Promise<void>)[] = []
let city: Installation
let routes: readonly Route[]

beforeAll(async () => {
  city = await installation((work) => void ends.unshift(work))
  routes = routesOf(await apiDocument(city))
})
afterAll(async () => {
  for (const end of ends) await end()
})

/** What stands in the places of an address when nothing is wrong with it. */
const sound = (route: Route, { name }: Parameter): string => {
  if (name === 'waveId') return route.tags?.includes('urn') ? city.open.id : city.release
  if (name === 'id') return route.path.startsWith('/api/accounts') ? city.accountId : city.open.id
  if (name === 'code') return 'not-found'
  if (name === 'kind') return 'units'
  if (name === 'ballotHash') return '0'.repeat(64)
  if (name === 'digest') return '0'.repeat(64)
  if (name === 'group' || name === 'parent') return 'unit:bureau'
  if (name === 'by') return 'ladder'
  if (name === 'encoding') return 'utf-8'
  if (name === 'limit') return '10'
  if (name === 'withoutEmail') return 'true'
  if (name === 'unit') return 'first'
  if (name === 'search' || name === 'after') return '0'
  throw new Error(`${route.id} has the new parameter "${name}": say here what fits it`)
}

/** The address with one value exchanged. Values are given as they stand in an address. */
function address(route: Route, exchanged?: string, value = ''): string {
  const parameters = route.parameters ?? []
  const of = (parameter: Parameter) =>
    parameter.name === exchanged ? value : encodeURIComponent(sound(route, parameter))
  const path = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, one) => text.replace(`{${one.name}}`, of(one)), route.path)
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || one.name === exchanged))
    .map((one) => `${one.name}=${of(one)}`)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

const isImport = ({ path }: Route) => path.startsWith('/api/roster/imports')

const send = (route: Route, url: string, language = 'ja') =>
  city.app.inject({
    method: route.method,
    url,
    headers: {
      ...(route.path.startsWith('/api/accounts') ? city.admin : city.hr),
      ...(route.path.startsWith('/api/roster/imports') && { 'content-type': 'text/csv' }),
      'accept-language': language,
    },
    ...(route.requestBody && { payload: isImport(route) ? 'code\nx' : {} }),
  })

type Answer = Awaited<ReturnType<typeof send>>

function expectRefusal(answer: Answer, label: string): void {
  const said = `${label}: ${answer.statusCode} ${answer.body.slice(0, 150)}`
  expect(answer.statusCode, said).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode, said).toBeLessThan(500)
  expect(answer.headers['content-type'], said).toMatch('application/problem+json')
  expect(answer.body, said).not.toMatch(/node_modules|at .*\.ts|SQL|syntax|select |pg_/)
}

/** No value of a closed set, no id and no number. */
const nonsense = [
  '%27%20or%20%271%27%3D%271',
  '%27%3B%20drop%20table%20identity.person%3B--',
  '%00',
  'a%00b',
  '%0A',
  '..%2F..%2F..%2Fetc%2Fpasswd',
  '%24%7Bjndi%3Aldap%3A%2F%2Fx%7D',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'undefined',
  'null',
  '-1',
  '1e400',
  '__proto__',
  'constructor',
  '%F0%9F%92%A3',
]

const isFree = ({ schema }: Parameter): boolean =>
  schema.type === 'string' && !schema.format && !schema.pattern && !schema.enum && !schema.anyOf

const everyParameter = () =>
  routes.flatMap((route) => (route.parameters ?? []).map((parameter) => ({ route, parameter })))

async function unchanged(work: () => Promise<void>): Promise<void> {
  const before = await city.everything()
  await work()
  expect(await city.everything()).toBe(before)
}

describe('an address', () => {
  it('with nonsense where one of a few values belongs is refused, and the place is named', () =>
    unchanged(async () => {
      let cases = 0
      for (const { route, parameter } of everyParameter())
        for (const value of isFree(parameter) ? [] : [...nonsense, '', 'x'.repeat(190)]) {
          if (value === '' && parameter.in === 'path') continue
          const answer = await send(route, address(route, parameter.name, value))
          expectRefusal(answer, `${route.id} ${parameter.name}=${value}`)
          const { code, faults } = answer.json<{ code: string; faults?: { field: string }[] }>()
          expect(code, `${route.id} ${parameter.name}=${value}`).toBe('invalid-input')
          expect(faults?.map(({ field }) => field)).toContain(parameter.name)
          cases += 1
        }
      expect(cases).toBeGreaterThan(400)
    }))

  it('with an id in another spelling is refused', () =>
    unchanged(async () => {
      for (const { route, parameter } of everyParameter().filter(
        (one) => one.parameter.schema.format === 'uuid',
      )) {
        const id = sound(route, parameter)
        const spellings = [
          id.toUpperCase(),
          `urn:uuid:${id}`,
          `{${id}}`,
          id.replaceAll('-', ''),
          `${id}%20`,
        ]
        for (const value of spellings) {
          const answer = await send(route, address(route, parameter.name, value))
          expectRefusal(answer, `${route.id} ${value}`)
          expect(answer.json()).toMatchObject({ faults: [{ field: parameter.name }] })
        }
      }
    }))

  it('with free text never breaks anything, finds nothing and changes nothing', async () => {
    const texts = everyParameter().filter(({ parameter }) => isFree(parameter))
    expect(texts.length).toBeGreaterThan(5)
    const orders = texts.filter(({ route }) => route.method !== 'GET')
    expect(orders).toEqual([])
    for (const { route, parameter } of texts)
      for (const value of [...nonsense, '%25', '_', '%5C', '%2A', '%7B%7D']) {
        const answer = await send(route, address(route, parameter.name, value))
        const label = `${route.id} ${parameter.name}=${value}`
        if (answer.statusCode !== 200) expectRefusal(answer, label)
        // A blank search is no search.
        else if (parameter.name === 'search' && value !== '%0A')
          expect(answer.json(), label).toMatchObject({ people: [], total: 0 })
        else if (route.path.endsWith('/links'))
          expect(answer.json(), label).toMatchObject({ links: [] })
      }
  })

  it('with too much text is refused, and the place is named', () =>
    unchanged(async () => {
      for (const { route, parameter } of everyParameter()) {
        const { maxLength } = parameter.schema
        if (!isFree(parameter)) continue
        expect(maxLength, `${route.id} ${parameter.name} has no end`).toBeDefined()
        const answer = await send(
          route,
          address(route, parameter.name, encodeURIComponent('あ'.repeat((maxLength ?? 0) + 1))),
        )
        expectRefusal(answer, `${route.id} ${parameter.name}`)
        expect(answer.json()).toMatchObject({ faults: [{ field: parameter.name }] })
      }
    }))

  it('that gives a parameter twice, or one that is not known, is refused', () =>
    unchanged(async () => {
      const asking = routes.filter(({ parameters = [] }) =>
        parameters.some((one) => one.in === 'query'),
      )
      expect(asking.length).toBeGreaterThan(5)
      for (const route of asking) {
        const url = address(route)
        const join = url.includes('?') ? '&' : '?'
        for (const key of ['x', '__proto__', 'constructor', 'x[y]']) {
          const answer = await send(route, `${url}${join}${key}=1`)
          expectRefusal(answer, `${route.id} ${key}`)
          expect(answer.json()).toMatchObject({ faults: [{ field: key }] })
        }
        for (const parameter of (route.parameters ?? []).filter((one) => one.in === 'query')) {
          const one = `${parameter.name}=${encodeURIComponent(sound(route, parameter))}`
          const answer = await send(route, `${address(route).split('?')[0]}?${one}&${one}`)
          expectRefusal(answer, `${route.id} twice ${parameter.name}`)
        }
      }
    }))

  it('that cannot be read is answered like any other mistake', async () => {
    const broken = ['%E0%A4%A', '%', '%zz', '%c0%af', 'x'.repeat(5_000)]
    for (const { path } of routes.filter((route) => route.path.includes('{')))
      for (const value of broken) {
        const url = path.replace(/\{\w+\}/, value)
        const answer = await city.app.inject({
          url,
          headers: { ...city.hr, 'accept-language': 'en' },
        })
        expectRefusal(answer, url.slice(0, 100))
        expect(answer.headers['x-content-type-options']).toBe('nosniff')
        expect(answer.headers['content-language']).toBe('en')
      }
  })

  it('of another method is not found, and HEAD says what GET would', async () => {
    for (const path of new Set(routes.map((route) => route.path))) {
      const known = routes.filter((route) => route.path === path)
      const [first] = known
      if (!first) continue
      const url = address(first)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const) {
        if (known.some((route) => route.method === method)) continue
        const answer = await city.app.inject({ method: method as 'GET', url, headers: city.hr })
        expect([404, 405], `${method} ${url}`).toContain(answer.statusCode)
        expectRefusal(answer, `${method} ${url}`)
      }
      const get = known.find((route) => route.method === 'GET')
      if (!get) continue
      const asked = await city.app.inject({ url, headers: city.hr })
      const head = await city.app.inject({ method: 'HEAD', url, headers: city.hr })
      expect(head.statusCode, url).toBe(asked.statusCode)
      expect(head.body).toBe('')
      const visitor = await city.app.inject({ method: 'HEAD', url })
      expect(visitor.statusCode, url).toBe((await city.app.inject(url)).statusCode)
    }
  })
})
