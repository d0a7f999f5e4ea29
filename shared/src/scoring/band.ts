import { compare, parseDecimal, type Ratio } from './ratio.ts'

/**
 * One band of a measure. `above` is its lower limit as a decimal text (null: no limit); a value on
 * the limit belongs to the band only when `inclusive`. `mark` is the sign that shows beside colour.
 */
export type Band = {
  readonly key: string
  readonly label: { readonly ja: string; readonly en: string }
  readonly above: string | null
  readonly inclusive: boolean
  readonly mark: string
}

function reaches(value: Ratio, band: Band): boolean {
  if (band.above === null) return true
  const side = compare(value, parseDecimal(band.above))
  return side > 0 || (band.inclusive && side === 0)
}

/**
 * The first band, from the highest down, that the unrounded value reaches: with "> 3.8" first,
 * 3.8004 is high though it shows as 3.80, and 3.8 is not. Null when it is below every limit.
 */
export function bandOf(value: Ratio | string, bands: readonly Band[]): Band | null {
  const exact = typeof value === 'string' ? parseDecimal(value) : value
  return bands.find((band) => reaches(exact, band)) ?? null
}
