import { describe, expect, it } from 'vitest'
import { nextSort, sortRows } from './table-sort.ts'

const rows = [
  { unit: '総務課', mean: 3.4 },
  { unit: '会計課', mean: null },
  { unit: '税務課', mean: 2.9 },
  { unit: '市民課', mean: 3.4 },
]
const units = (sorted: readonly { unit: string }[]) => sorted.map((row) => row.unit)

describe('sorting the rows of a table', () => {
  it('puts hidden figures last, whichever way the others run', () => {
    expect(units(sortRows(rows, (row) => row.mean, 'ascending')).at(-1)).toBe('会計課')
    expect(units(sortRows(rows, (row) => row.mean, 'descending')).at(-1)).toBe('会計課')
  })

  it('keeps the given order among equals', () => {
    const sorted = units(sortRows(rows, (row) => row.mean, 'descending'))
    expect(sorted.slice(0, 2)).toEqual(['総務課', '市民課'])
  })

  it('counts the numbers inside of names', () => {
    const names = ['第10係', '第2係', '第1係'].map((unit) => ({ unit }))
    expect(units(sortRows(names, (row) => row.unit, 'ascending'))).toEqual([
      '第1係',
      '第2係',
      '第10係',
    ])
  })

  it('turns round on the second click and starts anew on another column', () => {
    const first = nextSort(null, 'mean')
    expect(first.direction).toBe('ascending')
    expect(nextSort(first, 'mean').direction).toBe('descending')
    expect(nextSort(first, 'n')).toEqual({ column: 'n', direction: 'ascending' })
  })
})
