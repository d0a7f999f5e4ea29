import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SegmentedToggle } from '../../ui/segmented-toggle.tsx'
import type { Domain } from '../axis.ts'
import { ink } from '../band-look.ts'
import { ChartFrame, type FrameProps } from '../chart-frame.tsx'
import { ChartKey, type KeyEntry } from '../chart-key.tsx'
import { type Band, fivePoints, type Scale } from '../figure.ts'
import { BandChip, FilledDot, HollowDot, OrganisationTick, TargetTick } from '../marks.tsx'
import {
  Axis,
  AxisNote,
  BandStrips,
  ColumnHeads,
  noteHeight,
  plotSpans,
  RowLabel,
  stripSpans,
} from '../plot-ground.tsx'
import { useRoving } from '../roving.ts'
import { FocusFrame, HatchPattern, Mark, Svg } from '../svg.tsx'
import type { Twin } from '../twin.ts'
import { useWidth } from '../use-width.ts'
import { ValueCells, type ValueColumn, valueColumns } from '../value-columns.tsx'
import { bandOf, type ChartText, inWords, valueText } from '../words.ts'
import {
  type DotPlotGeometry,
  type DotPlotItem,
  type DotPlotOrder,
  dotPlotGeometry,
  orderItems,
} from './geometry.ts'

type DotPlotProps = FrameProps & {
  readonly items: readonly DotPlotItem[]
  readonly bands: readonly Band[]
  readonly scale?: Scale
  readonly domain?: Domain
  readonly initialOrder?: DotPlotOrder
  /** Given together by a page whose address remembers the order. */
  readonly order?: DotPlotOrder
  readonly onOrderChange?: (order: DotPlotOrder) => void
  /** What the hollow marks stand for, where it is not the last wave. */
  readonly lastLabel?: string
}

const keyEntries = (items: readonly DotPlotItem[]): KeyEntry[] => [
  'thisWave',
  ...(items.some((item) => item.last) ? (['lastWave'] as const) : []),
  ...(items.some((item) => item.target) ? (['target'] as const) : []),
  ...(items.some((item) => item.organisation) ? (['organisation'] as const) : []),
]

const twinOf = (
  items: readonly DotPlotItem[],
  { bands, title, lastLabel }: DotPlotProps,
  t: ChartText,
): Twin => ({
  caption: title,
  columns: [
    t('item'),
    t('thisWave'),
    t('band'),
    t('respondents'),
    lastLabel ?? t('lastWave'),
    t('difference'),
    t('changeVerdict'),
    t('rest.label'),
    t('rest.verdict'),
    t('target'),
    t('organisation'),
  ],
  rows: items.map((item) => [
    item.label,
    item.figure.shown ? item.figure.text : t(`hidden.${item.figure.reason}`),
    bandOf(item.figure, bands)?.label ?? '',
    item.figure.shown ? String(item.figure.n) : '',
    item.last ? valueText(item.last, t) : '',
    item.change?.text ?? '',
    item.change ? t(`change.${item.change.verdict}`) : '',
    item.difference?.text ?? '',
    item.difference ? t(`rest.${item.difference.verdict}`) : '',
    item.target?.text ?? '',
    item.organisation?.text ?? '',
  ]),
})

const Row = ({
  geometry: g,
  index,
  columns,
  bands,
  lastLabel,
  hatch,
  t,
  focus,
}: {
  readonly geometry: DotPlotGeometry
  readonly index: number
  readonly columns: readonly ValueColumn<DotPlotItem>[]
  readonly bands: readonly Band[]
  readonly lastLabel: string | undefined
  readonly hatch: string
  readonly t: ChartText
  readonly focus: object
}): ReactElement | null => {
  const place = g.rows[index]
  const mark = g.marks[index]
  if (!place || !mark) return null
  const { item, current, last } = mark
  const y = place.centre
  const valueY = g.stacked ? place.labelTop : y
  const [first = 0] = g.columnEdges
  return (
    <Mark label={inWords({ ...item, bands, lastLabel }, t)} {...focus}>
      <line
        x1={g.plotLeft}
        x2={g.plotRight}
        y1={y}
        y2={y}
        stroke={ink.frame}
        strokeOpacity={0.35}
      />
      {current !== null && last !== null && (
        <line x1={last} x2={current} y1={y} y2={y} stroke={ink.lastWave} strokeWidth={3} />
      )}
      {mark.organisation !== null && <OrganisationTick x={mark.organisation} y={y} />}
      {mark.target !== null && <TargetTick x={mark.target} y={y} />}
      {last !== null && <HollowDot x={last} y={y} />}
      {current !== null && <FilledDot x={current} y={y} />}
      <RowLabel place={place} x={g.labelLeft} />
      <BandChip
        figure={item.figure}
        band={bandOf(item.figure, bands)}
        right={first}
        y={valueY}
        hatch={hatch}
        hiddenText={t('hidden.label')}
      />
      <ValueCells columns={columns} edges={g.columnEdges.slice(1)} row={item} y={valueY} />
      <FocusFrame
        x={1}
        y={place.top + 2}
        width={(g.columnEdges.at(-1) ?? first) + 2}
        height={place.height - 4}
      />
    </Mark>
  )
}

export const DotPlot = (props: DotPlotProps): ReactElement => {
  const { t } = useTranslation('charts')
  const { items, bands, scale = fivePoints, domain, lastLabel } = props
  const [ownOrder, setOwnOrder] = useState<DotPlotOrder>(props.initialOrder ?? 'score')
  const order = props.order ?? ownOrder
  const { ref, width } = useWidth()
  const hatch = useId().replaceAll(':', '')
  const ordered = orderItems(items, order)
  const columns = valueColumns(items, lastLabel, t)
  const g = dotPlotGeometry({
    items: ordered,
    bands,
    scale,
    width,
    heads: [t('thisWave'), ...columns.map(({ head }) => head)],
    ...(domain ? { domain } : {}),
  })
  const roving = useRoving(items.length)
  const note = g.cut
    ? t('axisCut', {
        low: g.domain[0].toFixed(1),
        high: g.domain[1].toFixed(1),
        min: scale.min,
        max: scale.max,
      })
    : ''
  const height = g.height + (note ? noteHeight(note, width) + 4 : 0)
  return (
    <ChartFrame
      {...props}
      twin={twinOf(ordered, props, t)}
      controls={
        <SegmentedToggle
          label={t('order.label')}
          value={order}
          onChange={props.onOrderChange ?? setOwnOrder}
          segments={[
            { value: 'score', label: t('order.score') },
            { value: 'questionnaire', label: t('order.questionnaire') },
          ]}
        />
      }
    >
      <ChartKey entries={keyEntries(items)} lastLabel={lastLabel} />
      <div ref={ref}>
        <Svg width={width} height={height} label={props.title} onKeyDown={roving.onKeyDown}>
          <HatchPattern id={hatch} />
          <BandStrips strips={g.strips} spans={stripSpans(g)} nameY={26} />
          <Axis ticks={g.ticks} spans={plotSpans(g)} />
          <ColumnHeads
            layout={g}
            heads={[t('thisWave'), ...columns.map(({ head }) => head)]}
            y={26}
          />
          {g.marks.map((mark, index) => (
            <Row
              key={mark.item.key}
              geometry={g}
              index={index}
              columns={columns}
              bands={bands}
              lastLabel={lastLabel}
              hatch={hatch}
              t={t}
              focus={roving.mark(index)}
            />
          ))}
          {note && <AxisNote text={note} width={width} y={g.height + 12} />}
        </Svg>
      </div>
    </ChartFrame>
  )
}
