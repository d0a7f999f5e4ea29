import { parseDecimal } from '@koe/shared/scoring/ratio.ts'
import { describe, expect, it } from 'vitest'
import { type TargetRow, targetFor, targetView } from './targets.ts'

const row = (year: number, rule: TargetRow['rule'], value: string): TargetRow => ({
  target_fiscal_year: year,
  rule,
  value,
  base_fiscal_year: rule === 'at-least-value-of' ? 2020 : null,
})
const figure = (value: string) => ({
  shown: true as const,
  value: parseDecimal(value),
  n: 500,
  margin: null,
  error: null,
})

describe('a target', () => {
  it('is the nearest one that is not yet past', () => {
    const rows = [2023, 2030, 2026].map((year) => row(year, 'at-least', '3.6'))
    expect(targetFor(rows, 2024)?.target_fiscal_year).toBe(2026)
    expect(targetFor(rows, 2026)?.target_fiscal_year).toBe(2026)
  })

  it('is the latest one when all are past, and none where none was set', () => {
    const rows = [2021, 2023, 2022].map((year) => row(year, 'at-least', '3.6'))
    expect(targetFor(rows, 2025)?.target_fiscal_year).toBe(2023)
    expect(targetFor([], 2025)).toBeNull()
  })

  it("misses both of Sendai's rules for career awareness: 90 or more, and the 84.1 of FY2020", () => {
    const reached = figure('83.7')
    expect(targetView(row(2023, 'at-least', '90'), reached).verdict).toBe('not-met')
    expect(targetView(row(2026, 'at-least-value-of', '84.1'), reached)).toMatchObject({
      verdict: 'not-met',
      baseFiscalYear: 2020,
    })
  })

  it('is judged on the unrounded figure', () => {
    expect(targetView(row(2026, 'at-least', '3.6'), figure('3.5999')).verdict).toBe('not-met')
    expect(targetView(row(2026, 'at-least', '3.6'), figure('3.60')).verdict).toBe('met')
    expect(targetView(row(2026, 'at-most', '3.6'), figure('3.6001')).verdict).toBe('not-met')
    expect(targetView(row(2026, 'at-most', '3.6'), figure('3.6')).verdict).toBe('met')
  })

  it('has no verdict for a figure that is not shown', () => {
    const hidden = { shown: false, reason: 'too-few-respondents' } as const
    expect(targetView(row(2026, 'at-least', '3.6'), hidden)).toMatchObject({
      verdict: 'no-data',
      text: '3.60',
    })
  })
})
