import type { ReactElement } from 'react'
import { bandLooks, ink } from './band-look.ts'
import type { Band, Figure } from './figure.ts'

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
