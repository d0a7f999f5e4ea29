import { type KeyboardEvent, useState } from 'react'
import { type CellPosition, moveCell } from './geometry.ts'

/** One Tab stop for the grid; arrows, Home and End walk over the cells. */
export const useGridFocus = (last: CellPosition) => {
  const [at, setAt] = useState<CellPosition>({ row: 1, column: 1 })
  const current = { row: Math.min(at.row, last.row), column: Math.min(at.column, last.column) }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = moveCell(event.key, event.ctrlKey, current, last)
    if (!next) return
    event.preventDefault()
    setAt(next)
    event.currentTarget
      .querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)
      ?.focus()
  }
  const cell = (row: number, column: number) => ({
    'data-cell': `${row}-${column}`,
    tabIndex: row === current.row && column === current.column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  })
  return { onKeyDown, cell }
}
