import type { Observation } from '@koe/shared/contracts/results.ts'
import { roundHalfUp, toNumber } from '@koe/shared/scoring/decimal.ts'
import { parseDecimal } from '@koe/shared/scoring/ratio.ts'
import type { Published } from './estimate.ts'
import type { ObservationRow, ReleaseRow } from './store.ts'

const signs = { exact: '', 'more-than': '>', 'at-least': '≥', about: '≈' } as const

export function observationView(row: ObservationRow): Observation {
  const value = parseDecimal(row.value)
  return {
    city: row.city,
    fiscalYear: row.fiscal_year,
    value: toNumber(value),
    text: signs[row.qualifier] + roundHalfUp(value, 2),
    source: row.source,
  }
}

/**
 * The series' own last value from before the system, in place of an earlier release. Only an exact
 * one whose n is known counts; without a margin it gives a change, but never a clear one.
 */
export function observedBefore(
  rows: readonly ObservationRow[],
  release: Pick<ReleaseRow, 'series_key' | 'fiscal_year'>,
): Published | null {
  const own = rows.filter(
    (row) =>
      row.series_key === release.series_key &&
      row.fiscal_year < release.fiscal_year &&
      row.qualifier === 'exact',
  )
  const last = own.toSorted((a, b) => b.fiscal_year - a.fiscal_year)[0]
  if (!last || last.n === null) return null
  return { shown: true, value: parseDecimal(last.value), n: last.n, margin: null, error: null }
}
