import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { percentText } from '../../platform/format.ts'
import { ink } from '../band-look.ts'
import { ChartFrame, type FrameProps } from '../chart-frame.tsx'
import type { Figure, Reference } from '../figure.ts'
import { Axis, plotSpans, ReferenceLine, RowLabel } from '../plot-ground.tsx'
import { useRoving } from '../roving.ts'
import { FocusFrame, HatchPattern, Mark, Svg } from '../svg.tsx'
import type { Twin } from '../twin.ts'
import { useWidth } from '../use-width.ts'
import type { ChartText } from '../words.ts'
import {
  type Participation,
  type ParticipationGeometry,
  participationGeometry,
} from './geometry.ts'

type ParticipationBarsProps = FrameProps & {
  readonly rows: readonly Participation[]
  /** Heads the first column of the table twin: "Department", "Rank". */
  readonly groupHeading: string
  readonly whole?: Reference
}

const rateText = (rate: Figure, t: ChartText): string =>
  rate.shown ? percentText(rate.text) : t('hidden.label')

const inWords = (row: Participation, t: ChartText): string =>
  t('words.row', {
    label: row.label,
    facts: [
      row.rate.shown
        ? t('words.value', { name: t('participation.rate'), value: percentText(row.rate.text) })
        : t(`hidden.${row.rate.reason}`),
      ...(row.returnedText
        ? [t('words.value', { name: t('participation.returned'), value: row.returnedText })]
        : []),
      ...(row.last
        ? [t('words.value', { name: t('lastWave'), value: rateText(row.last, t) })]
        : []),
    ].join(t('separator')),
  })

const twinOf = (p: ParticipationBarsProps, t: ChartText): Twin => ({
  caption: p.title,
  columns: [p.groupHeading, t('participation.rate'), t('participation.returned'), t('lastWave')],
  rows: p.rows.map((row) => [
    row.label,
    row.rate.shown ? percentText(row.rate.text) : t(`hidden.${row.rate.reason}`),
    row.returnedText,
    row.last ? rateText(row.last, t) : '',
  ]),
})

const Row = ({
  g,
  index,
  hatch,
  t,
  focus,
}: {
  readonly g: ParticipationGeometry
  readonly index: number
  readonly hatch: string
  readonly t: ChartText
  readonly focus: object
}): ReactElement | null => {
  const place = g.rows[index]
  const bar = g.bars[index]
  if (!place || !bar) return null
  const y = place.centre
  const valueY = (g.stacked ? place.labelTop : y) + 5
  const [first = 0, second] = g.columnEdges
  const track = { x: g.plotLeft, y: y - 8, height: 16 }
  return (
    <Mark label={inWords(bar.row, t)} {...focus}>
      <rect
        {...track}
        width={g.plotRight - g.plotLeft}
        fill={bar.width === null ? `url(#${hatch})` : ink.hidden}
      />
      {bar.width !== null && <rect {...track} width={bar.width} fill="#4979f5" />}
      {bar.last !== null && (
        <path d={`M${bar.last} ${y - 12}V${y + 12}`} stroke={ink.white} strokeWidth={5} />
      )}
      {bar.last !== null && (
        <path d={`M${bar.last} ${y - 12}V${y + 12}`} stroke={ink.quiet} strokeWidth={2} />
      )}
      <RowLabel place={place} x={g.labelLeft} />
      <text
        x={first}
        y={valueY}
        textAnchor="end"
        fontSize={bar.row.rate.shown ? 15 : 13}
        fontWeight={bar.row.rate.shown ? 700 : 400}
      >
        {rateText(bar.row.rate, t)}
      </text>
      {second !== undefined && (
        <text x={second} y={valueY} textAnchor="end" fill={ink.quiet}>
          {bar.row.returnedText}
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

const WholeLine = ({
  g,
  text,
}: {
  readonly g: ParticipationGeometry
  readonly text: string
}): ReactElement | null =>
  g.whole === null ? null : (
    <ReferenceLine x={g.whole} spans={plotSpans(g)} top={22} text={text} labelX={g.whole} />
  )

/** Response rates as quiet bars: one hue, because a low rate is not yet bad news. */
export const ParticipationBars = (props: ParticipationBarsProps): ReactElement => {
  const { t } = useTranslation('charts')
  const { ref, width } = useWidth()
  const hatch = useId().replaceAll(':', '')
  const g = participationGeometry({
    rows: props.rows,
    width,
    ...(props.whole ? { whole: props.whole } : {}),
  })
  const roving = useRoving(props.rows.length)
  return (
    <ChartFrame {...props} twin={twinOf(props, t)}>
      <div ref={ref}>
        <Svg width={width} height={g.height} label={props.title} onKeyDown={roving.onKeyDown}>
          <HatchPattern id={hatch} />
          <Axis ticks={g.ticks} spans={plotSpans(g)} />
          {g.bars.map((bar, index) => (
            <Row
              key={bar.row.key}
              g={g}
              index={index}
              hatch={hatch}
              t={t}
              focus={roving.mark(index)}
            />
          ))}
          {props.whole && (
            <WholeLine
              g={g}
              text={`${t('participation.whole')} ${percentText(props.whole.text)}`}
            />
          )}
        </Svg>
      </div>
    </ChartFrame>
  )
}
