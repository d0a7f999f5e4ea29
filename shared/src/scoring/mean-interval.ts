import { finitePopulationCorrection } from './finite-population.ts'
import { criticalT95 } from './student-t.ts'

/**
 * A sample behind a mean. `population` is the number of eligible people (null: unknown).
 * `spreadFrom` is the n that the variance was taken from, when that is a larger group than this one.
 */
export type MeanSample = {
  readonly variance: number
  readonly n: number
  readonly population: number | null
  readonly spreadFrom?: number
}

/**
 * Half width of the 95 % t interval of a mean: t(0.975, df)·√(variance/n)·√((N − n)/(N − 1)).
 * df is n − 1, or spreadFrom − 1 for a variance borrowed from the organisation. 0 for a census;
 * null when there are too few answers for a variance.
 */
export function meanMargin(sample: MeanSample): number | null {
  const { variance, n, population, spreadFrom = n } = sample
  const correction = finitePopulationCorrection(n, population)
  if (n < 1 || spreadFrom < 2) return null
  if (correction === 0 || variance === 0) return 0
  return criticalT95(spreadFrom - 1) * Math.sqrt(variance / n) * correction
}
