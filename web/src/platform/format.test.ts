import { describe, expect, it } from 'vitest'
import { formatCount, formatDate, formatDateTime, percentText, signedText } from './format.ts'

describe('dates', () => {
  it('are those of Japan, not of the device or of UTC', () => {
    expect(formatDate('2026-03-31T15:30:00Z', 'ja')).toBe('2026年4月1日')
    expect(formatDate('2026-03-31T15:30:00Z', 'en')).toBe('1 April 2026')
  })

  it('carry the weekday and the time where a deadline is told', () => {
    expect(formatDateTime('2026-03-31T08:00:00Z', 'ja')).toBe('2026年3月31日(火) 17:00')
    expect(formatDateTime('2026-03-31T08:00:00Z', 'en')).toContain('31 March 2026')
  })

  it('write midnight as 00:00', () => {
    expect(formatDateTime('2026-03-31T15:00:00Z', 'ja')).toBe('2026年4月1日(水) 00:00')
  })
})

describe('numbers', () => {
  it('separate thousands', () => {
    expect(formatCount(2041, 'ja')).toBe('2,041')
    expect(formatCount(2041, 'en')).toBe('2,041')
  })

  it('keep the digits that the server rounded', () => {
    expect(percentText('31.20')).toBe('31.20%')
    expect(signedText('0.10')).toBe('+0.10')
    expect(signedText('-0.10')).toBe('−0.10')
    expect(signedText('0.00')).toBe('±0.00')
    expect(signedText('-0.00')).toBe('±0.00')
  })
})
