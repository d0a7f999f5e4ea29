import type { ReactElement, ReactNode, SVGProps } from 'react'
import type { AxisTick, Strip } from './axis.ts'
import { bandLooks, chartFont, ink } from './band-look.ts'
import type { Band, Figure } from './figure.ts'
import { labelLine, labelSize, type RowPlace } from './row-layout.ts'

const groupOfMarks = { role: 'group' } as const

/** Everything is written as attributes, not as CSS, so that a saved SVG looks like the page. */
export const Svg = ({
  width,
  height,
  label,
  children,
  ...rest
}: {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly children: ReactNode
} & Omit<SVGProps<SVGSVGElement>, 'width' | 'height'>): ReactElement => (
  <svg
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    {...groupOfMarks}
    aria-label={label}
    data-chart=""
    fontFamily={chartFont}
    fontSize={13}
    fill={ink.text}
    className="block max-w-full overflow-visible tabular-nums"
    {...rest}
  >
    {children}
  </svg>
)

const silent = { 'aria-hidden': true } as const
const oneImage = { role: 'img' } as const

/** What a row's label already says in words. */
export const Decoration = (props: SVGProps<SVGGElement>): ReactElement => (
  <g {...silent} {...props} />
)

/** A mark, or the marks of one row: one stop of the arrow keys, told in words. */
export const Mark = ({
  label,
  ...rest
}: { readonly label: string } & SVGProps<SVGGElement>): ReactElement => (
  <g {...oneImage} aria-label={label} className="chart-mark" {...rest} />
)

/** Diagonal hatch of what is not shown: neither zero nor a gap. */
export const HatchPattern = ({ id }: { readonly id: string }): ReactElement => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" fill={ink.hidden} />
      <path d="M0 6L6 0M-1 1L1 -1M5 7L7 5" stroke={ink.lastWave} strokeWidth="1" />
    </pattern>
  </defs>
)

export const BandStrips = ({
  strips,
  top,
  bottom,
  nameY,
}: {
  readonly strips: readonly Strip[]
  readonly top: number
  readonly bottom: number
  readonly nameY: number
}): ReactElement => (
  <Decoration>
    {strips.map(({ band, x, width }) => (
      <rect
        key={band.key}
        x={x}
        y={top}
        width={width}
        height={bottom - top}
        fill={bandLooks[band.key].strip}
      />
    ))}
    {strips.slice(1).map(({ band, x }) => (
      <line key={band.key} x1={x} x2={x} y1={top} y2={bottom} stroke={ink.white} strokeWidth={2} />
    ))}
    {strips.map(({ band, x, width, labelX }) => (
      <g key={band.key}>
        <path
          d={`M${labelX} ${nameY + 5}L${x + width / 2} ${top - 1}`}
          stroke={ink.frame}
          strokeWidth={1}
          fill="none"
        />
        <text x={labelX} y={nameY} textAnchor="middle" fontSize={13} fill={ink.quiet}>
          {band.label}
        </text>
      </g>
    ))}
  </Decoration>
)

export const Axis = ({
  ticks,
  top,
  bottom,
}: {
  readonly ticks: readonly AxisTick[]
  readonly top: number
  readonly bottom: number
}): ReactElement => (
  <Decoration>
    {ticks.map((tick) => (
      <g key={tick.text}>
        <line
          x1={tick.x}
          x2={tick.x}
          y1={top}
          y2={bottom + 4}
          stroke={ink.frame}
          strokeOpacity={0.45}
          strokeWidth={1}
        />
        <text x={tick.x} y={bottom + 19} textAnchor="middle" fill={ink.quiet}>
          {tick.text}
        </text>
      </g>
    ))}
  </Decoration>
)

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

/** Invisible until its row has the focus; then it carries the ring of the design system. */
export const FocusFrame = (box: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}): ReactElement => <rect {...box} rx={6} fill="none" stroke="none" className="focus-frame" />

export const TargetTick = ({ x, y }: { readonly x: number; readonly y: number }): ReactElement => (
  <path
    d={`M${x} ${y - 11}V${y + 11}M${x - 4} ${y - 13}H${x + 4}`}
    stroke={ink.target}
    strokeWidth={2}
    fill="none"
  />
)

export const OrganisationTick = ({
  x,
  y,
}: {
  readonly x: number
  readonly y: number
}): ReactElement => (
  <path d={`M${x} ${y - 9}V${y + 9}`} stroke={ink.quiet} strokeWidth={1.5} strokeDasharray="3 2" />
)

export const HollowDot = ({ x, y }: { readonly x: number; readonly y: number }): ReactElement => (
  <circle cx={x} cy={y} r={5.5} fill={ink.white} stroke={ink.lastWave} strokeWidth={2} />
)

export const FilledDot = ({ x, y }: { readonly x: number; readonly y: number }): ReactElement => (
  <circle cx={x} cy={y} r={7} fill={ink.thisWave} stroke={ink.white} strokeWidth={1.5} />
)

/** A value on the ground of its band with the band's mark: readable in black and white. */
export const BandChip = ({
  figure,
  band,
  right,
  y,
  hatch,
  hiddenText,
}: {
  readonly figure: Figure
  readonly band: Band | undefined
  readonly right: number
  readonly y: number
  readonly hatch: string
  readonly hiddenText: string
}): ReactElement => {
  const width = 76
  const look = figure.shown && band ? bandLooks[band.key] : null
  return (
    <g>
      <rect
        x={right - width}
        y={y - 13}
        width={width}
        height={26}
        rx={4}
        fill={look?.fill ?? (figure.shown ? ink.white : `url(#${hatch})`)}
        stroke={look ? 'none' : ink.frame}
      />
      {!figure.shown && (
        <rect x={right - width + 8} y={y - 10} width={width - 16} height={20} fill={ink.hidden} />
      )}
      <text x={right - 8} y={y + 5} textAnchor="end" fontSize={15} fill={look?.ink ?? ink.text}>
        {figure.shown ? (
          <>
            <tspan fontSize={11}>{band?.mark ?? ''}</tspan>
            <tspan dx={5} fontWeight={700}>
              {figure.text}
            </tspan>
          </>
        ) : (
          <tspan fontSize={12}>{hiddenText}</tspan>
        )}
      </text>
    </g>
  )
}
