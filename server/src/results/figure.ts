import type { Band, Figure } from '@koe/shared/contracts/results.ts'
import { bandOf } from '@koe/shared/scoring/band.ts'
import { roundHalfUp, toNumber } from '@koe/shared/scoring/decimal.ts'
import type { Ratio } from '@koe/shared/scoring/ratio.ts'
import type { Published } from './estimate.ts'

/** Means show two decimals; the band follows the unrounded value. */
export function figureView(figure: Published, bands: readonly Band[]): Figure {
  if (!figure.shown) return { shown: false, reason: figure.reason }
  const { value, n, margin } = figure
  return {
    shown: true,
    value: toNumber(value),
    text: roundHalfUp(value, 2),
    n,
    margin,
    band: bandKey(value, bands),
  }
}

/** The bands of a release stand from the highest down. */
export function bandKey(value: Ratio, bands: readonly Band[]): string | null {
  const scale = bands.map((band) => ({
    ...band,
    above: band.lower,
    inclusive: band.lowerInclusive,
  }))
  return bandOf(value, scale)?.key ?? null
}
