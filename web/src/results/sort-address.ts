import type { SortState } from '../ui/table-sort.ts'

/** "construct.growth-down": the column and the direction in one word of the address. */
export const sortAddress = (sort: SortState | null): string | undefined =>
  sort ? `${sort.column}-${sort.direction === 'ascending' ? 'up' : 'down'}` : undefined

/** Null for no order, and for anything that is none. */
export const readSort = (address: string | undefined): SortState | null => {
  const [, column, direction] = /^(.+)-(up|down)$/.exec(address ?? '') ?? []
  if (column === undefined) return null
  return { column, direction: direction === 'up' ? 'ascending' : 'descending' }
}
