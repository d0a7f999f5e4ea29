import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { describe, expect, it } from 'vitest'
import { type PublishedResults, type PublishInput, publishResults } from './publish.ts'
import { type DisclosureSettings, defaultDisclosure } from './settings.ts'
import type { CountedBallot } from './tally.ts'

const OFF: DisclosureSettings = {
  minGroup: 1,
  minDistribution: 1,
  minRankDistribution: 1,
  minEligible: 1,
}

const text = (ja: string) => ({ ja, en: ja })

const SMALL: Questionnaire = {
  key: 'small',
  version: 1,
  title: text('小さな調査'),
  scales: {
    agree: {
      options: [
        { code: '3', label: text('はい'), score: 3, tone: 'favourable' },
        { code: '2', label: text('どちらとも'), score: 2, tone: 'neutral' },
        { code: '1', label: text('いいえ'), score: 1, tone: 'unfavourable' },
        { code: 'na', label: text('該当しない') },
      ],
    },
    reasons: { options: ['pay', 'time', 'boss'].map((code) => ({ code, label: text(code) })) },
  },
  items: [
    ...['q1', 'q2'].map((key) => ({
      key,
      type: 'single' as const,
      scale: 'agree',
      wording: text(key),
      shortLabel: text(key),
      wordingVersion: 1,
    })),
    {
      key: 'why',
      type: 'multiple',
      scale: 'reasons',
      wording: text('why'),
      shortLabel: text('why'),
      wordingVersion: 1,
    },
  ],
  constructs: [{ key: 'both', label: text('両方'), items: ['q1', 'q2'] }],
  indices: [{ key: 'index', label: text('指数'), items: ['q1', 'q2'] }],
  themes: [{ key: 'theme', label: text('テーマ'), items: ['q1', 'q2'] }],
}

const unit = (key: string, eligible = 0, parent: string | null = null) => ({
  key,
  parent,
  eligible,
})

function ballots(count: number, of: string | null, q1: string, rest: object = {}): CountedBallot[] {
  return Array.from({ length: count }, () => ({
    unit: of,
    rank: null,
    answers: { q1, q2: q1 },
    ...rest,
  }))
}

function publish(
  votes: readonly CountedBallot[],
  rules: Partial<PublishInput> = {},
): PublishedResults {
  return publishResults({
    questionnaire: SMALL,
    units: [unit('a'), unit('b'), unit('c')],
    ranks: [],
    settings: defaultDisclosure,
    ballots: votes,
    ...rules,
  })
}

function cellOf(results: PublishedResults, group: string, measure: string, statistic: string) {
  const row = results.cells.find(
    (cell) => cell.group === group && cell.measure === measure && cell.statistic === statistic,
  )
  if (row === undefined) return 'no cell'
  return row.cell.shown ? `${row.cell.value} (${row.cell.n})` : row.cell.reason
}

function groupOf(results: PublishedResults, key: string) {
  return results.groups.find((group) => group.key === key)
}

