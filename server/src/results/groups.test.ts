import { describe, expect, it } from 'vitest'
import { defaultDisclosure } from '../disclosure/settings.ts'
import { groupView, rateView, treeOrder } from './groups.ts'

describe('a response rate', () => {
  it('has one decimal, rounded half-up', () => {
    expect(rateView(636, 2041, 10)).toEqual({ text: '31.2', topCoded: false })
    expect(rateView(1, 16, 10)).toEqual({ text: '6.3', topCoded: false })
  })

  it('is told as 95 or more above 95 %', () => {
    expect(rateView(20, 20, 10)).toEqual({ text: '95.0', topCoded: true })
    expect(rateView(19, 20, 10)).toEqual({ text: '95.0', topCoded: false })
  })

  it('is not told for fewer than ten eligible people, or where a count is not published', () => {
    expect(rateView(5, 9, 10)).toBeNull()
    expect(rateView(null, 100, 10)).toBeNull()
    expect(rateView(5, null, 10)).toBeNull()
  })
})

describe('a group', () => {
  const row = {
    wave_id: 'w',
    key: 'unit:1',
    kind: 'unit',
    unit_code: '1',
    rank_key: null,
    parent_key: 'all',
    position: 0,
    label_ja: '課',
    label_en: 'Section',
    respondents: 20,
    counted: 20,
    shown: true,
    reason: null,
    has_children: false,
  } as const
  const eligibleOf = (eligible: number) =>
    groupView({ ...row, eligible }, defaultDisclosure, null).eligible

  it('does not undo a top-coded rate by naming how many were eligible', () => {
    expect(eligibleOf(40)).toBe(40)
    expect(eligibleOf(21)).toBeNull()
    expect(eligibleOf(20)).toBeNull()
  })
})

describe('the order of the unit tree', () => {
  const row = (key: string, parent_key: string | null, position: number) => ({
    key,
    parent_key,
    position,
  })

  it('puts each unit behind its parent, siblings by position', () => {
    const rows = [row('b1', 'b', 0), row('b', 'all', 1), row('a1', 'a', 1), row('a', 'all', 0)]
    const all = [...rows, row('all', null, 0), row('a0', 'a', 0)]
    expect(treeOrder(all).map(({ key }) => key)).toEqual(['all', 'a', 'a0', 'a1', 'b', 'b1'])
  })

  it('starts at every unit whose parent is out of sight', () => {
    expect(treeOrder([row('c', 'x', 2), row('d', 'c', 0), row('e', 'y', 1)])).toMatchObject([
      { key: 'e' },
      { key: 'c' },
      { key: 'd' },
    ])
  })
})
