import type { Target } from '@koe/shared/contracts/results.ts'
import { roundHalfUp, toNumber } from '@koe/shared/scoring/decimal.ts'
import { compare, parseDecimal, type Ratio } from '@koe/shared/scoring/ratio.ts'
import type { Published } from './estimate.ts'

export interface TargetRow {
  readonly target_fiscal_year: number
  readonly rule: 'at-least' | 'at-most' | 'at-least-value-of'
  readonly value: string
  readonly base_fiscal_year: number | null
}

/** The target that a year works towards: the nearest one not yet past, else the latest of the past. */
export function targetFor<Row extends TargetRow>(
  rows: readonly Row[],
  fiscalYear: number,
): Row | null {
  const byYear = [...rows].sort((a, b) => a.target_fiscal_year - b.target_fiscal_year)
  return byYear.find((row) => row.target_fiscal_year >= fiscalYear) ?? byYear.at(-1) ?? null
}

/** Judged on the unrounded figure: 3.599 does not meet "at least 3.6" though it shows as 3.60. */
export function targetView(row: TargetRow, figure: Published): Target {
  const value = parseDecimal(row.value)
  return {
    value: toNumber(value),
    text: roundHalfUp(value, 2),
    fiscalYear: row.target_fiscal_year,
    rule: row.rule,
    baseFiscalYear: row.base_fiscal_year,
    verdict: figure.shown ? verdictOf(figure.value, row.rule, value) : 'no-data',
  }
}

function verdictOf(figure: Ratio, rule: TargetRow['rule'], target: Ratio): Target['verdict'] {
  const side = compare(figure, target)
  return (rule === 'at-most' ? side <= 0 : side >= 0) ? 'met' : 'not-met'
}
