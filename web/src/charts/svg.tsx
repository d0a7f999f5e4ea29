import type { ReactElement, ReactNode, SVGProps } from 'react'
import { chartFont, ink } from './band-look.ts'

const groupOfMarks = { role: 'group' } as const
const silent = { 'aria-hidden': true } as const
const oneImage = { role: 'img' } as const

/**
 * Everything is written as attributes, not as CSS, so that a saved SVG looks like the page. Positions
 * are CSS properties all the same: a transition on them would leave shapes behind their labels.
 */
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
    className="block h-auto max-w-full overflow-visible tabular-nums [&_*]:transition-none!"
    {...rest}
  >
    {children}
  </svg>
)

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

/** Invisible until its row has the focus; then it carries the ring of the design system. */
export const FocusFrame = (box: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}): ReactElement => <rect {...box} rx={6} fill="none" stroke="none" className="focus-frame" />
