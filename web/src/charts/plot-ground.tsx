import type { ReactElement } from 'react'
import type { AxisTick, Strip } from './axis.ts'
import { bandLooks, ink } from './band-look.ts'
import { labelLine, labelSize, type RowLayout, type RowPlace } from './row-layout.ts'
import { Decoration } from './svg.tsx'
import { wrapText } from './text-layout.ts'

const noteLine = 19

type Span = { readonly top: number; readonly bottom: number }

const StripGround = ({
  strips,
  span,
}: {
  readonly strips: readonly Strip[]
  readonly span: Span
}): ReactElement => (
  <g>
    {strips.map(({ band, x, width }) => (
      <rect
        key={band.key}
        x={x}
        y={span.top}
        width={width}
        height={span.bottom - span.top}
        fill={bandLooks[band.key].strip}
      />
    ))}
    {strips.slice(1).map(({ band, x }) => (
      <line
        key={band.key}
        x1={x}
        x2={x}
        y1={span.top}
        y2={span.bottom}
        stroke={ink.lastWave}
        strokeDasharray="1 3"
      />
    ))}
  </g>
)

const lies = (x: number, strip: Strip): boolean => x > strip.x && x < strip.x + strip.width

/** Quiet grounds of the bands, one or several spans high, with their names over the first. */
export const BandStrips = ({
  strips,
  spans,
  nameY,
}: {
  readonly strips: readonly Strip[]
  readonly spans: readonly Span[]
  readonly nameY: number
}): ReactElement => {
  const top = spans[0]?.top ?? 0
  return (
    <Decoration>
      {spans.map((span) => (
        <StripGround key={span.top} strips={strips} span={span} />
      ))}
      {strips.map((strip) => {
        const aim = lies(strip.labelX, strip) ? strip.labelX : strip.x + strip.width / 2
        return (
          <g key={strip.band.key}>
            <path
              d={`M${strip.labelX} ${nameY + 5}V${nameY + 8}L${aim} ${top - 4}V${top}`}
              stroke={ink.frame}
              fill="none"
            />
            <text x={strip.labelX} y={nameY} textAnchor="middle" fontSize={13} fill={ink.quiet}>
              {strip.band.label}
            </text>
          </g>
        )
      })}
    </Decoration>
  )
}

/** The whole plot where labels stand beside it; only the line of the marks where they stand above. */
export const plotSpans = (layout: RowLayout): Span[] =>
  layout.stacked
    ? layout.rows.map(({ centre }) => ({ top: centre - 13, bottom: centre + 13 }))
    : [{ top: layout.top - 4, bottom: layout.bottom }]

/** The grounds of the bands: with a strip of their own under their names where rows stand apart. */
export const stripSpans = (layout: RowLayout): Span[] =>
  layout.stacked
    ? [{ top: layout.top - 16, bottom: layout.top - 8 }, ...plotSpans(layout)]
    : plotSpans(layout)

/** Tells that an axis is cut, in as many lines as it needs. */
export const AxisNote = ({
  text,
  width,
  y,
}: {
  readonly text: string
  readonly width: number
  readonly y: number
}): ReactElement => (
  <text fill={ink.quiet}>
    {wrapText(text, width - 8, 13, 4).map((line, index) => (
      <tspan key={line} x={4} y={y + index * noteLine}>
        {line}
      </tspan>
    ))}
  </text>
)

export const noteHeight = (text: string, width: number): number =>
  wrapText(text, width - 8, 13, 4).length * noteLine

export const Axis = ({
  ticks,
  spans,
}: {
  readonly ticks: readonly AxisTick[]
  readonly spans: readonly Span[]
}): ReactElement => {
  const bottom = spans.at(-1)?.bottom ?? 0
  return (
    <Decoration>
      {ticks.map((tick) => (
        <g key={tick.text}>
          <path
            d={spans.map((span) => `M${tick.x} ${span.top}V${span.bottom}`).join('')}
            stroke={ink.frame}
            strokeOpacity={0.3}
            fill="none"
          />
          <text x={tick.x} y={bottom + 19} textAnchor={tick.anchor ?? 'middle'} fill={ink.quiet}>
            {tick.text}
          </text>
        </g>
      ))}
    </Decoration>
  )
}

/** One value that all rows are held against. */
export const ReferenceLine = ({
  x,
  spans,
  top,
  text,
  labelX,
  overNames = false,
}: {
  readonly x: number
  readonly spans: readonly Span[]
  readonly top: number
  /** The names of bands stand between label and plot: the line must not run through them. */
  readonly overNames?: boolean
  readonly text: string
  readonly labelX: number
}): ReactElement => {
  const start =
    overNames || spans.length > 1
      ? `M${x} ${top}V${top + 6}`
      : `M${x} ${top}V${spans[0]?.top ?? top}`
  return (
    <Decoration>
      <path
        d={start + spans.map((span) => `M${x} ${span.top}V${span.bottom}`).join('')}
        stroke={ink.text}
        strokeWidth={1.5}
        strokeDasharray="3 2"
        fill="none"
      />
      <text x={labelX} y={top - 5} textAnchor="middle" fontWeight={700}>
        {text}
      </text>
    </Decoration>
  )
}

export const RowLabel = ({
  place,
  x,
  note,
}: {
  readonly place: RowPlace
  readonly x: number
  readonly note?: string
}): ReactElement => (
  <text x={x} fontSize={labelSize}>
    {place.lines.map((line, index) => (
      <tspan key={line} x={x} y={place.labelTop + index * labelLine + labelSize * 0.36}>
        {line}
      </tspan>
    ))}
    {note && (
      <tspan dx={6} fontSize={13} fill={ink.quiet}>
        {note}
      </tspan>
    )}
  </text>
)

/** Heads of the value columns; where rows are stacked the values explain themselves. */
export const ColumnHeads = ({
  layout,
  heads,
  y,
}: {
  readonly layout: RowLayout
  readonly heads: readonly string[]
  readonly y: number
}): ReactElement => (
  <Decoration fill={ink.quiet}>
    {!layout.stacked &&
      layout.columnEdges.map((edge, index) => (
        <text key={edge} x={edge} y={y} textAnchor="end">
          {heads[index]}
        </text>
      ))}
  </Decoration>
)
