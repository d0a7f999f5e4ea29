import { type Figure, ratioOf } from './figure.ts'

const heads = ['benchmark', 'what', 'figure', 'control', 'ratio', 'peak RSS'] as const
/** Numbers stand right, so that they can be compared downwards. */
const isRight = (column: number): boolean => column === 2 || column >= 4

/** The figures as a Markdown table with aligned columns. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [[...heads], ...figures.map(cellsOf)]
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, isRight(column))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => ruleOf(width, isRight(column))).join('|')}|`
  const [head = [], ...body] = rows
  return [line(head), rule, ...body.map(line)].join('\n')
}

function cellsOf(figure: Figure): string[] {
  const { benchmark, what, value, unit, control, peakMegabytes } = figure
  const ratio = ratioOf(figure)
  return [
    benchmark,
    what,
    withUnit(value, unit),
    control ? `${control.what}: ${withUnit(control.value, unit)}` : '',
    ratio === null ? '' : rounded(ratio),
    peakMegabytes === null ? '' : `${Math.round(peakMegabytes)} MB`,
  ]
}

const withUnit = (value: number, unit: Figure['unit']): string =>
  unit === '/s' ? `${rounded(value)}/s` : `${rounded(value)} ${unit}`

/** Three significant digits; whole numbers from 100 on. */
const rounded = (value: number): string =>
  Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)))

const pad = (cell: string, width: number, right: boolean): string =>
  right ? cell.padStart(width) : cell.padEnd(width)

const ruleOf = (width: number, right: boolean): string =>
  right ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2)
