import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessProblems } from '../src/access/errors.ts'
import { ballotsProblems } from '../src/ballots/errors.ts'
import { countingProblems } from '../src/counting/errors.ts'
import { platformProblems } from '../src/platform/problems.ts'
import { rosterProblems } from '../src/roster/errors.ts'
import { surveysProblems } from '../src/surveys/errors.ts'
import { urnProblems } from '../src/urn/errors.ts'
import { type ApiDocument, apiDocument, type Route, routesOf, type Schema } from './api-document.ts'
import { type TestApp, testApp } from './app.ts'

const ends: (() => Promise<void>)[] = []
let server: TestApp
let document: ApiDocument
let routes: readonly Route[]

beforeAll(async () => {
  server = await testApp((work) => void ends.unshift(work))
  document = await apiDocument(server)
  routes = routesOf(document)
})
afterAll(async () => {
  for (const end of ends) await end()
})

/** Every object inside a value, with the way to it. */
function* objectsIn(value: unknown, way = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [way, value as Record<string, unknown>]
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${way}/${key}`)
}

const schemasOf = ({ parameters = [], requestBody, responses }: Route): Schema[] => [
  ...parameters.map(({ schema }) => schema),
  ...[requestBody, ...Object.values(responses)].flatMap((one) =>
    Object.values(one?.content ?? {}).flatMap(({ schema }) => schema ?? []),
  ),
]

const wherever = (faulty: (route: Route) => boolean) => routes.filter(faulty).map(({ id }) => id)

describe('the OpenAPI document', () => {
  it('is of version 3.1 and knows every room', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(new Set(routes.flatMap(({ tags }) => tags ?? []))).toEqual(
      new Set(['problems', 'access', 'roster', 'surveys', 'ballots', 'urn', 'results']),
    )
  })

  it('lists exactly the routes that the server has', () => {
    const written = sources().flatMap((source) =>
      [...source.matchAll(/app\.(get|post|put|patch|delete)\(\s*'(\/api\/[^']*)'/g)].map(
        ([, method = '', path = '']) =>
          `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
      ),
    )
    const hidden = ['GET /api/openapi.json']
    expect(
      routes
        .map(({ id }) => id)
        .concat(hidden)
        .toSorted(),
    ).toEqual(written.toSorted())
  })

  it('describes every route in one line, under one room', () => {
    expect(wherever(({ summary = '' }) => !/^\S[^\n]{5,90}$/.test(summary))).toEqual([])
    expect(wherever(({ tags }) => tags?.length !== 1)).toEqual([])
    const summaries = routes.map(({ summary }) => summary)
    expect(summaries.filter((one, index) => summaries.indexOf(one) !== index)).toEqual([])
  })

  it('has a schema for every parameter of a path', () => {
    const named = ({ path }: Route) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = ({ parameters = [] }: Route) =>
      parameters.filter((one) => one.in === 'path' && one.schema).map(({ name }) => name)
    expect(wherever((route) => `${named(route)}` !== `${described(route)}`)).toEqual([])
  })

  it('has a schema for every body, closed against unknown keys', () => {
    const bodies = routes.flatMap(({ id, requestBody }) =>
      Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => ({
        id,
        type,
        schema,
      })),
    )
    expect(bodies.filter(({ schema }) => !schema)).toEqual([])
    const json = bodies.filter(({ type }) => type === 'application/json')
    for (const { id, schema } of json)
      for (const [way, part] of objectsIn(schema, id))
        if (part.type === 'object') expect(part.additionalProperties, way).toBe(false)
    expect(json.length).toBeGreaterThan(8)
  })

  it('has a 2xx answer with a schema for every route', () => {
    const good = ({ responses }: Route) => Object.keys(responses).filter((one) => /^2/.test(one))
    expect(wherever((route) => good(route).length !== 1)).toEqual([])
    const described = (route: Route) => {
      const [status = ''] = good(route)
      const content = Object.values(route.responses[status]?.content ?? {})
      return status === '204' || content.some(({ schema }) => schema !== undefined)
    }
    expect(wherever((route) => !described(route))).toEqual([])
  })

  it('closes every answer, so that nothing unnamed can leave', () => {
    for (const { id, responses } of routes)
      for (const [way, part] of objectsIn(responses, id))
        if (part.type === 'object' && part.properties)
          expect(part.additionalProperties, way).toBe(false)
  })

  it('answers every refusal with a problem', () => {
    const problem = { $ref: '#/components/schemas/Problem' }
    expect(wherever(({ responses }) => !('4XX' in responses))).toEqual([])
    for (const { id, responses } of routes)
      for (const [status, { content }] of Object.entries(responses))
        if (/^[45]/.test(status))
          expect(content, `${id} ${status}`).toEqual({
            'application/problem+json': { schema: problem },
          })
  })

  it('names what each route refuses: input, visitors, strangers', () => {
    const has = (status: string) => (route: Route) => status in route.responses
    const takesInput = ({ parameters = [], requestBody }: Route) =>
      parameters.length > 0 || requestBody !== undefined
    const isOpen = ({ path }: Route) =>
      /^\/api\/(problems|setup|session$|ballots|urn|results\/ballot-lists)/.test(path)
    expect(wherever((route) => takesInput(route) && !has('400')(route))).toEqual([])
    expect(wherever((route) => !isOpen(route) && !has('401')(route))).toEqual([])
    expect(wherever((route) => /\{\w*[iI]d\}/.test(route.path) && !has('404')(route))).toEqual([])
  })

  it('holds only sound JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false })
    const parts = Object.entries(document.components?.schemas ?? {})
    for (const [name, schema] of parts) expect(ajv.validateSchema(schema), name).toBe(true)
    for (const route of routes)
      for (const schema of schemasOf(route))
        expect(ajv.validateSchema(schema), `${route.id} ${JSON.stringify(ajv.errors)}`).toBe(true)
  })

  it('holds no schema that says nothing, besides the bytes of a file', () => {
    const empty = routes.flatMap((route) =>
      schemasOf(route).flatMap((schema) =>
        [...objectsIn(schema, route.id)]
          .filter(([way]) => !way.endsWith('/properties'))
          .filter(([, part]) => !['type', 'anyOf', '$ref', 'enum', 'const'].some((k) => k in part))
          .map(([way]) => way),
      ),
    )
    expect(empty.filter((way) => !/roster\/imports/.test(way))).toEqual([])
  })

  it('has no reference that leads nowhere', () => {
    const references = [...objectsIn(document)].flatMap(([, part]) => part.$ref ?? [])
    expect(references.length).toBeGreaterThan(30)
    for (const reference of new Set(references.map(String))) {
      const target = reference
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document)
      expect(target, reference).toBeDefined()
    }
  })
})

