import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronRight, SortBoth, SortDown, SortUp } from '../../ui/icons.tsx'
import { Link } from '../../ui/link.tsx'
import type { SortState } from '../../ui/table-sort.ts'
import { bandLooks } from '../band-look.ts'
import type { Band, Figure } from '../figure.ts'
import { bandOf } from '../words.ts'
import type { HeatMapColumn, VisibleRow } from './geometry.ts'

type Focus = { readonly tabIndex: number; readonly onFocus: () => void }

const Direction = ({ state }: { readonly state: SortState['direction'] | null }): ReactElement => {
  if (state === 'ascending') return <SortUp className="size-4" />
  if (state === 'descending') return <SortDown className="size-4" />
  return <SortBoth className="size-4 text-solid-gray-420" />
}

export const ColumnHead = ({
  column,
  sort,
  onSort,
  focus,
}: {
  readonly column: HeatMapColumn
  readonly sort: SortState | null
  readonly onSort: () => void
  readonly focus: Focus
}): ReactElement => {
  const { t } = useTranslation('charts')
  const state = sort?.column === column.key ? sort.direction : null
  return (
    <th
      scope="col"
      aria-sort={state ?? 'none'}
      className="sticky top-0 z-10 min-w-14 hyphens-auto print:static print:min-w-0 [overflow-wrap:normal] border-b border-solid-gray-536 bg-white p-0.5 align-bottom"
    >
      <button
        type="button"
        title={t('heatMap.sort', { column: column.label })}
        onClick={onSort}
        {...focus}
        className={`flex h-full min-h-11 w-full flex-col items-center justify-end gap-1 rounded-4 px-0.5 pb-1 text-center text-[0.75rem] leading-130 print:text-[0.625rem] hover:bg-blue-50 ${column.kind === 'item' ? 'font-400' : 'font-700 sm:text-[0.8125rem]'}`}
      >
        {column.label}
        <Direction state={state} />
      </button>
    </th>
  )
}

export const UnitHead = ({
  visible,
  onToggle,
  focus,
}: {
  readonly visible: VisibleRow
  readonly onToggle: () => void
  readonly focus: Focus
}): ReactElement => {
  const { t } = useTranslation('charts')
  const { row, depth, expandable, expanded } = visible
  const name =
    row.href === undefined ? <span>{row.label}</span> : <Link href={row.href}>{row.label}</Link>
  return (
    <th
      scope="row"
      {...(expandable ? {} : focus)}
      className="sticky left-0 z-10 max-w-36 print:static print:max-w-28 print:min-w-24 print:text-[0.75rem] min-w-28 [overflow-wrap:normal] border-b border-hairline bg-white pr-2 text-left text-[0.9375rem] leading-130 font-400 sm:max-w-64 sm:min-w-36"
    >
      <span
        className="flex min-h-11 items-center gap-1"
        style={{ paddingLeft: `${depth * 1.25}rem` }}
      >
        {expandable ? (
          <button
            type="button"
            aria-expanded={expanded}
            onClick={onToggle}
            {...focus}
            className="-my-1 inline-flex size-11 shrink-0 items-center justify-center rounded-8 hover:bg-blue-50"
          >
            <ChevronRight className={`size-5 ${expanded ? 'rotate-90' : ''}`} />
            <span className="sr-only">
              {t(expanded ? 'heatMap.collapse' : 'heatMap.expand', { unit: row.label })}
            </span>
          </button>
        ) : (
          <span className="w-3 shrink-0" />
        )}
        <span className={depth === 0 ? 'font-700' : ''}>{name}</span>
      </span>
    </th>
  )
}

export const FigureCell = ({
  figure,
  bands,
  words,
  framed,
  onRead,
  focus,
}: {
  readonly figure: Figure
  readonly bands: readonly Band[]
  readonly words: string
  /** Clearly different from everybody else. */
  readonly framed: boolean
  readonly onRead: () => void
  readonly focus: Focus
}): ReactElement => {
  const band = bandOf(figure, bands)
  const look = band ? bandLooks[band.key] : null
  return (
    <td
      aria-label={words}
      title={figure.shown ? undefined : words}
      {...focus}
      onFocus={() => {
        focus.onFocus()
        onRead()
      }}
      onMouseEnter={onRead}
      className={`relative h-11 border-2 print:h-8 print:border border-white text-center leading-120 focus-visible:z-10 focus-visible:-outline-offset-2 ${figure.shown ? '' : 'hatched'}`}
      style={look ? { backgroundColor: look.fill, color: look.ink } : undefined}
    >
      {framed && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-0.5 rounded-4 border-2 border-current"
        />
      )}
      {figure.shown ? (
        <>
          <span className="block text-[0.625rem] leading-100" aria-hidden="true">
            {band?.mark}
          </span>
          <span className="block pt-0.5 text-[0.9375rem] print:text-[0.75rem]">{figure.text}</span>
        </>
      ) : (
        <span className="rounded-4 bg-band-hidden px-1.5 text-solid-gray-700">—</span>
      )}
    </td>
  )
}
