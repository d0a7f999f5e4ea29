import { type CalendarDate, calendarDateIn } from './japan-time.ts'

export type Language = 'ja' | 'en'

type Era = { readonly name: string; readonly firstYear: number }

// A fiscal year is named after the era its year ends up in: FY2019 began in 平成31年 and is 令和元年度.
const eras: readonly Era[] = [
  { name: '令和', firstYear: 2019 },
  { name: '平成', firstYear: 1989 },
  { name: '昭和', firstYear: 1926 },
]

/** Fiscal year (年度) of a calendar day: the Western year in which it began on 1 April. */
export function fiscalYearOfDate({ year, month }: CalendarDate): number {
  return month >= 4 ? year : year - 1
}

/**
 * Fiscal year of an instant or an ISO string, in Asia/Tokyo. A bare date ("2024-03-31") is that day in
 * Japan; a date with a time needs a zone. Throws RangeError for anything else.
 */
export function fiscalYearOf(when: Date | string): number {
  return fiscalYearOfDate(calendarDateIn(when))
}

/** 令和6年度, 令和元年度, 平成30年度, 昭和63年度; in English FY2024. Throws before FY1926. */
export function fiscalYearLabel(fiscalYear: number, language: Language): string {
  if (language === 'en') return `FY${fiscalYear}`
  const era = eras.find(({ firstYear }) => fiscalYear >= firstYear)
  if (era === undefined) throw new RangeError(`no era is known for fiscal year ${fiscalYear}`)
  return `${era.name}${eraYearText(fiscalYear - era.firstYear + 1)}年度`
}

/** Half-open bounds of a fiscal year as instants: 1 April 00:00 in Japan to the next one. */
export function fiscalYearBounds(fiscalYear: number): { from: Date; until: Date } {
  return { from: firstOfApril(fiscalYear), until: firstOfApril(fiscalYear + 1) }
}

/** The first year of an era is written 元. */
export function eraYearText(year: number): string {
  return year === 1 ? '元' : String(year)
}

function firstOfApril(year: number): Date {
  return new Date(`${String(year).padStart(4, '0')}-04-01T00:00:00+09:00`)
}
