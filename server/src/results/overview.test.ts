import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Comparison, Measure, Overview, Release } from '@koe/shared/contracts/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { type TestApp, testApp } from '../../test/app.ts'
import { publishWave, type TestGroup } from '../../test/releases.ts'

const ends: (() => Promise<void>)[] = []
let koe: TestApp
let hr: { cookie: string }
let earlier: string
let latest: string

const ranks: readonly TestGroup[] = [
  { key: 'rank_group:leading', eligible: 60, sumOf: ['rank:manager', 'rank:chief'] },
  { key: 'rank_group:other', eligible: 240, sumOf: ['rank:staff'] },
  { key: 'rank:manager', eligible: 20, answers: [4, 4, 2, 1, 1] },
  { key: 'rank:chief', eligible: 40, answers: [6, 8, 8, 4, 2] },
  { key: 'rank:staff', eligible: 240, answers: [12, 30, 50, 34, 14] },
]
const city = (answersOfFirst: TestGroup['answers'], more: readonly TestGroup[]): TestGroup[] => [
  { key: 'all', eligible: 300, sumOf: ['unit:A', 'unit:B', ...more.map(({ key }) => key)] },
  { key: 'unit:A', label: '総務部', eligible: 110, sumOf: ['unit:A1', 'unit:A3'] },
  {
    key: 'unit:A1',
    parent: 'unit:A',
    eligible: 90,
    ...(answersOfFirst && { answers: answersOfFirst }),
  },
  {
    key: 'unit:A3',
    parent: 'unit:A',
    eligible: 20,
    answers: [0, 0, 3, 0, 0],
    hidden: 'too-few-respondents',
  },
  { key: 'unit:B', eligible: 130, answers: [6, 24, 30, 24, 6] },
  ...more,
]

