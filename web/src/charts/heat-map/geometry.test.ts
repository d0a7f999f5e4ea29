import { describe, expect, it } from 'vitest'
import type { Figure } from '../figure.ts'
import { type HeatMapRow, moveCell, turnSort, visibleRows } from './geometry.ts'

const mean = (value: number): Figure => ({ shown: true, value, text: value.toFixed(2), n: 40 })
const hidden: Figure = { shown: false, reason: 'too-few-respondents' }
const unit = (key: string, figure: Figure, children: HeatMapRow[] = []): HeatMapRow => ({
  key,
  label: key,
  cells: { pride: figure },
  children,
})

const tree = [
  unit('市民部', mean(3.4), [unit('市民課', mean(3.6)), unit('国保課', mean(3.1))]),
  unit('会計課', hidden),
  unit('総務部', mean(3.0)),
]
const keys = (open: string[], sort: Parameters<typeof visibleRows>[2]) =>
  visibleRows(tree, new Set(open), sort).map(({ row }) => row.key)

describe('the rows of the heat map', () => {
  it('show the top of the tree, and the parts of what is open', () => {
    expect(keys([], null)).toEqual(['市民部', '会計課', '総務部'])
    expect(keys(['市民部'], null)).toEqual(['市民部', '市民課', '国保課', '会計課', '総務部'])
  })

  it('are sorted among siblings, so that a part never leaves its whole', () => {
    expect(keys(['市民部'], { column: 'pride', direction: 'ascending' })).toEqual([
      '総務部',
      '市民部',
      '国保課',
      '市民課',
      '会計課',
    ])
  })

  it('keep hidden units last in both directions: a place would tell their value', () => {
    expect(keys([], { column: 'pride', direction: 'ascending' }).at(-1)).toBe('会計課')
    expect(keys([], { column: 'pride', direction: 'descending' }).at(-1)).toBe('会計課')
  })

  it('know their depth and place for a screen reader', () => {
    const rows = visibleRows(tree, new Set(['市民部']), null)
    expect(rows[2]).toMatchObject({ depth: 1, position: 2, siblings: 2, expandable: false })
  })
})

describe('sorting by a column header', () => {
  it('goes lowest first, highest first, back to the order of the tree', () => {
    const first = turnSort(null, 'pride')
    const second = turnSort(first, 'pride')
    expect([first?.direction, second?.direction]).toEqual(['ascending', 'descending'])
    expect(turnSort(second, 'pride')).toBeNull()
  })
})

describe('moving over the cells', () => {
  const last = { row: 20, column: 13 }

  it('steps with the arrows and stops at the edges', () => {
    expect(moveCell('ArrowDown', false, { row: 20, column: 3 }, last)).toEqual({
      row: 20,
      column: 3,
    })
    expect(moveCell('ArrowRight', false, { row: 2, column: 3 }, last)).toEqual({
      row: 2,
      column: 4,
    })
  })

  it('jumps to the ends of a row, and with Control to the corners', () => {
    expect(moveCell('End', false, { row: 2, column: 3 }, last)).toEqual({ row: 2, column: 13 })
    expect(moveCell('Home', true, { row: 2, column: 3 }, last)).toEqual({ row: 0, column: 0 })
  })

  it('leaves other keys to the page', () => {
    expect(moveCell('Tab', false, { row: 2, column: 3 }, last)).toBeNull()
  })
})
