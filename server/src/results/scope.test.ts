import { randomUUID } from 'node:crypto'
import type { Comparison, GroupsAnswer, Overview } from '@koe/shared/contracts/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { type TestApp, testApp } from '../../test/app.ts'
import { publishWave, type TestGroup } from '../../test/releases.ts'

const ends: (() => Promise<void>)[] = []
let koe: TestApp
let wave: string
let withoutA: string

const groups: readonly TestGroup[] = [
  { key: 'all', eligible: 200, sumOf: ['unit:A', 'unit:B'] },
  { key: 'unit:A', eligible: 100, sumOf: ['unit:A1', 'unit:A2'] },
  { key: 'unit:A1', parent: 'unit:A', eligible: 60, answers: [8, 9, 7, 4, 2] },
  { key: 'unit:A1x', parent: 'unit:A1', eligible: 20, answers: [3, 3, 2, 1, 1] },
  { key: 'unit:A2', parent: 'unit:A', eligible: 40, answers: [3, 6, 8, 4, 3] },
  { key: 'unit:B', eligible: 100, answers: [5, 9, 14, 9, 4] },
  { key: 'rank:staff', eligible: 200, sumOf: ['all'] },
  { key: 'rank_group:other', eligible: 200, sumOf: ['all'] },
]
const units = [
  ['0', null],
  ['A', '0'],
  ['A1', 'A'],
  ['A1x', 'A1'],
  ['A2', 'A'],
  ['B', '0'],
  ['NEW', '0'],
] as const

beforeAll(async () => {
  koe = await testApp((end) => ends.push(end))
  await koe.services.databases.identity
    .insertInto('identity.unit')
    .values(
      units.map(([code, parent_code], position) => ({
        code,
        parent_code,
        name_ja: `${code}課`,
        name_en: null,
        position,
      })),
    )
    .execute()
  wave = await publishWave(koe.services, { fiscalYear: 2025, groups })
  withoutA = await publishWave(koe.services, {
    fiscalYear: 2024,
    groups: [
      { key: 'all', eligible: 100, sumOf: ['unit:B'] },
      { key: 'unit:B', eligible: 100, answers: [5, 9, 14, 9, 4] },
    ],
  })
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const head = (...codes: string[]) => signInAs(koe, 'head', codes)
const get = (path: string, headers: { cookie?: string }) =>
  koe.app.inject({ url: `/api/results/releases${path}`, headers })

describe('a section head', () => {
  it('opens on the own unit, beside the figures of the organisation', async () => {
    const page = (await get(`/${wave}/overview`, await head('A1'))).json<Overview>()
    expect(page.group).toMatchObject({ key: 'unit:A1', parent: null })
    expect(page.path.map(({ key }) => key)).toEqual(['unit:A1'])
    expect(page.headline.organisation).toMatchObject({ shown: true, n: 95 })
    expect(page.headline.difference).not.toBeNull()
  })

  it('opens units below the own one, and sees them side by side', async () => {
    const headers = await head('A')
    const page = (await get(`/${wave}/overview?group=unit:A1x`, headers)).json<Overview>()
    expect(page.path.map(({ key }) => key)).toEqual(['unit:A', 'unit:A1', 'unit:A1x'])
    const departments = (await get(`/${wave}/departments`, headers)).json<Comparison>()
    expect(departments.rows.map(({ group }) => group.key)).toEqual(['unit:A1', 'unit:A2'])
  })

  it('of several units picks among them and nothing else', async () => {
    const { groups } = (await get(`/${wave}/groups`, await head('B', 'A1'))).json<GroupsAnswer>()
    expect(groups.map(({ key, parent }) => [key, parent])).toEqual([
      ['unit:A1', null],
      ['unit:A1x', 'unit:A1'],
      ['unit:B', null],
    ])
  })

  it('is told only of releases that show a unit of the own ones', async () => {
    const releases = async (...codes: string[]) =>
      (await get('', await head(...codes)))
        .json<{ releases: { waveId: string }[] }>()
        .releases.map(({ waveId }) => waveId)
    expect(await releases('A1')).toEqual([wave])
    expect(await releases('B')).toEqual([wave, withoutA])
    expect(await releases('NEW')).toEqual([])
    expect(await releases()).toEqual([])
  })
})

describe('what does not belong to a section head', () => {
  const foreign = [
    '/overview?group=unit:A1',
    '/overview?group=unit:A',
    '/overview?group=all',
    '/overview?group=rank:staff',
    '/overview?group=rank_group:other',
    '/departments?parent=unit:A',
    '/departments?parent=unit:A1',
    '/departments?parent=all',
    '/ranks',
    '/ranks?by=groups',
  ]

  it.each(foreign)('%s answers exactly as something that does not exist', async (path) => {
    const headers = await head('B')
    const refused = await get(`/${wave}${path}`, headers)
    const unknownGroup = await get(`/${wave}/overview?group=unit:nowhere`, headers)
    const unknownWave = await get(`/${randomUUID()}${path}`, headers)
    expect(refused.statusCode).toBe(404)
    expect(refused.json()).toMatchObject({ code: 'not-found' })
    for (const unknown of [unknownGroup, unknownWave]) {
      expect(refused.body).toBe(unknown.body)
      expect(refused.headers['content-type']).toBe(unknown.headers['content-type'])
    }
  })

  it.each(['/overview', '/groups', '/departments', '/ranks', '/export.csv'])(
    '%s of a release without the own unit answers so too',
    async (path) => {
      const headers = await head('A1')
      const refused = await get(`/${withoutA}${path}`, headers)
      expect(refused.statusCode).toBe(404)
      expect(refused.body).toBe((await get(`/${randomUUID()}${path}`, headers)).body)
    },
  )

  it('is not mentioned on any page of the own unit', async () => {
    const headers = await head('A1')
    for (const path of ['/overview', '/groups', '/departments', '/export.csv']) {
      const { statusCode, body } = await get(`/${wave}${path}`, headers)
      expect(statusCode).toBe(200)
      for (const key of ['unit:A2', 'unit:B', '"unit:A"', 'rank:', 'rank_group:'])
        expect(body, path).not.toContain(key)
    }
  })
})

describe('without a right', () => {
  it.each(['', '/overview', '/groups', '/departments', '/ranks', '/export.csv'])(
    'nothing of %s is shown to a visitor',
    async (path) => {
      const answer = await get(path === '' ? '' : `/${wave}${path}`, {})
      expect(answer.statusCode).toBe(401)
    },
  )

  it('a wave that is not released does not exist, for HR too', async () => {
    const headers = await signInAs(koe, 'hr')
    for (const path of ['/overview', '/groups', '/departments', '/ranks', '/export.csv'])
      expect((await get(`/${randomUUID()}${path}`, headers)).statusCode).toBe(404)
  })

  it('an address with an unknown query or a broken id names the fault', async () => {
    const headers = await signInAs(koe, 'hr')
    const unknown = await get(`/${wave}/overview?unit=A`, headers)
    expect([unknown.statusCode, unknown.json().faults[0].field]).toEqual([400, 'unit'])
    const broken = await get('/not-an-id/overview', headers)
    expect([broken.statusCode, broken.json().faults[0].field]).toEqual([400, 'waveId'])
    expect((await get(`/${wave}/ranks?by=age`, headers)).statusCode).toBe(400)
  })
})