describe('published figures', () => {
  it('are means, margins, shares and distributions of the organisation', () => {
    const results = publish([
      ...ballots(6, 'a', '3'),
      ...ballots(6, 'b', '2'),
      ...ballots(6, 'c', '1'),
      ...ballots(2, 'c', 'na'),
    ])
    expect(cellOf(results, 'all', 'q1', 'mean')).toBe('2 (18)')
    expect(cellOf(results, 'all', 'q1', 'favourable_pct')).toBe('33.333333333333333333 (18)')
    expect(cellOf(results, 'all', 'q1', 'neutral_pct')).toBe('33.333333333333333333 (18)')
    expect(cellOf(results, 'all', 'q1', 'count:na')).toBe('2 (18)')
    expect(cellOf(results, 'all', 'q1', 'share_pct:na')).toBe('no cell')
    expect(cellOf(results, 'all', 'both', 'mean')).toBe('2 (18)')
    // Both items are the same here, so the construct is as uncertain as one item:
    // t(0.975, 17) · √(12/17/18) = 2.109815578 · 0.198029509.
    for (const measure of ['q1', 'both']) {
      expect(Number.parseFloat(cellOf(results, 'all', measure, 'margin'))).toBeCloseTo(0.4178057, 6)
    }
  })

  it('of a small group are a mean with the spread of the organisation, and no share', () => {
    const results = publish([
      ...ballots(6, 'a', '3'),
      ...ballots(20, 'b', '2'),
      ...ballots(20, 'c', '1'),
    ])
    expect(cellOf(results, 'unit:a', 'q1', 'mean')).toBe('3 (6)')
    expect(cellOf(results, 'unit:a', 'q1', 'favourable_pct')).toBe('too-few-respondents')
    // Everybody in the unit agrees, but its margin does not say so.
    expect(Number.parseFloat(cellOf(results, 'unit:a', 'q1', 'margin'))).toBeGreaterThan(0.5)
    expect(cellOf(results, 'unit:b', 'q1', 'favourable_pct')).toBe('0 (20)')
    expect(cellOf(results, 'unit:b', 'q1', 'margin')).toBe('0 (20)')
  })

  it('carry the finite population correction of the eligible people', () => {
    const votes = [...ballots(10, 'a', '3'), ...ballots(10, 'b', '1')]
    const endless = publish(votes)
    const known = publish(votes, { units: [unit('a', 20), unit('b', 19), unit('c', 0)] })
    const census = publish(votes, { units: [unit('a', 10), unit('b', 10), unit('c', 0)] })
    const margin = (results: PublishedResults) =>
      Number.parseFloat(cellOf(results, 'all', 'q1', 'margin'))
    expect(margin(known)).toBeCloseTo(margin(endless) * Math.sqrt(19 / 38), 10)
    expect(margin(census)).toBe(0)
  })

  it('are every statistic of the tabulation when asked for', () => {
    const votes = [
      ...ballots(6, 'a', '3', { answers: { q1: '3', q2: '1', why: ['pay', 'time'] } }),
      ...ballots(6, 'a', '1', { answers: { q1: '1', why: ['pay'] } }),
    ]
    const results = publish(votes, { statistics: 'every' })
    expect(cellOf(results, 'all', 'q1', 'points')).toBe('50 (12)')
    expect(cellOf(results, 'all', 'q1', 'share_pct:3')).toBe('50 (12)')
    expect(cellOf(results, 'all', 'index', 'points')).toBe('50 (6)')
    expect(cellOf(results, 'all', 'index', 'favourable_pct')).toBe('too-few-answers')
    expect(cellOf(results, 'all', 'theme', 'points')).toBe('25 (12)')
    expect(cellOf(results, 'all', 'theme', 'favourable_pct')).toBe('too-few-answers')
    const open = publish(votes, { statistics: 'every', settings: OFF })
    // Six people have one favourable answer of two, six have none of one.
    expect(cellOf(open, 'all', 'theme', 'favourable_pct')).toBe('25 (12)')
    expect(cellOf(open, 'all', 'index', 'favourable_pct')).toBe('50 (6)')
    expect(cellOf(open, 'all', 'why', 'count:pay')).toBe('12 (12)')
    expect(cellOf(open, 'all', 'why', 'share_pct:time')).toBe('50 (12)')
    expect(cellOf(open, 'all', 'why', 'mean')).toBe('no cell')
    expect(cellOf(open, 'all', 'both', 'mean')).toBe('1.5 (6)')
  })

  it('build the construct of the Aomori table, (3.59 + 2.99)/2 = 3.29, from answers', () => {
    const pair = engagement13.constructs.find((construct) => construct.items.length === 2)
    const [first = '', second = ''] = pair?.items ?? []
    // Of 100 people 59 answer 4 and 41 answer 3; of the same people 99 answer 3 and one answers 2.
    const votes = Array.from({ length: 100 }, (_, person) => ({
      unit: null,
      rank: null,
      answers: { [first]: person < 59 ? '4' : '3', [second]: person < 99 ? '3' : '2' },
    }))
    const results = publish(votes, { questionnaire: engagement13, units: [] })
    expect(cellOf(results, 'all', first, 'mean')).toBe('3.59 (100)')
    expect(cellOf(results, 'all', second, 'mean')).toBe('2.99 (100)')
    expect(cellOf(results, 'all', pair?.key ?? '', 'mean')).toBe('3.29 (100)')
    expect(cellOf(results, 'all', engagement13.headline ?? '', 'mean')).toBe('no-answers')
  })
})

