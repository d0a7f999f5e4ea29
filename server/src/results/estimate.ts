import type { HiddenReason } from '@koe/shared/cell.ts'
import { toNumber } from '@koe/shared/scoring/decimal.ts'
import { parseDecimal, type Ratio } from '@koe/shared/scoring/ratio.ts'
import { criticalT95 } from '@koe/shared/scoring/student-t.ts'

/** A published mean; `error` is its standard error, null where no margin was published. */
export interface Estimate {
  readonly value: Ratio
  readonly n: number
  readonly margin: number | null
  readonly error: number | null
}

/** What one group shows of one measure: the estimate, or why there is none. */
export type Published =
  | ({ readonly shown: true } & Estimate)
  | { readonly shown: false; readonly reason: HiddenReason }

/** One row of published.cell, as far as estimates need it. */
export interface CellRow {
  readonly measure_kind: string
  readonly measure: string
  readonly statistic: string
  readonly value: string | null
  readonly n: number | null
  readonly reason: HiddenReason | null
}

/** The measures of one group, by `measureId`. */
export type GroupFigures = ReadonlyMap<string, Published>

export const measureId = (kind: string, key: string): string => `${kind}/${key}`

/**
 * Standard error of a mean from its published 95 % margin: margin / t(0.975, spreadFrom − 1).
 * `spreadFrom` is the n that the margin's variance came from (for small groups, the organisation's).
 */
export function standardError(margin: number | null, spreadFrom: number): number | null {
  if (margin === null) return null
  if (margin === 0) return 0
  return spreadFrom < 2 ? null : margin / criticalT95(spreadFrom - 1)
}

/**
 * Reads a group's cells. Where a group may not show its distribution its margin was made with the
 * spread of the organisation, whose own figures stand in `organisation` (null while reading these).
 */
export function readFigures(
  rows: readonly CellRow[],
  organisation: GroupFigures | null,
  minDistribution: number,
): GroupFigures {
  const margins = cellsOf(rows, 'margin')
  const shares = cellsOf(rows, 'favourable_pct')
  return new Map(
    [...cellsOf(rows, 'mean')].map(([id, row]): [string, Published] => {
      const wide = organisation?.get(id)
      const borrowed = wide?.shown && !showsDistribution(row, shares.get(id), minDistribution)
      const margin = marginOf(margins.get(id)?.value)
      return [id, published(row, margin, borrowed ? wide.n : row.n)]
    }),
  )
}

const cellsOf = (rows: readonly CellRow[], statistic: string): ReadonlyMap<string, CellRow> =>
  new Map(rows.filter((row) => row.statistic === statistic).map((row) => [idOf(row), row]))

/** A favourable share is a figure of the distribution; scales without tones have only their n. */
const showsDistribution = (
  mean: CellRow,
  share: CellRow | undefined,
  minDistribution: number,
): boolean => (share ? share.value !== null : (mean.n ?? 0) >= minDistribution)

function published(row: CellRow, margin: number | null, spreadFrom: number | null): Published {
  const { value, n, reason } = row
  if (value === null || n === null) return { shown: false, reason: reason ?? 'no-answers' }
  const error = standardError(margin, spreadFrom ?? n)
  return { shown: true, value: parseDecimal(value), n, margin, error }
}

const idOf = (row: CellRow): string => measureId(row.measure_kind, row.measure)

const marginOf = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : toNumber(parseDecimal(text))

/** The figure of one measure; a shown group without the cell has too few answers to that measure. */
export function figureOf(figures: GroupFigures, kind: string, key: string): Published {
  return figures.get(measureId(kind, key)) ?? { shown: false, reason: 'too-few-answers' }
}
