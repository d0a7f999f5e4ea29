import type { Change } from '@koe/shared/contracts/results.ts'
import { roundHalfUp, toNumber } from '@koe/shared/scoring/decimal.ts'
import { compare, type Ratio, subtract, ZERO } from '@koe/shared/scoring/ratio.ts'
import { compareMeans } from '@koe/shared/scoring/welch.ts'
import type { Estimate } from './estimate.ts'
import { discoveries } from './false-discovery.ts'

/** A difference before its page is known; `p` is null where no test is possible. */
export interface TestedDifference {
  readonly value: Ratio
  readonly p: number | null
}

/** first − second, exactly, with Welch's p value from both published standard errors. */
export function testDifference(first: Estimate, second: Estimate): TestedDifference {
  const value = subtract(first.value, second.value)
  const [a, b] = [sampleOf(first), sampleOf(second)]
  return { value, p: a && b ? (compareMeans(a, b)?.p ?? null) : null }
}

/** The published error already holds the finite population correction: it must not come in twice. */
function sampleOf({ value, n, error }: Estimate) {
  if (error === null) return null
  return { mean: toNumber(value), variance: error ** 2 * n, n, population: null }
}

/**
 * The differences of one page with their verdicts. They are one family: a mark is given to those that
 * pass Benjamini–Hochberg at 5 %. Texts are rounded from the exact difference.
 */
export function judge(tests: readonly (TestedDifference | null)[]): readonly (Change | null)[] {
  const clear = discoveries(tests.map((test) => test?.p ?? null))
  return tests.map((test, index) => test && changeOf(test.value, clear[index] ?? false))
}

function changeOf(value: Ratio, clear: boolean): Change {
  const direction = compare(value, ZERO) > 0 ? 'improved' : 'declined'
  return {
    value: toNumber(value),
    text: roundHalfUp(value, 2),
    verdict: clear ? direction : 'no-clear-change',
  }
}
