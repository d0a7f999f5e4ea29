import { parseDecimal } from '@koe/shared/scoring/ratio.ts'
import { compareMeans } from '@koe/shared/scoring/welch.ts'
import { describe, expect, it } from 'vitest'
import { judge, testDifference } from './change.ts'
import { type Estimate, readFigures, standardError } from './estimate.ts'

const estimate = (value: string, error: number | null, n = 200): Estimate => ({
  value: parseDecimal(value),
  n,
  margin: null,
  error,
})

describe('a change', () => {
  it('is computed from unrounded values, whatever the shown ones give', () => {
    const [change] = judge([testDifference(estimate('3.345', 0.05), estimate('3.094', 0.05))])
    expect(change).toMatchObject({ text: '0.25', value: 0.251 })
  })

  it('has the p value of Welch on the samples behind the published margins', () => {
    const samples = [
      { mean: 3.4, variance: 1.1, n: 60, population: 90 },
      { mean: 3.1, variance: 0.9, n: 45, population: 80 },
    ] as const
    const errors = samples.map(({ variance, n, population }) =>
      Math.sqrt((variance / n) * ((population - n) / (population - 1))),
    )
    const test = testDifference(
      estimate('3.4', errors[0] ?? null, 60),
      estimate('3.1', errors[1] ?? null, 45),
    )
    expect(test.p).toBeCloseTo(compareMeans(...samples)?.p ?? Number.NaN, 12)
  })

  it('is a rise or a fall where it is clear, and no clear change otherwise', () => {
    const before = estimate('3.20', 0.04)
    const verdicts = ['3.50', '2.90', '3.21'].map(
      (value) => judge([testDifference(estimate(value, 0.04), before)])[0]?.verdict,
    )
    expect(verdicts).toEqual(['improved', 'declined', 'no-clear-change'])
  })

  it('is never called clear without a margin, but keeps its size', () => {
    const [change] = judge([testDifference(estimate('3.9', 0.04), estimate('3.1', null))])
    expect(change).toEqual({ value: 0.8, text: '0.80', verdict: 'no-clear-change' })
  })

  it('that would be clear alone is not clear among many that are not', () => {
    const weak = testDifference(estimate('3.31', 0.035), estimate('3.20', 0.035))
    expect(weak.p).toBeLessThan(0.05)
    expect(judge([weak])[0]?.verdict).toBe('improved')
    const nothing = testDifference(estimate('3.20', 0.035), estimate('3.20', 0.035))
    const page = judge([weak, ...Array<typeof nothing>(18).fill(nothing)])
    expect(page[0]?.verdict).toBe('no-clear-change')
  })

  it('is left out where one side is not shown', () => {
    expect(judge([null])).toEqual([null])
  })
})

describe('published cells', () => {
  const cell = (statistic: string, value: string | null, n: number | null) => ({
    measure_kind: 'item',
    measure: 'pride',
    statistic,
    value,
    n,
    reason: value === null ? ('would-reveal-others' as const) : null,
  })

  it('give back the standard error of their margin', () => {
    expect(standardError(2.228138851986274, 11)).toBeCloseTo(1, 12)
    expect(standardError(0, 11)).toBe(0)
    expect(standardError(null, 11)).toBeNull()
    expect(standardError(0.3, 1)).toBeNull()
  })

  it('of a small group are read with the degrees of freedom of the spread that they borrowed', () => {
    const city = readFigures([cell('mean', '3.2', 600), cell('margin', '0.1', 600)], null, 10)
    const [small] = readFigures(
      [cell('mean', '3.5', 6), cell('margin', '0.9', 6)],
      city,
      10,
    ).values()
    const [large] = readFigures(
      [cell('mean', '3.5', 12), cell('margin', '0.9', 12)],
      city,
      10,
    ).values()
    expect(small?.shown && small.error).toBeCloseTo(standardError(0.9, 600) ?? 0, 12)
    expect(large?.shown && large.error).toBeCloseTo(standardError(0.9, 12) ?? 0, 12)
  })

  it('whose favourable share is hidden borrowed their spread, however many people answered', () => {
    const city = readFigures([cell('mean', '3.2', 600), cell('margin', '0.1', 600)], null, 10)
    const own = [cell('mean', '3.5', 15), cell('margin', '0.9', 15)]
    const read = (share: string | null) => {
      const rows = [...own, cell('favourable_pct', share, share === null ? null : 15)]
      const [figure] = readFigures(rows, city, 10).values()
      return figure?.shown ? figure.error : null
    }
    expect(read(null)).toBeCloseTo(standardError(0.9, 600) ?? 0, 12)
    expect(read('60')).toBeCloseTo(standardError(0.9, 15) ?? 0, 12)
  })

  it('that are hidden say why', () => {
    expect([...readFigures([cell('mean', null, null)], null, 10).values()]).toEqual([
      { shown: false, reason: 'would-reveal-others' },
    ])
  })
})
