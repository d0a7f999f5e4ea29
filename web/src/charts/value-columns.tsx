import type { ReactElement } from 'react'
import { ink } from './band-look.ts'
import type { Change, Figure } from './figure.ts'
import { type ChartText, valueText } from './words.ts'

type Valued = {
  readonly last?: Figure
  readonly difference?: Change
  readonly change?: Change
}

/** A column of texts right of a plot, after the one of the figure itself. */
export type ValueColumn<Row> = {
  readonly head: string
  readonly cell: (row: Row) => { readonly text: string; readonly strong: boolean } | null
}

const changeCell = (change: Change | undefined) =>
  change ? { text: change.text, strong: change.verdict !== 'none' } : null

/** Last wave, change and difference: each only where at least one row has it. */
export const valueColumns = <Row extends Valued>(
  rows: readonly Row[],
  lastLabel: string | undefined,
  t: ChartText,
): ValueColumn<Row>[] => {
  const last: ValueColumn<Row> = {
    head: lastLabel ?? t('lastWave'),
    cell: (row) => (row.last ? { text: valueText(row.last, t), strong: false } : null),
  }
  const change: ValueColumn<Row> = { head: t('difference'), cell: (row) => changeCell(row.change) }
  const difference: ValueColumn<Row> = {
    head: t('rest.label'),
    cell: (row) => changeCell(row.difference),
  }
  return [
    ...(rows.some((row) => row.last) ? [last] : []),
    ...(rows.some((row) => row.change) ? [change] : []),
    ...(rows.some((row) => row.difference) ? [difference] : []),
  ]
}

/** The texts of one row: what is clear in bold, what chance alone could explain in grey. */
export const ValueCells = <Row,>({
  columns,
  edges,
  row,
  y,
}: {
  readonly columns: readonly ValueColumn<Row>[]
  readonly edges: readonly number[]
  readonly row: Row
  readonly y: number
}): ReactElement => (
  <>
    {columns.map((column, index) => {
      const edge = edges[index]
      const cell = column.cell(row)
      return edge === undefined || cell === null ? null : (
        <text
          key={column.head}
          x={edge}
          y={y + 5}
          textAnchor="end"
          fontSize={15}
          fontWeight={cell.strong ? 700 : 400}
          fill={cell.strong ? ink.text : ink.quiet}
        >
          {cell.text}
        </text>
      )
    })}
  </>
)
