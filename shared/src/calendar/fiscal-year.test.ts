import { describe, expect, it } from 'vitest'
import { fiscalYearBounds, fiscalYearLabel, fiscalYearOf } from './fiscal-year.ts'

describe('the fiscal year', () => {
  it('changes at midnight in Japan between 31 March and 1 April', () => {
    expect(fiscalYearOf(new Date('2024-03-31T14:59:59.999Z'))).toBe(2023)
    expect(fiscalYearOf(new Date('2024-03-31T15:00:00.000Z'))).toBe(2024)
    expect(fiscalYearOf('2024-03-31T23:59:59+09:00')).toBe(2023)
    expect(fiscalYearOf('2024-04-01T00:00:00+09:00')).toBe(2024)
    expect(fiscalYearOf('2024-04-01T00:30:00+14:00')).toBe(2023)
  })

  it('reads a bare date as that day in Japan', () => {
    expect(fiscalYearOf('2024-03-31')).toBe(2023)
    expect(fiscalYearOf('2024-04-01')).toBe(2024)
  })

  it('keeps a leap day and New Year in the year before', () => {
    expect(fiscalYearOf('2024-02-29')).toBe(2023)
    expect(fiscalYearOf('2025-01-01')).toBe(2024)
  })

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-04-01T00:00:00',
    '2024-02-30T00:00:00Z',
    '2024/04/01',
    '',
  ])('refuses %s', (text) => {
    expect(() => fiscalYearOf(text)).toThrow(RangeError)
  })

  it('refuses an invalid Date', () => {
    expect(() => fiscalYearOf(new Date(Number.NaN))).toThrow(RangeError)
  })

  it.each([
    [2024, '令和6年度'],
    [2019, '令和元年度'],
    [2018, '平成30年度'],
    [1989, '平成元年度'],
    [1988, '昭和63年度'],
    [1926, '昭和元年度'],
  ])('%i is called %s', (year, label) => {
    expect(fiscalYearLabel(year, 'ja')).toBe(label)
  })

  it('has a plain English label and none before the Showa era', () => {
    expect(fiscalYearLabel(2024, 'en')).toBe('FY2024')
    expect(() => fiscalYearLabel(1925, 'ja')).toThrow(RangeError)
  })

  it('is bounded by instants that belong to it and to the next year', () => {
    const { from, until } = fiscalYearBounds(2024)
    expect(from.toISOString()).toBe('2024-03-31T15:00:00.000Z')
    expect([fiscalYearOf(from), fiscalYearOf(until)]).toEqual([2024, 2025])
    expect(fiscalYearOf(new Date(until.getTime() - 1))).toBe(2024)
    expect((until.getTime() - from.getTime()) / 86_400_000).toBe(365)
    const leap = fiscalYearBounds(2023)
    expect((leap.until.getTime() - leap.from.getTime()) / 86_400_000).toBe(366)
  })
})
