import { textWidth, wrapText } from './text-layout.ts'

export type RowPlace = {
  readonly top: number
  readonly height: number
  /** The line on which the marks of this row stand. */
  readonly centre: number
  readonly lines: readonly string[]
  readonly labelTop: number
}

export type RowLayout = {
  readonly stacked: boolean
  readonly plotLeft: number
  readonly plotRight: number
  readonly labelLeft: number
  /** Right edges of the value columns. */
  readonly columnEdges: readonly number[]
  readonly rows: readonly RowPlace[]
  readonly top: number
  readonly bottom: number
}

type RowLayoutInput = {
  readonly width: number
  readonly labels: readonly string[]
  readonly columnWidths: readonly number[]
  readonly top: number
  /** When the plot would get narrower, labels go above their row and only the first column stays. */
  readonly minPlot?: number
}

export const labelSize = 15
const lineHeight = 21
const inset = 10
/** Room for one strip of bands under their names, where rows stand apart. */
const headStrip = 14

/** Width of a value column: its head fits, and so does a figure with its band chip in the first. */
export const columnWidth = (head: string, index: number): number =>
  Math.max(index === 0 ? 88 : 62, textWidth(head, 13) + 16)

const columnEdges = (right: number, widths: readonly number[]): number[] =>
  widths.map((_, index) => right - widths.slice(index + 1).reduce((sum, width) => sum + width, 0))

const sideBySide = (input: RowLayoutInput): RowLayout => {
  const { width, labels, columnWidths, top } = input
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, labelSize)))
  const labelWidth = Math.min(Math.max(widest + 4, 96), width * 0.32)
  let y = top
  const rows = labels.map((label) => {
    const lines = wrapText(label, labelWidth, labelSize, 3)
    const height = Math.max(40, lines.length * lineHeight + 12)
    const place = {
      top: y,
      height,
      centre: y + height / 2,
      lines,
      labelTop: y + height / 2 - ((lines.length - 1) * lineHeight) / 2,
    }
    y += height
    return place
  })
  const columns = columnWidths.reduce((sum, column) => sum + column, 0)
  return {
    stacked: false,
    labelLeft: 4,
    plotLeft: labelWidth + 20 + inset,
    plotRight: width - columns - inset,
    columnEdges: columnEdges(width - 4, columnWidths),
    rows,
    top,
    bottom: y,
  }
}

const stacked = (input: RowLayoutInput): RowLayout => {
  const { width, labels, columnWidths } = input
  const first = columnWidths[0] ?? 0
  const top = input.top + headStrip
  let y = top
  const rows = labels.map((label) => {
    const lines = wrapText(label, width - first - 20, labelSize, 3)
    const height = lines.length * lineHeight + 38
    const labelTop = y + 16
    const place = { top: y, height, centre: y + height - 19, lines, labelTop }
    y += height
    return place
  })
  return {
    stacked: true,
    labelLeft: 4,
    plotLeft: inset + 2,
    plotRight: width - inset - 2,
    columnEdges: [width - 4],
    rows,
    top,
    bottom: y,
  }
}

/** Where labels, plot and value columns of a chart of rows stand. */
export const layoutRows = (input: RowLayoutInput): RowLayout => {
  const wide = sideBySide(input)
  return wide.plotRight - wide.plotLeft < (input.minPlot ?? 220) ? stacked(input) : wide
}

export const labelLine = lineHeight