describe('hidden groups', () => {
  it('are those with fewer than five respondents, and one more that protects them', () => {
    const results = publish([
      ...ballots(6, 'a', '3'),
      ...ballots(3, 'b', '2'),
      ...ballots(9, 'c', '1'),
    ])
    expect(groupOf(results, 'unit:b')).toMatchObject({
      shown: false,
      reason: 'too-few-respondents',
      counted: null,
      respondents: null,
    })
    expect(groupOf(results, 'unit:a')?.reason).toBe('would-reveal-others')
    expect(groupOf(results, 'unit:c')).toMatchObject({ shown: true, counted: 9, respondents: 9 })
    expect(cellOf(results, 'unit:a', 'q1', 'mean')).toBe('would-reveal-others')
    expect(cellOf(results, 'unit:b', 'q1', 'mean')).toBe('too-few-respondents')
  })

  it('say that nobody answered where nobody did', () => {
    const results = publish(ballots(9, 'a', '3'))
    expect(groupOf(results, 'unit:b')?.reason).toBe('no-answers')
    expect(groupOf(publish([]), 'all')?.reason).toBe('no-answers')
    const open = publish(ballots(1, 'a', '3'), { settings: OFF })
    expect(cellOf(open, 'unit:a', 'q1', 'favourable_pct')).toBe('100 (1)')
    expect(cellOf(open, 'unit:b', 'q1', 'favourable_pct')).toBe('no-answers')
  })

  it('are all when the whole organisation has fewer than five', () => {
    const results = publish(ballots(4, 'a', '3'))
    expect(results.groups.every((group) => !group.shown)).toBe(true)
    expect(results.cells.some((cell) => cell.cell.shown)).toBe(false)
  })

  it('show how many answered where a response rate may be shown', () => {
    const units = [unit('a', 40), unit('b', 9), unit('c', 40)]
    const results = publish([...ballots(3, 'a', '3'), ...ballots(3, 'b', '3')], { units })
    expect(groupOf(results, 'unit:a')?.respondents).toBe(3)
    expect(groupOf(results, 'unit:b')?.respondents).toBeNull()
    const votes = [...ballots(10, 'a', '3'), ...ballots(1, 'b', '3'), ...ballots(12, 'c', '3')]
    const tight = publish(votes, { units: [unit('a', 10), unit('b', 30), unit('c', 12)] })
    expect(groupOf(tight, 'unit:a')).toMatchObject({ shown: false, respondents: null })
    expect(groupOf(tight, 'unit:b')?.respondents).toBe(1)
  })

  it('count how many of a unit stand behind its figures when some moved further up', () => {
    const units = [unit('a'), unit('a1', 0, 'a'), unit('a2', 0, 'a'), unit('b')]
    const votes = [
      ...ballots(30, 'a1', '3'),
      ...ballots(3, 'a2', '1'),
      ...ballots(4, 'b', '1'),
      ...ballots(9, null, '2'),
    ]
    const results = publish(votes, { units })
    expect(groupOf(results, 'unit:a')).toMatchObject({ shown: true, counted: 30, respondents: 33 })
    expect(cellOf(results, 'unit:a', 'q1', 'mean')).toBe('3 (30)')
    expect(cellOf(results, 'all', 'q1', 'mean')).toMatch('(46)')
  })
})

