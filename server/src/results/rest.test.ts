import { itemMean, itemVariance } from '@koe/shared/scoring/item-mean.ts'
import { meanMargin } from '@koe/shared/scoring/mean-interval.ts'
import { compare, parseDecimal, ratio } from '@koe/shared/scoring/ratio.ts'
import { describe, expect, it } from 'vitest'
import { type Estimate, standardError } from './estimate.ts'
import { restMean, restOf } from './rest.ts'

const options = [1, 2, 3, 4, 5].map((score) => ({
  code: String(score),
  score: ratio(score),
  tone: null,
}))

/** What the count would publish of these answers per category, and what is read back from it. */
function published(counts: readonly number[], population: number): Estimate {
  const figure = itemMean(options, counts)
  const variance = itemVariance(options, counts)
  if (!figure || variance === null) throw new Error('these counts have no variance')
  const margin = meanMargin({ variance, n: figure.n, population })
  return { ...figure, margin, error: standardError(margin, figure.n) }
}

const unit = [3, 5, 8, 10, 4]
const others = [40, 70, 120, 90, 30]
const both = unit.map((count, index) => count + (others[index] ?? 0))
const pair = {
  part: published(unit, 60),
  whole: published(both, 900),
  eligiblePart: 60,
  eligibleWhole: 900,
}

describe('the rest of the organisation', () => {
  it('has exactly the mean that its own answers give', () => {
    // 1,050 points of 350 people.
    expect(restMean(pair)).toSatisfy((rest) => compare(rest, ratio(3)) === 0)
  })

  it('has the standard error that its own answers give, although only margins are published', () => {
    const direct = published(others, 840)
    const rest = restOf(pair, 5)
    expect(rest?.n).toBe(350)
    expect(rest?.error).toBeCloseTo(direct.error ?? Number.NaN, 10)
  })

  it('is never taken more precise than it is when the eligible number of the unit is unknown', () => {
    const known = restOf(pair, 5)?.error ?? Number.NaN
    const unknown = restOf({ ...pair, eligiblePart: null }, 5)?.error ?? Number.NaN
    expect(unknown).toBeGreaterThanOrEqual(known)
    expect(unknown).toBeLessThan(known * 1.1)
  })

  it('is not compared with below the smallest group that may be shown', () => {
    const four = { ...pair, part: { ...pair.part, n: pair.whole.n - 4 } }
    expect(restOf(four, 5)).toBeNull()
    expect(restMean({ ...pair, part: pair.whole })).toBeNull()
  })

  it('has no sampling error when everybody answered', () => {
    const census = { ...pair, whole: { ...pair.whole, error: 0 }, part: { ...pair.part, error: 0 } }
    expect(restOf(census, 5)?.error).toBe(0)
  })

  it('takes the spread of the whole for a unit in which everybody answered', () => {
    const rest = restOf({ ...pair, part: { ...pair.part, error: 0 }, eligiblePart: 30 }, 5)
    expect(rest?.error).toBeGreaterThan(0)
  })

  it('has an unknown error when the organisation has no margin', () => {
    expect(restOf({ ...pair, whole: { ...pair.whole, error: null } }, 5)?.error).toBeNull()
  })

  it('takes the value that it is given for a construct', () => {
    expect(restOf(pair, 5, parseDecimal('3.1'))?.value).toEqual(parseDecimal('3.1'))
  })
})
