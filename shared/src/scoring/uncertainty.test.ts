import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { finitePopulationCorrection } from './finite-population.ts'
import { meanMargin } from './mean-interval.ts'
import { shareInterval, shareMargin, wilsonInterval } from './share-interval.ts'
import { criticalT, criticalT95, twoSidedP } from './student-t.ts'
import { compareMeans } from './welch.ts'

const references = new URL('./reference-margins.json', import.meta.url)
const reference: { columns: number[]; rows: Record<string, number[]> } = JSON.parse(
  readFileSync(references, 'utf8'),
)

describe('the finite population correction', () => {
  it('is nothing for a census and everything for an endless population', () => {
    expect(finitePopulationCorrection(40, 40)).toBe(0)
    expect(finitePopulationCorrection(1, 1)).toBe(0)
    expect(finitePopulationCorrection(40, null)).toBe(1)
    expect(finitePopulationCorrection(40, 30)).toBe(1)
    expect(finitePopulationCorrection(40, 79)).toBeCloseTo(Math.sqrt(0.5), 12)
  })
})

describe('margins of shares', () => {
  it('equal the published UK margins with correction', () => {
    const rows = [
      { population: 200, n: 120, p: 0.43, exact: 5.6164, published: 6 },
      { population: 150, n: 80, p: 0.5, exact: 7.5099, published: 8 },
      { population: 50, n: 40, p: 0.3, exact: 6.4156, published: 6 },
      { population: 500, n: 375, p: 0.6, exact: 2.4817, published: 2 },
    ]
    for (const { population, n, p, exact, published } of rows) {
      const margin = 100 * shareMargin(p, n, population)
      expect(margin).toBeCloseTo(exact, 4)
      expect(Math.round(margin)).toBe(published)
    }
  })

  it('equal all 96 cells of the published table without correction', () => {
    for (const [n, row] of Object.entries(reference.rows)) {
      row.forEach((cell, index) => {
        const p = (reference.columns[index] ?? 0) / 100
        expect(Math.round(100 * shareMargin(p, Number(n), null))).toBe(cell)
      })
    }
  })

  it("are Wilson's for small groups and for 0 and 100 %", () => {
    // Wilson 95 % for 0 of 10 is (0, 27.75 %), for 8 of 10 (49.02 %, 94.33 %).
    expect(shareInterval(0, 10, null)).toMatchObject({ low: 0 })
    expect(shareInterval(0, 10, null)?.high).toBeCloseTo(0.2775, 4)
    expect(shareInterval(8, 10, null)?.low).toBeCloseTo(0.4902, 4)
    expect(shareInterval(8, 10, null)?.high).toBeCloseTo(0.9433, 4)
    expect(shareInterval(50, 50, null)).toEqual(wilsonInterval(1, 50, null))
    expect(shareInterval(50, 50, null)?.high).toBe(1)
    expect(shareInterval(0, 0, null)).toBeNull()
  })

  it('shrink to the share itself when everybody answered', () => {
    expect(shareInterval(3, 12, 12)).toEqual({ low: 0.25, high: 0.25 })
    expect(shareInterval(60, 120, 120)).toEqual({ low: 0.5, high: 0.5 })
  })
})

describe("Student's t", () => {
  it('has the tabulated critical values', () => {
    const table: [number, number][] = [
      [1, 12.706204736],
      [2, 4.30265273],
      [5, 2.570581836],
      [10, 2.228138852],
      [30, 2.042272456],
      [100, 1.983971519],
      [1_000_000, 1.959966357],
    ]
    for (const [df, value] of table) expect(criticalT(0.05, df)).toBeCloseTo(value, 8)
    expect(criticalT(0.01, 10)).toBeCloseTo(3.169272673, 8)
  })

  it('is the same for margins, each df as often as it is asked for', () => {
    for (const df of [1, 4, 635, 4, 1]) expect(criticalT95(df)).toBe(criticalT(0.05, df))
    expect(() => criticalT95(0)).toThrow(RangeError)
  })

  it('has closed forms for one and two degrees of freedom', () => {
    for (const t of [0.1, 1, 3, 40]) {
      expect(twoSidedP(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12)
      expect(twoSidedP(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12)
    }
  })

  it('refuses impossible arguments', () => {
    expect(() => criticalT(0.05, 0)).toThrow(RangeError)
    expect(() => criticalT(1, 5)).toThrow(RangeError)
  })
})

describe('margins of means', () => {
  it('are t intervals with the correction', () => {
    const plain = meanMargin({ variance: 4, n: 16, population: null })
    expect(plain).toBeCloseTo(2.131449546 * 0.5, 8)
    const corrected = meanMargin({ variance: 4, n: 16, population: 31 })
    expect(corrected).toBeCloseTo(2.131449546 * 0.5 * Math.sqrt(15 / 30), 8)
  })

  it('use the larger group when the spread is borrowed from it', () => {
    const borrowed = meanMargin({ variance: 4, n: 5, population: null, spreadFrom: 101 })
    expect(borrowed).toBeCloseTo(1.983971519 * Math.sqrt(4 / 5), 8)
  })

  it('are 0 for a census and none for a single answer', () => {
    expect(meanMargin({ variance: 4, n: 16, population: 16 })).toBe(0)
    expect(meanMargin({ variance: 4, n: 1, population: 9 })).toBeNull()
  })
})

describe('two means', () => {
  const group = (mean: number, variance: number, n: number, population: number | null = null) => ({
    mean,
    variance,
    n,
    population,
  })

  it('are compared with the degrees of freedom of Satterthwaite', () => {
    // SE = √(9/10 + 4/20) = √1.1, df = 1.21 / (0.81/9 + 0.04/19) = 13.137.
    const result = compareMeans(group(12, 9, 10), group(10, 4, 20))
    expect(result?.difference).toBe(2)
    expect(result?.p).toBeCloseTo(twoSidedP(2 / Math.sqrt(1.1), 1.21 / (0.81 / 9 + 0.04 / 19)), 12)
    expect(result?.verdict).toBe('no-clear-change')
  })

  it('become clearer when a larger part of the staff has answered', () => {
    const sample = compareMeans(group(3.4, 1, 60), group(3.1, 1, 60))
    const nearly = compareMeans(group(3.4, 1, 60, 66), group(3.1, 1, 60, 66))
    expect(sample?.verdict).toBe('no-clear-change')
    expect(nearly?.verdict).toBe('clear')
  })

  it('differ clearly in two censuses exactly when they differ', () => {
    const census = (mean: number) => group(mean, 1, 20, 20)
    expect(compareMeans(census(3), census(3.01))?.verdict).toBe('clear')
    expect(compareMeans(census(3), census(3))?.verdict).toBe('no-clear-change')
  })

  it('are symmetric, and agree with their own margin', () => {
    const a = group(3.6, 1.2, 25, 80)
    const b = group(3.0, 0.8, 40, 90)
    const there = compareMeans(a, b)
    const back = compareMeans(b, a)
    expect(there?.p).toBe(back?.p)
    expect(there?.difference).toBe(-(back?.difference ?? 0))
    expect(there?.verdict === 'clear').toBe((there?.margin ?? 0) < Math.abs(there?.difference ?? 0))
    expect(compareMeans(group(1, 1, 1), a)).toBeNull()
  })
})
