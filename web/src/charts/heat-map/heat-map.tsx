import { type ReactElement, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SortState } from '../../ui/table-sort.ts'
import { ascending, bandLooks } from '../band-look.ts'
import { ChartFrame, type FrameProps } from '../chart-frame.tsx'
import type { Band, Figure } from '../figure.ts'
import type { Twin } from '../twin.ts'
import { bandRange, type ChartText, inWords } from '../words.ts'
import {
  type HeatMapColumn,
  type HeatMapRow,
  turnSort,
  type VisibleRow,
  visibleRows,
} from './geometry.ts'
import { ColumnHead, FigureCell, UnitHead } from './heat-map-cells.tsx'
import { useGridFocus } from './use-grid-focus.ts'

type HeatMapProps = FrameProps & {
  readonly columns: readonly HeatMapColumn[]
  readonly rows: readonly HeatMapRow[]
  readonly bands: readonly Band[]
  /** Keys of the units that are open at first. */
  readonly initiallyOpen?: readonly string[]
  readonly initialSort?: SortState
  /** Given together by a page whose address remembers the order. */
  readonly sort?: SortState | null
  readonly onSortChange?: (sort: SortState | null) => void
  /** Heads the first column; "Department" where nothing else is said. */
  readonly rowHeading?: string
  /** Stands above all rows, whatever the order: what the rows are part of. */
  readonly whole?: HeatMapRow
  /** What else stands in the line of the view's toggle. */
  readonly controls?: ReactNode
  /** A CSS length: the map scrolls by itself under a header that stays. */
  readonly maxHeight?: string
}

/** Rows and cells take their grid roles from the table they stand in (HTML-AAM). */
const treeGrid = { role: 'treegrid' } as const

const missing: Figure = { shown: false, reason: 'no-answers' }

const withWhole = (whole: HeatMapRow | undefined, rows: readonly VisibleRow[]): VisibleRow[] => [
  ...(whole
    ? [{ row: whole, depth: 0, expandable: false, expanded: false, position: 1, siblings: 1 }]
    : []),
  ...rows,
]

const twinOf = (p: HeatMapProps, t: ChartText): Twin => {
  const everything = new Set<string>()
  const collect = (row: HeatMapRow): void => {
    everything.add(row.key)
    row.children?.forEach(collect)
  }
  p.rows.forEach(collect)
  return {
    caption: p.title,
    columns: [
      p.rowHeading ?? t('heatMap.unit'),
      t('respondents'),
      ...p.columns.map((column) => column.label),
    ],
    rows: withWhole(p.whole, visibleRows(p.rows, everything, null)).map(({ row, depth }) => [
      `${'　'.repeat(depth)}${row.label}`,
      row.n === undefined ? '' : String(row.n),
      ...p.columns.map((column) => {
        const figure = row.cells[column.key] ?? missing
        return figure.shown ? figure.text : t('hidden.label')
      }),
    ]),
  }
}

const hasFrame = ({ differences = {} }: HeatMapRow): boolean =>
  Object.values(differences).some(({ verdict }) => verdict !== 'none')

