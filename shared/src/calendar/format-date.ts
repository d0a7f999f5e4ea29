import { eraYearText, type Language } from './fiscal-year.ts'
import { type CalendarDate, calendarDateIn, twoDigits } from './japan-time.ts'

const weekdaysJa = ['日', '月', '火', '水', '木', '金', '土']
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

// Dates, unlike fiscal years, change era on the very day the era began.
const eraStarts = [
  { name: '令和', first: 20190501, year: 2019 },
  { name: '平成', first: 19890108, year: 1989 },
  { name: '昭和', first: 19261225, year: 1926 },
]

/** 2024年5月24日 / 24 May 2024 (day in Japan). */
export function formatDate(when: Date | string, language: Language): string {
  const date = calendarDateIn(when)
  return language === 'ja'
    ? `${date.year}年${date.month}月${date.day}日`
    : `${date.day} ${monthsEn[date.month - 1]} ${date.year}`
}

/** 2024年5月24日（金） / Friday, 24 May 2024. */
export function formatDateWithWeekday(when: Date | string, language: Language): string {
  const { weekday } = calendarDateIn(when)
  const date = formatDate(when, language)
  return language === 'ja' ? `${date}（${weekdaysJa[weekday]}）` : `${weekdaysEn[weekday]}, ${date}`
}

/** 2024年6月28日（金）17:00 / Friday, 28 June 2024, 17:00 (JST). */
export function formatDateTime(when: Date | string, language: Language): string {
  const { hour, minute } = calendarDateIn(when)
  const time = `${twoDigits(hour)}:${twoDigits(minute)}`
  const date = formatDateWithWeekday(when, language)
  return language === 'ja' ? `${date}${time}` : `${date}, ${time} (JST)`
}

/** 令和6年5月24日, 令和元年5月1日, 平成31年4月30日. Throws RangeError before 25 December 1926. */
export function formatEraDate(when: Date | string): string {
  const date = calendarDateIn(when)
  const era = eraStarts.find(({ first }) => dayNumber(date) >= first)
  if (era === undefined) throw new RangeError('no era is known for this day')
  return `${era.name}${eraYearText(date.year - era.year + 1)}年${date.month}月${date.day}日`
}

function dayNumber({ year, month, day }: CalendarDate): number {
  return year * 10_000 + month * 100 + day
}
