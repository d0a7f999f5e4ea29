import { axisTicks, bandStrips, type Domain, halfPointDomain, isCut, position } from '../axis.ts'
import type { Band, Change, Figure, Reference, Scale } from '../figure.ts'
import { columnWidth, layoutRows } from '../row-layout.ts'

export type DotPlotItem = {
  readonly key: string
  readonly label: string
  readonly figure: Figure
  readonly last?: Figure
  readonly target?: Reference
  readonly organisation?: Reference
  readonly change?: Change
  /** Against everybody else. */
  readonly difference?: Change
}

export type DotPlotOrder = 'score' | 'questionnaire'

/** Highest first; what is hidden keeps its questionnaire order at the end. */
export const orderItems = (items: readonly DotPlotItem[], order: DotPlotOrder): DotPlotItem[] => {
  if (order === 'questionnaire') return [...items]
  const value = ({ figure }: DotPlotItem) => (figure.shown ? figure.value : -Infinity)
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => {
      const [first, second] = [value(a.item), value(b.item)]
      return first === second ? a.index - b.index : second - first
    })
    .map(({ item }) => item)
}

const valuesOf = (item: DotPlotItem): number[] => [
  ...(item.figure.shown ? [item.figure.value] : []),
  ...(item.last?.shown ? [item.last.value] : []),
  ...(item.target ? [item.target.value] : []),
  ...(item.organisation ? [item.organisation.value] : []),
]

export type DotPlotInput = {
  readonly items: readonly DotPlotItem[]
  readonly bands: readonly Band[]
  readonly scale: Scale
  readonly width: number
  readonly domain?: Domain
  /** Heads of the value columns: this wave, and last wave and change where there are any. */
  readonly heads: readonly string[]
}

/** Positions of every mark of the dot plot. All lengths are px inside of the SVG. */
export const dotPlotGeometry = ({ items, bands, scale, width, domain, heads }: DotPlotInput) => {
  const shownDomain = domain ?? halfPointDomain(items.flatMap(valuesOf), scale)
  const layout = layoutRows({
    width,
    labels: items.map((item) => item.label),
    columnWidths: heads.map(columnWidth),
    top: 52,
  })
  const { plotLeft, plotRight } = layout
  const x = position(shownDomain, plotLeft, plotRight)
  const at = (value: number | undefined) => (value === undefined ? null : x(value))
  const marks = items.map((item) => ({
    item,
    current: at(item.figure.shown ? item.figure.value : undefined),
    last: at(item.last?.shown ? item.last.value : undefined),
    target: at(item.target?.value),
    organisation: at(item.organisation?.value),
  }))
  return {
    ...layout,
    marks,
    strips: bandStrips(bands, shownDomain, plotLeft, plotRight),
    ticks: axisTicks(shownDomain, plotLeft, plotRight),
    domain: shownDomain,
    cut: isCut(shownDomain, scale),
    height: layout.bottom + 30,
  }
}

export type DotPlotGeometry = ReturnType<typeof dotPlotGeometry>
