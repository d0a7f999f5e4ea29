import { scaleLinear } from 'd3-scale'
import type { Figure, Reference } from '../figure.ts'
import { layoutRows } from '../row-layout.ts'

export type Participation = {
  readonly key: string
  readonly label: string
  /** Response rate in percent, 0 to 100; `text` is the server's, without the sign. */
  readonly rate: Figure
  readonly last?: Figure
  /** Counts as the server tells them: coarse while the wave runs ("about 20"). */
  readonly returnedText: string
}

export type ParticipationInput = {
  readonly rows: readonly Participation[]
  readonly whole?: Reference
  readonly width: number
}

/** Bars of shares start at 0 and the axis always ends at 100 %. */
export const participationGeometry = ({ rows, whole, width }: ParticipationInput) => {
  const layout = layoutRows({
    width,
    labels: rows.map((row) => row.label),
    columnWidths: [76, 92],
    top: 34,
    minPlot: 180,
  })
  const { plotLeft, plotRight } = layout
  const x = scaleLinear().domain([0, 100]).range([plotLeft, plotRight]).clamp(true)
  return {
    ...layout,
    bars: rows.map((row) => ({
      row,
      width: row.rate.shown ? x(row.rate.value) - plotLeft : null,
      last: row.last?.shown ? x(row.last.value) : null,
    })),
    whole: whole ? x(whole.value) : null,
    ticks: (plotRight - plotLeft < 280 ? [0, 50, 100] : [0, 25, 50, 75, 100]).map((value) => ({
      x: x(value),
      text: `${value}%`,
      ...(value === 100 ? { anchor: 'end' as const } : {}),
    })),
    height: layout.bottom + 28,
  }
}

export type ParticipationGeometry = ReturnType<typeof participationGeometry>