describe('the pages about the API', () => {
  it('need nothing that their own content security policy forbids', async () => {
    const page = await server.app.inject('/api/docs/')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toMatch('text/html')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).not.toMatch(/unsafe-|https?:|\*|validator|upgrade-insecure/)
    expect(policy).toMatch("default-src 'self'")
    expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|javascript:/)
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file)
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const { origin, pathname } = new URL(file, 'http://koe.invalid/api/docs/')
      expect(origin).toBe('http://koe.invalid')
      expect((await server.app.inject(pathname)).statusCode, file).toBe(200)
    }
  })
})

const rooms: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  platformProblems,
  accessProblems,
  rosterProblems,
  surveysProblems,
  ballotsProblems,
  urnProblems,
  countingProblems,
}

/** All code of the server that is no test. */
const sources = (): readonly string[] => {
  const folder = join(import.meta.dirname, '../src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

describe('problem codes', () => {
  const listed = async () =>
    (await server.app.inject('/api/problems')).json<{
      problems: { code: string; status: number; title: { ja: string; en: string } }[]
    }>().problems

  it('are all listed, with a title in both languages', async () => {
    const problems = await listed()
    const declared = new Set(Object.values(rooms).flatMap((table) => Object.keys(table)))
    expect(problems.map(({ code }) => code).toSorted()).toEqual([...declared].toSorted())
    for (const { code, status, title } of problems) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(status, code).toBeGreaterThanOrEqual(400)
      expect(title.ja, code).toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u)
      expect(title.en, code).toMatch(/^[A-Z][\x20-\x7e]+$/)
    }
  })

  it('are thrown only out of the table of their room', () => {
    const thrown = sources().flatMap((source) =>
      [...source.matchAll(/problem\(\s*(\w+Problems),\s*'([^']+)'/g)].map(([, table, code]) => ({
        table: table ?? '',
        code: code ?? '',
      })),
    )
    expect(thrown.length).toBeGreaterThan(40)
    for (const { table, code } of thrown) expect(Object.keys(rooms[table] ?? {})).toContain(code)
  })

  it('are all in use', () => {
    const code = sources()
      .filter((source) => !/Problems = \{/.test(source))
      .concat(readFileSync(join(import.meta.dirname, '../src/platform/problems.ts'), 'utf8'))
    const tables = Object.entries(rooms).filter(([name]) => name !== 'platformProblems')
    for (const one of tables.flatMap(([, table]) => Object.keys(table)))
      expect(
        code.some((source) => source.includes(`'${one}'`)),
        one,
      ).toBe(true)
  })

  it('mean one thing, whichever side of the wall says them', () => {
    const kinds = Object.entries(rooms).flatMap(([room, table]) =>
      Object.entries(table).map(([code, kind]) => ({ room, code, kind })),
    )
    const twice = Object.values(Object.groupBy(kinds, ({ code }) => code))
    for (const [first, ...others] of twice.flatMap((same) => (same ? [same] : []))) {
      for (const { code, kind } of others) expect(kind, code).toEqual(first?.kind)
      // Only a voter's two doors, which may not know each other, share codes.
      if (others.length > 0)
        expect([first, ...others].map((one) => one?.room)).toEqual([
          'ballotsProblems',
          'urnProblems',
        ])
    }
  })
})
