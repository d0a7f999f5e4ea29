import type { ReactElement } from 'react'
import { type Domain, position } from '../axis.ts'
import { ink } from '../band-look.ts'
import type { Band, Figure, Reference } from '../figure.ts'

const width = 168
const height = 22
const inset = 8

type ItemStripProps = {
  readonly figure: Figure
  readonly last?: Figure
  readonly organisation?: Reference
  readonly bands: readonly Band[]
  /** The same for all strips of a table; whoever cuts the scale has to say so. */
  readonly domain: Domain
}

/** Places on the strip; a hidden figure has none. */
export const stripGeometry = ({ figure, last, organisation, bands, domain }: ItemStripProps) => {
  const x = position(domain, inset, width - inset)
  return {
    now: figure.shown ? x(figure.value) : null,
    last: last?.shown ? x(last.value) : null,
    whole: organisation ? x(organisation.value) : null,
    borders: bands.flatMap(({ lower }) =>
      lower !== null && lower > domain[0] && lower < domain[1] ? [x(lower)] : [],
    ),
  }
}

/**
 * One row of a dot plot, small enough for a line of a table: it shows the pattern over the rows and
 * leaves the reading to the numbers beside it, so it has no words and takes no focus.
 */
export const ItemStrip = (props: ItemStripProps): ReactElement => {
  const { now, last, whole, borders } = stripGeometry(props)
  const middle = height / 2
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className="block max-w-full"
    >
      <path d={`M${inset} ${middle}H${width - inset}`} stroke={ink.frame} />
      {borders.map((border) => (
        <path key={border} d={`M${border} ${middle - 4}V${middle + 4}`} stroke={ink.frame} />
      ))}
      {now !== null && last !== null && (
        <path d={`M${last} ${middle}H${now}`} stroke={ink.lastWave} strokeWidth={3} />
      )}
      {whole !== null && (
        <path
          d={`M${whole} ${middle - 10}V${middle + 10}`}
          stroke={ink.text}
          strokeWidth={1.5}
          strokeDasharray="3 2"
        />
      )}
      {last !== null && (
        <circle
          cx={last}
          cy={middle}
          r={4.5}
          fill={ink.white}
          stroke={ink.lastWave}
          strokeWidth={2}
        />
      )}
      {now !== null && (
        <circle
          cx={now}
          cy={middle}
          r={6}
          fill={ink.thisWave}
          stroke={ink.white}
          strokeWidth={1.5}
        />
      )}
    </svg>
  )
}
