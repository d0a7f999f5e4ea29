import { type ReactElement, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SortBoth, SortDown, SortUp } from './icons.tsx'
import { nextSort, type SortState, type SortValue, sortRows } from './table-sort.ts'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
  /** With it the column can be sorted; `null` sorts last. */
  readonly sortValue?: (row: Row) => SortValue
  readonly rowHeader?: boolean
  readonly className?: string
}

type TableProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly initialSort?: SortState
  readonly hideCaption?: boolean
  /** A CSS length: the table then scrolls by itself under a header that stays. */
  readonly maxHeight?: string
  readonly empty?: ReactNode
}

const alignment = (align: 'start' | 'end' | undefined): string =>
  align === 'end' ? 'text-right' : 'text-left'

const SortMark = ({ state }: { readonly state: SortState['direction'] | null }): ReactElement => {
  if (state === 'ascending') return <SortUp className="size-4" />
  if (state === 'descending') return <SortDown className="size-4" />
  return <SortBoth className="size-4 text-solid-gray-536" />
}

const HeaderCell = <Row,>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<Row>
  readonly sort: SortState | null
  readonly onSort: (sort: SortState) => void
}): ReactElement => {
  const state = sort?.column === column.key ? sort.direction : null
  return (
    <th
      scope="col"
      aria-sort={state ?? (column.sortValue ? 'none' : undefined)}
      className={`border-b border-solid-gray-536 bg-solid-gray-50 px-3 py-1 align-bottom text-sm leading-150 ${alignment(column.align)} ${column.className ?? ''}`}
    >
      {column.sortValue ? (
        <button
          type="button"
          onClick={() => onSort(nextSort(sort, column.key))}
          className={`inline-flex min-h-11 items-center gap-1 text-left font-700 hover:underline ${column.align === 'end' ? 'flex-row-reverse text-right' : ''}`}
        >
          {column.header}
          <SortMark state={state} />
        </button>
      ) : (
        <span className="inline-flex min-h-11 items-center">{column.header}</span>
      )}
    </th>
  )
}

const BodyRow = <Row,>({
  columns,
  row,
}: {
  readonly columns: readonly Column<Row>[]
  readonly row: Row
}): ReactElement => (
  <tr className="border-b border-hairline hover:bg-blue-50">
    {columns.map((column) =>
      column.rowHeader ? (
        <th
          key={column.key}
          scope="row"
          className={`px-3 py-2.5 font-400 leading-150 ${alignment(column.align)} ${column.className ?? ''}`}
        >
          {column.cell(row)}
        </th>
      ) : (
        <td
          key={column.key}
          className={`px-3 py-2.5 leading-150 ${alignment(column.align)} ${column.className ?? ''}`}
        >
          {column.cell(row)}
        </td>
      ),
    )}
  </tr>
)

export const Table = <Row,>(props: TableProps<Row>): ReactElement => {
  const { t } = useTranslation('ui')
  const [sort, setSort] = useState<SortState | null>(props.initialSort ?? null)
  const sorted = props.columns.find((column) => column.key === sort?.column)
  const rows =
    sort && sorted?.sortValue ? sortRows(props.rows, sorted.sortValue, sort.direction) : props.rows
  return (
    <section
      aria-label={t('table.scroll', { caption: props.caption })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-auto"
      style={props.maxHeight ? { maxHeight: props.maxHeight } : undefined}
    >
      <table className="w-full border-collapse text-base">
        <caption className={props.hideCaption ? 'sr-only' : 'pb-2 text-left'}>
          {props.caption}
        </caption>
        <thead className="sticky top-0 z-10">
          <tr>
            {props.columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={props.rowKey(row)} columns={props.columns} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
    </section>
  )
}
