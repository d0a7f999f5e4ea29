import { describe, expect, it } from 'vitest'
import type { FrozenRank, FrozenUnit } from '../surveys/lookup.ts'
import { labelledGroups } from './labelled-groups.ts'
import { votingRanks, votingUnits } from './voting-groups.ts'

const text = (word: string) => ({ ja: word, en: word })
const unit = (
  code: string,
  parentCode: string | null,
  eligible: number,
  credential: string | null,
): FrozenUnit => ({ code, parentCode, eligible, credential, name: text(code), position: 0 })
const rank = (
  key: string,
  position: number,
  group: string,
  eligible: number,
  credential: string | null,
): FrozenRank => ({
  key,
  position,
  eligible,
  credential,
  label: text(key),
  group: { key: group, label: text(group) },
})

describe('the groups under which people vote', () => {
  it('count the people of a small unit where their ballots say', () => {
    const units = votingUnits([
      unit('city', null, 2, 'city'),
      unit('hall', 'city', 20, 'hall'),
      unit('desk', 'city', 9, 'city'),
    ])
    expect(units.map(({ code, eligible }) => [code, eligible])).toEqual([
      ['city', 11],
      ['hall', 20],
      ['desk', 0],
    ])
  })

  it('join ranks that share a credential, in the order of the ladder', () => {
    const ranks = votingRanks([
      rank('director', 1, 'managers', 4, 'director+chief'),
      rank('chief', 2, 'managers', 8, 'director+chief'),
      rank('staff', 3, 'others', 40, 'staff'),
      rank('guest', 4, 'others', 0, null),
    ])
    expect(ranks).toEqual([
      {
        key: 'director+chief',
        label: { ja: 'director・chief', en: 'director / chief' },
        position: 1,
        group: { key: 'managers', label: text('managers') },
        eligible: 12,
      },
      expect.objectContaining({ key: 'staff', position: 3, eligible: 40 }),
      expect.objectContaining({ key: 'guest', eligible: 0 }),
    ])
  })

  it('make a side of their own where ranks of both sides are joined', () => {
    const [joined] = votingRanks([
      rank('chief', 1, 'managers', 4, 'chief+staff'),
      rank('staff', 2, 'others', 8, 'chief+staff'),
    ])
    expect(joined?.group).toEqual({
      key: 'managers+others',
      label: { ja: 'managers・others', en: 'managers / others' },
    })
  })
})

describe('published groups', () => {
  const published = (key: string, kind: 'all' | 'unit' | 'rank' | 'rank_group') => ({
    key,
    kind,
    unit: kind === 'unit' ? key.slice(5) : null,
    rank: null,
    eligible: 20,
    respondents: 10,
    counted: 10,
    shown: true,
    reason: null,
  })

  it('stand below the organisation, which has the name of the one unit at the top', () => {
    const units = votingUnits([unit('city', null, 0, null), unit('hall', 'city', 20, 'hall')])
    const rows = labelledGroups(
      [published('all', 'all'), published('unit:hall', 'unit')],
      units,
      [],
    )
    expect(rows.map((row) => [row.key, row.label_ja, row.parent_key, row.position])).toEqual([
      ['all', 'city', null, 0],
      ['unit:hall', 'hall', 'all', 1],
    ])
  })

  it('of a city with several units at the top are those of the whole organisation', () => {
    const units = votingUnits([unit('a', null, 20, 'a'), unit('b', null, 20, 'b')])
    const rows = labelledGroups([published('all', 'all'), published('unit:b', 'unit')], units, [])
    expect(rows.map((row) => [row.label_ja, row.parent_key])).toEqual([
      ['全庁', null],
      ['b', 'all'],
    ])
  })

  it('never go out without a name', () => {
    expect(() => labelledGroups([published('unit:x', 'unit')], [], [])).toThrow('no name')
  })
})
