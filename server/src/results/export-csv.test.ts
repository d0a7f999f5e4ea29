import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { type TestApp, testApp } from '../../test/app.ts'
import { publishWave, type TestGroup } from '../../test/releases.ts'

const ends: (() => Promise<void>)[] = []
let koe: TestApp
let wave: string

const groups: readonly TestGroup[] = [
  { key: 'all', eligible: 200, sumOf: ['unit:A', 'unit:B'] },
  { key: 'unit:A', label: '=HYPERLINK("http://x","課")', eligible: 80, answers: [8, 9, 7, 4, 2] },
  { key: 'unit:B', label: '髙橋〜𠮷野課', eligible: 100, answers: [5, 9, 14, 9, 4] },
  { key: 'unit:C', eligible: 20, answers: [1, 1, 1, 0, 0], hidden: 'too-few-respondents' },
  { key: 'rank:staff', eligible: 200, sumOf: ['all'] },
]

beforeAll(async () => {
  koe = await testApp((end) => ends.push(end))
  await koe.services.databases.identity
    .insertInto('identity.unit')
    .values({ code: 'B', parent_code: null, name_ja: 'B課', name_en: null, position: 0 })
    .execute()
  wave = await publishWave(koe.services, { fiscalYear: 2025, groups })
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const download = (headers: Record<string, string>, query = '') =>
  koe.app.inject({ url: `/api/results/releases/${wave}/export.csv${query}`, headers })
const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, record_delimiter: '\r\n' })

it('writes every shown figure in long form, unrounded and as shown, with a BOM', async () => {
  const answer = await download(await signInAs(koe, 'hr'))
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="koe-FY2025.csv"',
  })
  expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = rowsOf(answer.body)
  // Four shown groups, 13 items and 6 constructs, each with mean and margin.
  expect(rows).toHaveLength(4 * 19 * 2)
  expect(new Set(rows.map((row) => row.区分コード))).toEqual(
    new Set(['all', 'unit:A', 'unit:B', 'rank:staff']),
  )
  const first = rows.find((row) => row.指標コード === 'role-clarity' && row.区分コード === 'unit:A')
  // 8 fives, 9 fours, 7 threes, 4 twos and 2 ones: 107 of 30 people.
  expect(first).toMatchObject({
    調査: '2025年度調査',
    年度: '2025',
    統計量: '平均',
    値: '3.5666666666666666667',
    表示値: '3.57',
    回答者数: '30',
  })
})

it('is written in English for an English reader', async () => {
  const headers = { ...(await signInAs(koe, 'hr')), 'accept-language': 'en' }
  const [row] = rowsOf((await download(headers)).body)
  expect(row).toMatchObject({
    Survey: 'Survey of 2025',
    'Group kind': 'Whole organisation',
    Measure: 'Basics and working conditions',
    Statistic: 'Mean',
  })
})

it('does not let the name of a unit become a formula', async () => {
  const { body } = await download(await signInAs(koe, 'hr'))
  const named = rowsOf(body).find((row) => row.区分コード === 'unit:A')
  expect(named?.区分名).toBe('\'=HYPERLINK("http://x","課")')
})

it('can be had in CP932, where characters it lacks are marked and not lost', async () => {
  const answer = await download(await signInAs(koe, 'hr'), '?encoding=cp932')
  expect(answer.headers['content-type']).toBe('text/csv; charset=Shift_JIS')
  const rows = rowsOf(iconv.decode(answer.rawPayload, 'cp932'))
  expect(rows).toHaveLength(4 * 19 * 2)
  expect(rows.find((row) => row.区分コード === 'unit:B')?.区分名).toBe('髙橋～〓野課')
})

it('holds nothing but the own units for a section head', async () => {
  const rows = rowsOf((await download(await signInAs(koe, 'head', ['B']))).body)
  expect(rows).toHaveLength(19 * 2)
  expect(new Set(rows.map((row) => row.区分コード))).toEqual(new Set(['unit:B']))
})

it('is written to the audit log, a refused one is not', async () => {
  const entries = () =>
    koe.services.databases.identity
      .selectFrom('identity.audit_entry')
      .select(['action', 'subject', 'account_id'])
      .where('action', '=', 'results-exported')
      .execute()
  const before = await entries()
  const hr = await signInAs(koe, 'hr')
  await download(hr)
  const headless = await signInAs(koe, 'head')
  expect((await download(headless)).statusCode).toBe(404)
  const added = (await entries()).slice(before.length)
  expect(added).toMatchObject([{ subject: wave }])
  expect(added[0]?.account_id).not.toBeNull()
})
