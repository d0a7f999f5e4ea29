import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Domain } from '../axis.ts'
import { bandLooks, ink } from '../band-look.ts'
import { ChartFrame, type FrameProps } from '../chart-frame.tsx'
import { ChartKey } from '../chart-key.tsx'
import { type Band, fivePoints, type Reference, type Scale } from '../figure.ts'
import { BandChip, HollowDot } from '../marks.tsx'
import {
  Axis,
  AxisNote,
  BandStrips,
  ColumnHeads,
  noteHeight,
  plotSpans,
  ReferenceLine,
  RowLabel,
  stripSpans,
} from '../plot-ground.tsx'
import { useRoving } from '../roving.ts'
import { FocusFrame, HatchPattern, Mark, Svg } from '../svg.tsx'
import { textWidth } from '../text-layout.ts'
import type { Twin } from '../twin.ts'
import { useWidth } from '../use-width.ts'
import { ValueCells, type ValueColumn, valueColumns } from '../value-columns.tsx'
import { bandOf, boundText, type ChartText, inWords, valueText } from '../words.ts'
import {
  type ComparedGroup,
  type RankComparisonGeometry,
  rankComparisonGeometry,
} from './geometry.ts'

type RankComparisonProps = FrameProps & {
  readonly groups: readonly ComparedGroup[]
  /** Heads the first column of the table twin: "Rank". */
  readonly groupHeading: string
  readonly organisation?: Reference
  readonly bands: readonly Band[]
  readonly scale?: Scale
  readonly domain?: Domain
}

const twinOf = (p: RankComparisonProps, t: ChartText): Twin => ({
  caption: p.title,
  columns: [
    p.groupHeading,
    t('thisWave'),
    t('interval'),
    t('band'),
    t('respondents'),
    t('lastWave'),
    t('rest.label'),
    t('rest.verdict'),
  ],
  rows: p.groups.map(({ label, figure, last, difference }) => [
    label,
    figure.shown ? figure.text : t(`hidden.${figure.reason}`),
    figure.shown && figure.margin
      ? t('between', {
          low: boundText(figure.value - figure.margin),
          high: boundText(figure.value + figure.margin),
        })
      : '',
    bandOf(figure, p.bands)?.label ?? '',
    figure.shown ? String(figure.n) : '',
    last ? valueText(last, t) : '',
    difference?.text ?? '',
    difference ? t(`rest.${difference.verdict}`) : '',
  ]),
})

const Whisker = ({
  from,
  to,
  y,
}: {
  readonly from: number
  readonly to: number
  readonly y: number
}): ReactElement => (
  <path
    d={`M${from} ${y}H${to}M${from} ${y - 5}V${y + 5}M${to} ${y - 5}V${y + 5}`}
    stroke={ink.text}
    strokeWidth={1.5}
    fill="none"
  />
)

type RowProps = {
  readonly g: RankComparisonGeometry
  readonly index: number
  readonly columns: readonly ValueColumn<ComparedGroup>[]
  readonly bands: readonly Band[]
  readonly organisation: Reference | undefined
  readonly hatch: string
  readonly t: ChartText
  readonly focus: object
}

