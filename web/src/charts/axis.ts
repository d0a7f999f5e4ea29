import { scaleLinear } from 'd3-scale'
import { ascending } from './band-look.ts'
import type { Band, Figure, Scale } from './figure.ts'
import { spread, textWidth } from './text-layout.ts'

export type Domain = readonly [low: number, high: number]

export type AxisTick = {
  readonly x: number
  readonly text: string
  readonly anchor?: 'end'
}

export type Strip = {
  readonly band: Band
  readonly x: number
  readonly width: number
  /** Where the band's name stands, and where it points to. */
  readonly labelX: number
}

/** Ends of the interval around a figure, kept within the scale. */
export const interval = (figure: Figure, scale: Scale): Domain | null =>
  figure.shown && figure.margin !== undefined && figure.margin > 0
    ? [
        Math.max(scale.min, figure.value - figure.margin),
        Math.min(scale.max, figure.value + figure.margin),
      ]
    : null

/** The smallest run of half points that holds every value with a little air, within the scale. */
export const halfPointDomain = (values: readonly number[], scale: Scale): Domain => {
  if (values.length === 0) return [scale.min, scale.max]
  const low = Math.floor((Math.min(...values) - 0.08) * 2) / 2
  const high = Math.ceil((Math.max(...values) + 0.08) * 2) / 2
  return [Math.max(scale.min, low), Math.min(scale.max, high)]
}

export const isCut = (domain: Domain, scale: Scale): boolean =>
  domain[0] > scale.min || domain[1] < scale.max

/** Positions along the plot. At most five gridlines, as the eye needs no more. */
export const position = (domain: Domain, left: number, right: number) =>
  scaleLinear().domain(domain).range([left, right]).clamp(true)

export const axisTicks = (domain: Domain, left: number, right: number): AxisTick[] => {
  const x = position(domain, left, right)
  const span = domain[1] - domain[0]
  const step = span > 2 ? 1 : 0.5
  const count = Math.floor(span / step + 1e-9) + 1
  return Array.from({ length: count }, (_, index) => domain[0] + index * step).map((value) => ({
    x: x(value),
    text: step === 1 && Number.isInteger(domain[0]) ? String(value) : value.toFixed(1),
  }))
}

const nameSize = 13

/** Bands clipped to the domain, their names moved apart where the strips are narrower than they. */
export const bandStrips = (
  bands: readonly Band[],
  domain: Domain,
  left: number,
  right: number,
): Strip[] => {
  const x = position(domain, left, right)
  const ordered = ascending(bands)
  const strips = ordered.flatMap((band, index) => {
    const from = x(Math.max(band.lower ?? domain[0], domain[0]))
    const to = x(ordered[index + 1]?.lower ?? domain[1])
    return to > from ? [{ band, x: from, width: to - from }] : []
  })
  const centres = spread(
    strips.map((strip) => ({
      centre: strip.x + strip.width / 2,
      width: textWidth(strip.band.label, nameSize),
    })),
    left,
    right,
    10,
  )
  return strips.map((strip, index) => ({ ...strip, labelX: centres[index] ?? strip.x }))
}