describe('hidden answers', () => {
  it('are those to an item that fewer than five of a group answered', () => {
    const few = { answers: { q1: '3' } }
    const results = publish([
      ...ballots(12, 'a', '3'),
      ...ballots(12, 'b', '3'),
      ...ballots(4, 'c', '3'),
      ...ballots(8, 'c', '3', few),
    ])
    expect(cellOf(results, 'unit:c', 'q1', 'mean')).toBe('3 (12)')
    expect(cellOf(results, 'unit:c', 'q2', 'mean')).toBe('too-few-answers')
    expect(cellOf(results, 'unit:c', 'both', 'mean')).toBe('too-few-answers')
    // The total minus both others would be the four: one of them is hidden for this item.
    const others = ['unit:a', 'unit:b'].map((group) => cellOf(results, group, 'q2', 'mean'))
    expect(others.toSorted()).toEqual(['3 (12)', 'would-reveal-others'])
    expect(cellOf(results, 'all', 'q2', 'mean')).toBe('3 (28)')
  })

  it('are distributions of fewer than ten, also after subtraction', () => {
    const results = publish([
      ...ballots(12, 'a', '3'),
      ...ballots(13, 'b', '2'),
      ...ballots(7, 'c', '1'),
    ])
    expect(cellOf(results, 'unit:c', 'q1', 'favourable_pct')).toBe('too-few-respondents')
    expect(cellOf(results, 'unit:a', 'q1', 'favourable_pct')).toBe('would-reveal-others')
    expect(cellOf(results, 'unit:a', 'q1', 'mean')).toBe('3 (12)')
    expect(cellOf(results, 'unit:b', 'q1', 'favourable_pct')).toBe('0 (13)')
  })

  it('are distributions of a rank with fewer than twenty', () => {
    const ranks = ['r1', 'r2'].map((key, order) => ({ key, order, group: null, eligible: 0 }))
    const votes = ['a', 'b', 'c'].flatMap((key) => [
      ...ballots(5, key, '3', { rank: 'r1' }),
      ...ballots(20, key, '1', { rank: 'r2' }),
    ])
    const results = publish(votes, { ranks })
    expect(cellOf(results, 'rank:r1', 'q1', 'mean')).toBe('3 (15)')
    expect(cellOf(results, 'rank:r1', 'q1', 'favourable_pct')).toBe('too-few-respondents')
    expect(cellOf(results, 'rank:r2', 'q1', 'favourable_pct')).toBe('would-reveal-others')
  })
})

describe('the door', () => {
  it('refuses unknown units and ranks, and limits that make no sense', () => {
    expect(() => publish(ballots(1, 'x', '3'))).toThrow('unknown unit "x"')
    expect(() => publish(ballots(1, 'a', '3', { rank: 'r' }))).toThrow('unknown rank "r"')
    for (const change of [{ minGroup: 0 }, { minGroup: 2.5 }, { minGroup: 11 }]) {
      const settings = { ...defaultDisclosure, ...change }
      expect(() => publish([], { settings })).toThrow(RangeError)
    }
  })

  it('takes an answer that is not in the scale as no answer', () => {
    const results = publish([...ballots(9, 'a', '3'), ...ballots(9, 'b', '9')])
    expect(cellOf(results, 'all', 'q1', 'mean')).toBe('3 (9)')
  })
})

it('shows a theme of which one item has no answers, over what people did answer', () => {
  const { cells } = publishResults({
    questionnaire: SMALL,
    units: [unit('a', 3)],
    ranks: [],
    ballots: ['3', '3', '1'].map((q1) => ({ unit: 'a', rank: null, answers: { q1 } })),
    settings: OFF,
    statistics: 'every',
  })
  const of = (kind: string, measure: string) =>
    cells.find(
      (cell) =>
        cell.group === 'all' &&
        cell.measureKind === kind &&
        cell.measure === measure &&
        cell.statistic === 'favourable_pct',
    )?.cell
  expect(of('theme', 'theme')).toMatchObject({ shown: true, n: 3 })
  expect(of('index', 'index')).toEqual({ shown: false, reason: 'no-answers' })
})