beforeAll(async () => {
  koe = await testApp((end) => ends.push(end))
  hr = await signInAs(koe, 'hr')
  earlier = await publishWave(koe.services, {
    fiscalYear: 2024,
    groups: city([2, 6, 20, 14, 10], []),
  })
  latest = await publishWave(koe.services, {
    fiscalYear: 2025,
    groups: [
      ...city([14, 16, 15, 5, 2], [{ key: 'unit:C', eligible: 60, answers: [4, 8, 14, 6, 4] }]),
      ...ranks,
    ],
  })
  await koe.services.databases.report
    .insertInto('published.target')
    .values([
      target('construct', 'engagement', 2027, '3.6'),
      target('construct', 'engagement', 2023, '2'),
      target('item', 'role-clarity', 2026, '1.5'),
    ])
    .execute()
  await koe.services.databases.report
    .insertInto('published.observation')
    .values([
      observation({ city: '声市', fiscal_year: 2021, value: '3.10', series_key: 'engagement' }),
      observation({ city: '声市', fiscal_year: 2023, value: '3.395', series_key: 'engagement' }),
      observation({ city: '青森市', fiscal_year: 2023, value: '3.25' }),
      observation({ city: '仙台市', fiscal_year: 2023, value: '87.2', unit: '%' }),
    ])
    .execute()
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const target = (
  measure_kind: 'item' | 'construct',
  measure: string,
  year: number,
  value: string,
) => ({
  series_key: 'engagement',
  measure_kind,
  measure,
  target_fiscal_year: year,
  rule: 'at-least' as const,
  value,
})
const observation = (row: {
  city: string
  fiscal_year: number
  value: string
  unit?: string
  series_key?: string
}) => ({
  measure_kind: 'construct' as const,
  measure: 'engagement',
  label_ja: 'エンゲージメント',
  label_en: 'Engagement',
  unit: 'mean',
  n: 400,
  qualifier: 'exact' as const,
  source: '公表資料',
  ...row,
})

const get = async <Answer>(path: string): Promise<Answer> => {
  const answer = await koe.app.inject({ url: `/api/results/releases${path}`, headers: hr })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const overview = (wave: string, group = '') =>
  get<Overview>(`/${wave}/overview${group && `?group=${group}`}`)
const text = ({ figure }: Measure) => (figure.shown ? figure.text : figure.reason)

describe('the list of releases', () => {
  it('starts with the latest and tells how many answered', async () => {
    const { releases } = await get<{ releases: Release[] }>('')
    expect(releases.map(({ waveId }) => waveId)).toEqual([latest, earlier])
    expect(releases[0]).toMatchObject({
      closedOn: '2025-11-30',
      eligible: 300,
      respondents: 181,
      rate: '60.3',
      minGroup: 5,
    })
  })

  it('is empty before the first count', async () => {
    const fresh = await testApp()
    const headers = await signInAs(fresh, 'admin')
    const answer = await fresh.app.inject({ url: '/api/results/releases', headers })
    expect(answer.json()).toEqual({ releases: [] })
  })
})

describe("the organisation's overview", () => {
  it('shows the score, five constructs and thirteen items of all answers together', async () => {
    const page = await overview(latest)
    // Counts of all answers to the first item: 24, 48, 62, 35, 12 of 181 people.
    const first = (5 * 24 + 4 * 48 + 3 * 62 + 2 * 35 + 12) / 181
    expect(text(page.items[0] as Measure)).toBe(first.toFixed(2))
    expect(page.headline).toMatchObject({ key: 'engagement', organisation: null, difference: null })
    expect(page.constructs).toHaveLength(5)
    expect(page.items).toHaveLength(13)
    expect(page.strengths).toEqual(['role-clarity', 'work-conditions', 'use-of-strengths'])
    expect(page.concerns).toEqual([
      'workplace-pride',
      'learning-opportunity',
      'growth-conversation',
    ])
    expect(page.path.map(({ key }) => key)).toEqual(['all'])
  })

  it('compares with the release before, from unrounded values', async () => {
    const { headline, previousRelease, items } = await overview(latest)
    const before = await overview(earlier)
    expect(previousRelease?.waveId).toBe(earlier)
    expect(headline.previous).toEqual(before.headline.figure)
    const [now, then] = [headline.figure, before.headline.figure]
    if (!now.shown || !then.shown) throw new Error('both are shown')
    expect(headline.change?.value).toBeCloseTo(now.value - then.value, 12)
    expect(items[0]?.change?.verdict).toBe('improved')
  })

  it('judges the nearest target that is not yet past', async () => {
    const { headline, items } = await overview(latest)
    expect(headline.target).toMatchObject({ fiscalYear: 2027, text: '3.60', verdict: 'not-met' })
    expect(items[0]?.target).toMatchObject({ fiscalYear: 2026, verdict: 'met' })
    expect(items[1]?.target).toBeNull()
  })

  it('marks what other cities published, but no share among the means', async () => {
    const { observations } = (await overview(latest)).headline
    expect(observations.map(({ city, text }) => [city, text])).toEqual([
      ['声市', '3.10'],
      ['声市', '3.40'],
      ['青森市', '3.25'],
    ])
  })

  it("takes the series' own published value where there is no release before", async () => {
    const { headline, previousRelease, items } = await overview(earlier)
    expect(previousRelease).toBeNull()
    expect(headline.previous).toMatchObject({ shown: true, text: '3.40', n: 400, margin: null })
    expect(headline.change?.verdict).toBe('no-clear-change')
    expect(items[0]).toMatchObject({ previous: null, change: null })
  })

  it('does not compare an item with its former wording, nor its constructs', async () => {
    const items = engagement13.items.map((item) =>
      item.key === 'voice-used' ? { ...item, wordingVersion: 2 } : item,
    )
    const groups = city([14, 16, 15, 5, 2], [])
    const wave = { fiscalYear: 2025, groups, series: 'reworded' }
    await publishWave(koe.services, { ...wave, fiscalYear: 2024 })
    const reworded = await publishWave(koe.services, {
      ...wave,
      questionnaire: { ...engagement13, items },
    })
    const page = await overview(reworded)
    const unchanged = page.items.filter(({ previous }) => previous !== null)
    expect(unchanged).toHaveLength(12)
    expect(page.constructs.filter(({ previous }) => previous === null)).toMatchObject([
      { key: 'belonging' },
    ])
    expect(page.headline).toMatchObject({ previous: null, change: null })
  })
})

describe("a unit's overview", () => {
  it('stands beside the organisation and against its rest', async () => {
    const page = await overview(latest, 'unit:A1')
    const organisation = await overview(latest)
    expect(page.headline.organisation).toEqual(organisation.headline.figure)
    expect(page.path.map(({ key }) => key)).toEqual(['all', 'unit:A', 'unit:A1'])
    // Everybody else gave 10, 32, 47, 30, 10 to the first item, the unit 14, 16, 15, 5, 2.
    const rest = (5 * 10 + 4 * 32 + 3 * 47 + 2 * 30 + 10) / 129
    const own = (5 * 14 + 4 * 16 + 3 * 15 + 2 * 5 + 2) / 52
    expect(page.items[0]?.difference?.value).toBeCloseTo(own - rest, 12)
    expect(page.items[0]?.difference?.verdict).toBe('improved')
  })

  it('compares a construct with the mean of the rests of its items', async () => {
    const { constructs, items } = await overview(latest, 'unit:A1')
    const mean = ((items[0]?.difference?.value ?? 0) + (items[1]?.difference?.value ?? 0)) / 2
    expect(constructs[0]?.difference?.value).toBeCloseTo(mean, 12)
  })

  it('has no last time where the unit did not exist', async () => {
    const { headline, previousRelease } = await overview(latest, 'unit:C')
    expect(previousRelease?.waveId).toBe(earlier)
    expect(headline).toMatchObject({ previous: null, change: null })
  })

  it('that is hidden shows the reason in every place and nothing else', async () => {
    const page = await overview(latest, 'unit:A3')
    expect(page.group).toMatchObject({ shown: false, reason: 'too-few-respondents', counted: null })
    for (const measure of [page.headline, ...page.constructs, ...page.items])
      expect(measure).toMatchObject({
        figure: { shown: false, reason: 'too-few-respondents' },
        previous: null,
        change: null,
        difference: null,
      })
    expect([...page.strengths, ...page.concerns]).toEqual([])
  })
})

describe('departments side by side', () => {
  it('are the direct children, hidden ones with their reason', async () => {
    const page = await get<Comparison>(`/${latest}/departments?parent=unit:A`)
    expect(page.parent).toMatchObject({ key: 'unit:A', label: { ja: '総務部' }, hasChildren: true })
    expect(page.rows.map(({ group }) => [group.key, group.shown, group.hasChildren])).toEqual([
      ['unit:A1', true, false],
      ['unit:A3', false, false],
    ])
    expect(page.rows[1]?.figures).toHaveLength(19)
    expect(page.rows[1]?.figures[0]).toEqual({ shown: false, reason: 'too-few-respondents' })
    expect(page.rows[1]?.differences.every((difference) => difference === null)).toBe(true)
  })

  it('start at the organisation, in the order of the unit tree', async () => {
    const page = await get<Comparison>(`/${latest}/departments`)
    expect(page.rows.map(({ group }) => group.key)).toEqual(['unit:A', 'unit:B', 'unit:C'])
    expect(page.measures[0]).toMatchObject({ key: 'engagement', headline: true })
    expect(page.measures.filter(({ headline }) => headline)).toHaveLength(1)
    expect(page.parentFigures[0]).toEqual((await overview(latest)).headline.figure)
  })

  it('have no rows below a unit without units, and none below a rank', async () => {
    expect((await get<Comparison>(`/${latest}/departments?parent=unit:B`)).rows).toEqual([])
    const url = `/api/results/releases/${latest}/departments?parent=rank:staff`
    expect((await koe.app.inject({ url, headers: hr })).statusCode).toBe(404)
  })
})

describe('ranks side by side', () => {
  it('stand in the order of the ladder, or in two groups', async () => {
    const ladder = await get<Comparison>(`/${latest}/ranks`)
    const groups = await get<Comparison>(`/${latest}/ranks?by=groups`)
    expect(ladder.rows.map(({ group }) => group.key)).toEqual([
      'rank:manager',
      'rank:chief',
      'rank:staff',
    ])
    expect(groups.rows.map(({ group }) => group.key)).toEqual([
      'rank_group:leading',
      'rank_group:other',
    ])
    expect(ladder.parent.key).toBe('all')
  })

  it('of which there is only one have no rest to be compared with', async () => {
    const wave = await publishWave(koe.services, {
      series: 'one-rank',
      fiscalYear: 2025,
      groups: [
        { key: 'all', eligible: 40, sumOf: ['rank:staff'] },
        { key: 'rank:staff', eligible: 40, answers: [5, 5, 5, 5, 5] },
      ],
    })
    const { rows, parentFigures } = await get<Comparison>(`/${wave}/ranks`)
    expect(rows[0]?.figures).toEqual(parentFigures)
    expect(rows[0]?.differences.every((difference) => difference === null)).toBe(true)
    expect((await get<Comparison>(`/${wave}/departments`)).rows).toEqual([])
  })
})

describe('the groups to pick from', () => {
  it('are the unit tree, hidden units marked', async () => {
    const { groups } = await get<{ groups: { key: string; shown: boolean }[] }>(`/${latest}/groups`)
    expect(groups.map(({ key, shown }) => (shown ? key : `(${key})`))).toEqual([
      'all',
      'unit:A',
      'unit:A1',
      '(unit:A3)',
      'unit:B',
      'unit:C',
    ])
  })
})
