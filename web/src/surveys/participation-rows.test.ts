import type { ParticipationGroup } from '@koe/shared/contracts/surveys.ts'
import { describe, expect, it } from 'vitest'
import { overall, rankRows, rateText, unitRows } from './participation-rows.ts'

const group = (
  key: string,
  parent: string | null,
  rate: number | null,
  kind: ParticipationGroup['kind'] = 'unit',
): ParticipationGroup => ({
  group: key,
  parent,
  kind,
  label: { ja: key, en: key },
  eligible: 20,
  rate,
  topCoded: rate === 95,
})

const groups = [
  group('all', null, 31.2, 'all'),
  group('unit:0', null, 31.2),
  group('unit:1', 'unit:0', 40),
  group('unit:11', 'unit:1', 20),
  group('unit:2', 'unit:0', null),
  group('unit:21', 'unit:2', null),
  group('rank:a', null, 95, 'rank'),
  group('rank:b', null, null, 'rank'),
]
const keys = (list: readonly ParticipationGroup[]) => list.map((entry) => entry.group)

describe('participation by unit', () => {
  it('shows the parts of the whole organisation first', () => {
    const { within, rows, hidden, inside, path } = unitRows(groups, undefined)
    expect(within?.group).toBe('unit:0')
    expect([keys(rows), keys(hidden)]).toEqual([['unit:1'], ['unit:2']])
    expect(keys(inside)).toEqual(['unit:1'])
    expect(keys(path)).toEqual(['unit:0'])
  })

  it('goes down the tree and knows the way back', () => {
    const { rows, path } = unitRows(groups, 'unit:1')
    expect([keys(rows), keys(path)]).toEqual([['unit:11'], ['unit:0', 'unit:1']])
  })

  it('shows the top for a unit that the wave does not have', () => {
    expect(unitRows(groups, 'unit:gone').within?.group).toBe('unit:0')
    expect(unitRows([], undefined)).toMatchObject({ within: undefined, rows: [] })
  })
})

describe('participation figures', () => {
  it('are those of everybody and of ranks that are large enough', () => {
    expect(overall(groups)?.rate).toBe(31.2)
    expect(keys(rankRows(groups))).toEqual(['rank:a'])
  })

  it('say no more than "at least 95" where nearly everybody took part', () => {
    expect(rateText(group('x', null, 95))).toBe('≥95')
    expect(rateText(group('x', null, 40))).toBe('40.0')
    expect(rateText(group('x', null, null))).toBe('')
  })
})
