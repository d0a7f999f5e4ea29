import { type ReactElement, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../ui/disclosure.tsx'
import { Download } from '../ui/icons.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { SegmentedToggle } from '../ui/segmented-toggle.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { savePicture, saveText } from './save.ts'
import { sortKey, type Twin, twinToCsv, withoutEmptyColumns } from './twin.ts'

export type ChartView = 'chart' | 'table'

/** What every chart is told about its surroundings by the page. */
export type FrameProps = {
  /** The finding, as a sentence. */
  readonly title: string
  /** What is plotted, n, wave. */
  readonly subtitle: string
  readonly howComputed?: ReactNode
  /** Without ending; the day and the wave belong in it. */
  readonly fileName: string
  /** 2 when the chart stands right below the h1 (the default), 3 inside of a section. */
  readonly headingLevel?: 2 | 3
  /** Given together by a page whose address remembers the view; else the chart keeps it itself. */
  readonly view?: ChartView
  readonly onViewChange?: (view: ChartView) => void
  /** Stands below the chart and below its table alike. */
  readonly notes?: ReactNode
}

type ChartFrameProps = FrameProps & {
  readonly twin: Twin
  readonly controls?: ReactNode
  /** False where the chart itself is a table. */
  readonly picture?: boolean
  readonly children: ReactNode
}

type TwinRow = { readonly key: string; readonly cells: readonly string[] }

const TwinTable = ({ twin }: { readonly twin: Twin }): ReactElement => {
  const columns: Column<TwinRow>[] = twin.columns.map((header, index) => ({
    key: `${index}`,
    header,
    rowHeader: index === 0,
    align: twin.rows.some((row) => typeof sortKey(row[index] ?? '') === 'number') ? 'end' : 'start',
    sortValue: (row) => sortKey(row.cells[index] ?? ''),
    cell: (row) => row.cells[index] ?? '',
  }))
  const rows = twin.rows.map((cells, index) => ({ key: `${index}-${cells[0] ?? ''}`, cells }))
  return (
    <div className="[overflow-wrap:normal] [&_tbody_th]:min-w-28 [&_thead_th]:min-w-28">
      <Table
        caption={twin.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        hideCaption
      />
    </div>
  )
}

export const ChartFrame = (props: ChartFrameProps): ReactElement => {
  const { t } = useTranslation('charts')
  const id = useId()
  const area = useRef<HTMLDivElement>(null)
  const [ownView, setOwnView] = useState<ChartView>('chart')
  const view = props.view ?? ownView
  const twin = withoutEmptyColumns(props.twin)
  const Heading = props.headingLevel === 3 ? 'h3' : 'h2'
  const save = (kind: 'svg' | 'png') => () => {
    const svg = area.current?.querySelector<SVGSVGElement>('svg[data-chart]')
    if (svg) void savePicture(svg, kind, props)
  }
  const entries: MenuEntry[] = [
    {
      id: 'csv',
      label: t('download.csv'),
      onAction: () => saveText(twinToCsv(twin), `${props.fileName}.csv`, 'text/csv'),
    },
    ...(props.picture === false || view === 'table'
      ? []
      : [
          { id: 'svg', label: t('download.svg'), onAction: save('svg') },
          { id: 'png', label: t('download.png'), onAction: save('png') },
        ]),
  ]
  return (
    <figure aria-labelledby={id} className="keep-together flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <figcaption className="flex min-w-0 shrink grow basis-60 flex-col gap-1">
          <Heading id={id} className="text-[1.1875rem] leading-150 sm:text-xl">
            {props.title}
          </Heading>
          <p className="max-w-reading text-sm leading-160 text-solid-gray-700">{props.subtitle}</p>
        </figcaption>
        <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2">
          {props.controls}
          <SegmentedToggle
            label={t('view.label')}
            value={view}
            onChange={props.onViewChange ?? setOwnView}
            segments={[
              { value: 'chart', label: t('view.chart') },
              { value: 'table', label: t('view.table') },
            ]}
          />
          <Menu label={t('download.label')} entries={entries} icon={<Download />} />
        </div>
      </div>
      <div ref={area}>{view === 'chart' ? props.children : <TwinTable twin={twin} />}</div>
      {props.notes}
      {props.howComputed && <Disclosure summary={t('howComputed')}>{props.howComputed}</Disclosure>}
    </figure>
  )
}