const Key = ({
  bands,
  frames,
  t,
}: {
  readonly bands: readonly Band[]
  readonly frames: boolean
  readonly t: ChartText
}): ReactElement => {
  const ordered = ascending(bands)
  return (
    <ul
      aria-label={t('heatMap.key')}
      className="flex flex-wrap gap-x-5 gap-y-1.5 pb-3 text-sm leading-150"
    >
      {[...ordered].reverse().map((band) => (
        <li key={band.key} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="inline-flex h-6 min-w-9 items-center justify-center rounded-4 px-1 text-[0.6875rem]"
            style={{ backgroundColor: bandLooks[band.key].fill, color: bandLooks[band.key].ink }}
          >
            {band.mark}
          </span>
          {band.label}
          <span className="text-solid-gray-700">
            {bandRange(band, ordered[ordered.indexOf(band) + 1], t)}
          </span>
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="hatched inline-flex h-6 w-9 rounded-4" />
        {t('hidden.label')}
      </li>
      {frames && (
        <li className="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="inline-flex h-6 w-9 shrink-0 rounded-4 border-2 border-solid-gray-900"
          />
          {t('heatMap.ring')}
        </li>
      )}
    </ul>
  )
}

type BodyRowProps = {
  readonly visible: VisibleRow
  readonly index: number
  readonly columns: readonly HeatMapColumn[]
  readonly bands: readonly Band[]
  readonly onToggle: () => void
  readonly onRead: (words: string) => void
  readonly cell: ReturnType<typeof useGridFocus>['cell']
}

const BodyRow = (p: BodyRowProps): ReactElement => {
  const { t } = useTranslation('charts')
  const { row } = p.visible
  return (
    <tr
      aria-level={p.visible.depth + 1}
      aria-posinset={p.visible.position}
      aria-setsize={p.visible.siblings}
      {...(p.visible.expandable ? { 'aria-expanded': p.visible.expanded } : {})}
    >
      <UnitHead visible={p.visible} onToggle={p.onToggle} focus={p.cell(p.index + 1, 0)} />
      {p.columns.map((column, position) => {
        const figure = row.cells[column.key] ?? missing
        const difference = row.differences?.[column.key]
        const words = inWords(
          { label: `${row.label} × ${column.label}`, figure, bands: p.bands, difference },
          t,
        )
        return (
          <FigureCell
            key={column.key}
            figure={figure}
            bands={p.bands}
            words={words}
            framed={difference !== undefined && difference.verdict !== 'none'}
            onRead={() => p.onRead(words)}
            focus={p.cell(p.index + 1, position + 1)}
          />
        )
      })}
    </tr>
  )
}

/** Units × items as a real table that behaves as a tree grid. Absolute colours, never relative ones. */
export const HeatMap = (props: HeatMapProps): ReactElement => {
  const { t } = useTranslation('charts')
  const { columns, rows, bands } = props
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(props.initiallyOpen ?? []))
  const [ownSort, setOwnSort] = useState<SortState | null>(props.initialSort ?? null)
  const sort = props.sort === undefined ? ownSort : props.sort
  const setSort = props.onSortChange ?? setOwnSort
  // Written past React: a thousand rows must not be drawn anew for every cell the mouse crosses.
  const readout = useRef<HTMLParagraphElement>(null)
  const read = (words: string) => {
    if (readout.current) readout.current.textContent = words
  }
  const seen = withWhole(props.whole, visibleRows(rows, open, sort))
  const grid = useGridFocus({ row: seen.length, column: columns.length })
  const toggle = (key: string) =>
    setOpen(new Set(open.has(key) ? [...open].filter((other) => other !== key) : [...open, key]))
  return (
    <ChartFrame {...props} twin={twinOf(props, t)} picture={false}>
      <Key bands={bands} frames={rows.some(hasFrame)} t={t} />
      <div
        className="relative overflow-auto print:max-h-none print:overflow-visible"
        style={props.maxHeight ? { maxHeight: props.maxHeight } : undefined}
      >
        <table
          {...treeGrid}
          aria-label={props.title}
          className="w-full border-separate border-spacing-0"
          onKeyDown={grid.onKeyDown}
        >
          <thead>
            <tr>
              <th
                scope="col"
                {...grid.cell(0, 0)}
                className="sticky top-0 left-0 z-20 print:static border-b border-solid-gray-536 bg-white p-2 text-left align-bottom text-sm"
              >
                {props.rowHeading ?? t('heatMap.unit')}
              </th>
              {columns.map((column, index) => (
                <ColumnHead
                  key={column.key}
                  column={column}
                  sort={sort}
                  onSort={() => setSort(turnSort(sort, column.key))}
                  focus={grid.cell(0, index + 1)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.map((visible, index) => (
              <BodyRow
                key={visible.row.key}
                visible={visible}
                index={index}
                columns={columns}
                bands={bands}
                onToggle={() => toggle(visible.row.key)}
                onRead={read}
                cell={grid.cell}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p
        ref={readout}
        aria-hidden="true"
        className="no-print mt-3 min-h-12 rounded-8 bg-solid-gray-50 px-4 py-2.5 text-[0.9375rem] leading-150"
      >
        {t('heatMap.readoutEmpty')}
      </p>
    </ChartFrame>
  )
}
