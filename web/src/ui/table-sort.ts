export type SortValue = number | string | null
export type SortState = { readonly column: string; readonly direction: 'ascending' | 'descending' }

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'ja', { numeric: true })

/** Rows without a value (hidden figures) stay at the end in both directions; ties keep their order. */
export const sortRows = <Row>(
  rows: readonly Row[],
  readValue: (row: Row) => SortValue,
  direction: SortState['direction'],
): Row[] => {
  const sign = direction === 'ascending' ? 1 : -1
  return rows
    .map((row, index) => ({ row, index, value: readValue(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || a.index - b.index
      return sign * compare(a.value, b.value) || a.index - b.index
    })
    .map(({ row }) => row)
}

/** First click ascending, second descending; another column starts anew. */
export const nextSort = (current: SortState | null, column: string): SortState => ({
  column,
  direction:
    current?.column === column && current.direction === 'ascending' ? 'descending' : 'ascending',
})
