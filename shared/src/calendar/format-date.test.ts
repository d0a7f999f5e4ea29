import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime, formatDateWithWeekday, formatEraDate } from './format-date.ts'
import { isoDate } from './japan-time.ts'

describe('dates in words', () => {
  it('are written in Japanese and English', () => {
    expect(formatDate('2024-05-24', 'ja')).toBe('2024年5月24日')
    expect(formatDate('2024-05-24', 'en')).toBe('24 May 2024')
    expect(formatDateWithWeekday('2024-02-29', 'ja')).toBe('2024年2月29日（木）')
    expect(formatDateWithWeekday('2024-02-29', 'en')).toBe('Thursday, 29 February 2024')
  })

  it('show the day and hour of Japan, wherever the machine stands', () => {
    const late = new Date('2024-06-28T15:05:00Z')
    expect(isoDate(late)).toBe('2024-06-29')
    expect(formatDateTime(late, 'ja')).toBe('2024年6月29日（土）00:05')
    expect(formatDateTime(late, 'en')).toBe('Saturday, 29 June 2024, 00:05 (JST)')
  })

  it.each([
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['2024-05-24', '令和6年5月24日'],
  ])('%s in the era calendar is %s', (day, text) => {
    expect(formatEraDate(day)).toBe(text)
  })

  it('know no era before Showa', () => {
    expect(() => formatEraDate('1926-12-24')).toThrow(RangeError)
  })
})
