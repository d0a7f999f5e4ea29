import { finitePopulationCorrection } from './finite-population.ts'
import { Z_975 } from './student-t.ts'

/** 95 % margin of a share p (0–1) of n people out of `population`: 1.96·√(p(1 − p)/n)·√((N − n)/(N − 1)). */
export function shareMargin(p: number, n: number, population: number | null): number {
  return 1.96 * Math.sqrt((p * (1 - p)) / n) * finitePopulationCorrection(n, population)
}

/** An interval of a share, both ends between 0 and 1. */
export type ShareInterval = { readonly low: number; readonly high: number }

/**
 * Wilson's 95 % interval with the finite population correction: n is replaced by n·(N − 1)/(N − n),
 * the size of a sample without correction that would be as precise.
 */
export function wilsonInterval(p: number, n: number, population: number | null): ShareInterval {
  const correction = finitePopulationCorrection(n, population)
  if (correction === 0) return { low: p, high: p }
  const size = n / correction ** 2
  const z2 = Z_975 ** 2
  const centre = (p + z2 / (2 * size)) / (1 + z2 / size)
  const half = (Z_975 / (1 + z2 / size)) * Math.sqrt((p * (1 - p)) / size + z2 / (4 * size ** 2))
  return {
    low: p === 0 ? 0 : Math.max(0, centre - half),
    high: p === 1 ? 1 : Math.min(1, centre + half),
  }
}

/**
 * 95 % interval of `part` of `n` people: Wilson's for n < 30 or a share of 0 or 100 %, otherwise the
 * share ± its margin. Null when nobody answered.
 */
export function shareInterval(
  part: number,
  n: number,
  population: number | null,
): ShareInterval | null {
  if (n === 0) return null
  const p = part / n
  if (n < 30 || part === 0 || part === n) return wilsonInterval(p, n, population)
  const margin = shareMargin(p, n, population)
  return { low: Math.max(0, p - margin), high: Math.min(1, p + margin) }
}
