import { nextSort, type SortState, sortRows } from '../../ui/table-sort.ts'
import type { Change, Figure } from '../figure.ts'

export type HeatMapColumn = {
  readonly key: string
  readonly label: string
  /** Constructs and the headline stand before the items and are set in bold. */
  readonly kind: 'headline' | 'construct' | 'item'
}

export type HeatMapRow = {
  readonly key: string
  readonly label: string
  readonly href?: string
  /** Respondents as published; absent where the unit shows nothing at all. */
  readonly n?: number
  readonly cells: Readonly<Record<string, Figure>>
  /** Each cell against everybody else; a clear one gets a frame. */
  readonly differences?: Readonly<Record<string, Change>>
  readonly children?: readonly HeatMapRow[]
}

export type VisibleRow = {
  readonly row: HeatMapRow
  readonly depth: number
  readonly expandable: boolean
  readonly expanded: boolean
  readonly position: number
  readonly siblings: number
}

const valueIn = (row: HeatMapRow, column: string): number | null => {
  const figure = row.cells[column]
  return figure?.shown ? figure.value : null
}

/** The rows that can be seen: sorted among their siblings, children below their open parent. */
export const visibleRows = (
  rows: readonly HeatMapRow[],
  open: ReadonlySet<string>,
  sort: SortState | null,
  depth = 0,
): VisibleRow[] => {
  const sorted = sort
    ? sortRows(rows, (row) => valueIn(row, sort.column), sort.direction)
    : [...rows]
  return sorted.flatMap((row, index) => {
    const children = row.children ?? []
    const expanded = children.length > 0 && open.has(row.key)
    const seen: VisibleRow = {
      row,
      depth,
      expandable: children.length > 0,
      expanded,
      position: index + 1,
      siblings: sorted.length,
    }
    return expanded ? [seen, ...visibleRows(children, open, sort, depth + 1)] : [seen]
  })
}

/** Lowest first, as that is what one looks for; then highest first; then the tree's own order. */
export const turnSort = (current: SortState | null, column: string): SortState | null =>
  current?.column === column && current.direction === 'descending'
    ? null
    : nextSort(current, column)

/** Row 0 is the header, column 0 the unit names. */
export type CellPosition = { readonly row: number; readonly column: number }

const moves: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where a key leads from a cell; `null` when the grid has nothing to do with the key. */
export const moveCell = (
  key: string,
  withControl: boolean,
  at: CellPosition,
  last: CellPosition,
): CellPosition | null => {
  if (key === 'Home') return { row: withControl ? 0 : at.row, column: 0 }
  if (key === 'End') return { row: withControl ? last.row : at.row, column: last.column }
  const move = moves[key]
  if (!move) return null
  return {
    row: Math.min(last.row, Math.max(0, at.row + move[0])),
    column: Math.min(last.column, Math.max(0, at.column + move[1])),
  }
}