const Row = (p: RowProps): ReactElement | null => {
  const { g, index, bands, organisation, hatch, t, focus } = p
  const place = g.rows[index]
  const mark = g.marks[index]
  if (!place || !mark) return null
  const { group, current, last } = mark
  const { figure } = group
  const y = place.centre
  const valueY = g.stacked ? place.labelTop : y
  const band = bandOf(figure, bands)
  const [first = 0] = g.columnEdges
  const countEdge = g.stacked ? undefined : g.columnEdges.at(-1)
  return (
    <Mark label={inWords({ ...group, bands, organisation }, t)} {...focus}>
      {figure.shown ? (
        <line
          x1={g.plotLeft}
          x2={g.plotRight}
          y1={y}
          y2={y}
          stroke={ink.frame}
          strokeOpacity={0.35}
        />
      ) : (
        <rect
          x={g.plotLeft}
          y={y - 8}
          width={g.plotRight - g.plotLeft}
          height={16}
          fill={`url(#${hatch})`}
        />
      )}
      {mark.interval && <Whisker from={mark.interval[0]} to={mark.interval[1]} y={y} />}
      {last !== null && <HollowDot x={last} y={y} />}
      {current !== null && (
        <circle
          cx={current}
          cy={y}
          r={8}
          fill={band ? bandLooks[band.key].fill : ink.thisWave}
          stroke={ink.text}
          strokeWidth={1.5}
        />
      )}
      <RowLabel place={place} x={g.labelLeft} />
      <BandChip
        figure={figure}
        band={band}
        right={first}
        y={valueY}
        hatch={hatch}
        hiddenText={t('hidden.label')}
      />
      <ValueCells columns={p.columns} edges={g.columnEdges.slice(1)} row={group} y={valueY} />
      {countEdge !== undefined && (
        <text x={countEdge} y={valueY + 5} textAnchor="end" fontSize={15} fill={ink.quiet}>
          {figure.shown ? figure.n : '—'}
        </text>
      )}
      <FocusFrame
        x={1}
        y={place.top + 2}
        width={(g.columnEdges.at(-1) ?? first) + 2}
        height={place.height - 4}
      />
    </Mark>
  )
}

const OrganisationLine = ({
  g,
  text,
}: {
  readonly g: RankComparisonGeometry
  readonly text: string
}): ReactElement | null => {
  if (g.organisation === null) return null
  const half = textWidth(text, 13) / 2
  const labelX = Math.min(Math.max(g.organisation, g.plotLeft + half), g.plotRight - half)
  return (
    <ReferenceLine
      x={g.organisation}
      spans={plotSpans(g)}
      top={26}
      text={text}
      labelX={labelX}
      overNames
    />
  )
}

/** Groups side by side: the rank ladder, two rank groups, or any groups that may be compared. */
export const RankComparison = (props: RankComparisonProps): ReactElement => {
  const { t } = useTranslation('charts')
  const { ref, width } = useWidth()
  const hatch = useId().replaceAll(':', '')
  const { groups, bands, organisation, scale = fivePoints, domain } = props
  const columns = valueColumns(groups, undefined, t)
  const heads = [t('thisWave'), ...columns.map(({ head }) => head), t('respondents')]
  const g = rankComparisonGeometry({
    heads,
    groups,
    bands,
    scale,
    width,
    ...(organisation ? { organisation } : {}),
    ...(domain ? { domain } : {}),
  })
  const roving = useRoving(groups.length)
  const note = g.cut
    ? t('axisCut', {
        low: g.domain[0].toFixed(1),
        high: g.domain[1].toFixed(1),
        min: scale.min,
        max: scale.max,
      })
    : ''
  const height = g.height + (note ? noteHeight(note, width) + 4 : 0)
  const entries = [...(g.hasLast ? (['lastWave'] as const) : []), 'interval' as const]
  return (
    <ChartFrame {...props} twin={twinOf(props, t)}>
      <ChartKey entries={entries} />
      <div ref={ref}>
        <Svg width={width} height={height} label={props.title} onKeyDown={roving.onKeyDown}>
          <HatchPattern id={hatch} />
          <BandStrips strips={g.strips} spans={stripSpans(g)} nameY={48} />
          <Axis ticks={g.ticks} spans={plotSpans(g)} />
          <ColumnHeads layout={g} heads={heads} y={48} />
          {organisation && (
            <OrganisationLine g={g} text={`${t('organisation')} ${organisation.text}`} />
          )}
          {g.marks.map((mark, index) => (
            <Row
              key={mark.group.key}
              g={g}
              index={index}
              columns={columns}
              bands={bands}
              organisation={organisation}
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
