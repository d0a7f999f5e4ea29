import { describe, expect, it } from 'vitest'
import {
  readDepartmentsSearch,
  readOverviewSearch,
  readRanksSearch,
  readUnitSearch,
} from './search.ts'
import { readSort, sortAddress } from './sort-address.ts'

describe('the address of a results page', () => {
  it('is its state: group, order, tables, columns, measure', () => {
    expect(
      readOverviewSearch({ group: 'unit:01', order: 'questionnaire', table: 'items' }),
    ).toEqual({ group: 'unit:01', order: 'questionnaire', table: 'items' })
    expect(
      readRanksSearch({ by: 'groups', measure: 'item.role-clarity', columns: 'items' }),
    ).toEqual({ by: 'groups', measure: 'item.role-clarity', columns: 'items' })
    expect(readDepartmentsSearch({ parent: 'unit:01', sort: 'construct.growth-up' })).toEqual({
      parent: 'unit:01',
      sort: 'construct.growth-up',
    })
    expect(readUnitSearch({ wave: 'w', group: 'unit:0101' })).toEqual({
      wave: 'w',
      group: 'unit:0101',
    })
  })

  it('forgets what it does not know', () => {
    expect(readOverviewSearch({ group: '', order: 'score', colour: 'red' })).toEqual({})
    expect(readRanksSearch({ by: 'age', columns: 'all' })).toEqual({})
  })

  it('remembers the order of a map', () => {
    const sort = { column: 'item.role-clarity', direction: 'descending' } as const
    expect(readSort(sortAddress(sort))).toEqual(sort)
    expect(sortAddress(null)).toBeUndefined()
    expect(readSort('item.role-clarity')).toBeNull()
    expect(readSort(undefined)).toBeNull()
  })
})
