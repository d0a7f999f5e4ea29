import { finitePopulationCorrection } from './finite-population.ts'
import { criticalT, twoSidedP } from './student-t.ts'

/** A group's mean, sample variance, answers and eligible people (null: unknown). */
export type GroupMean = {
  readonly mean: number
  readonly variance: number
  readonly n: number
  readonly population: number | null
}

/** "No clear change" is a verdict of its own, not the lack of one. */
export type Verdict = 'clear' | 'no-clear-change'

/** The difference first − second, its 95 % margin and p value. */
export type MeanComparison = {
  readonly difference: number
  readonly margin: number
  readonly p: number
  readonly verdict: Verdict
}

function squaredError({ variance, n, population }: GroupMean): number {
  return (variance / n) * finitePopulationCorrection(n, population) ** 2
}

/**
 * Welch's t test of two independent means, each with the finite population correction, at 5 %.
 * A unit is compared with the rest of the organisation, never with a whole that it is part of.
 * Null when a group has fewer than two answers. Without any sampling error (two censuses) every
 * difference is clear. Source: Welch 1947, degrees of freedom of Satterthwaite.
 */
export function compareMeans(first: GroupMean, second: GroupMean): MeanComparison | null {
  if (first.n < 2 || second.n < 2) return null
  const difference = first.mean - second.mean
  const a = squaredError(first)
  const b = squaredError(second)
  if (a + b === 0) {
    const p = difference === 0 ? 1 : 0
    return { difference, margin: 0, p, verdict: verdictOf(p) }
  }
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1))
  const error = Math.sqrt(a + b)
  const p = twoSidedP(difference / error, df)
  return { difference, margin: criticalT(0.05, df) * error, p, verdict: verdictOf(p) }
}

function verdictOf(p: number): Verdict {
  return p < 0.05 ? 'clear' : 'no-clear-change'
}
