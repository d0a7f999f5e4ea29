/** A day and minute as a wall clock in Japan shows them. `month` is 1–12, `weekday` 0 (Sunday)–6. */
export type CalendarDate = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

// Japan has kept UTC+9 without summer time since 1952, so arithmetic needs no time zone data.
const japanOffset = 9 * 60 * 60 * 1000

const bareDate = /^\d{4}-\d{2}-\d{2}$/
const zonedTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/

/**
 * The day and time in Japan of an instant or ISO string. A bare date is that day in Japan at 00:00.
 * Throws RangeError for an invalid date and for a time without a zone, which means another instant on
 * every machine.
 */
export function calendarDateIn(when: Date | string): CalendarDate {
  const local = new Date(instantOf(when).getTime() + japanOffset)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  }
}

/** "2024-05-24": the day in Japan, as dates are written in files and forms. */
export function isoDate(when: Date | string): string {
  const { year, month, day } = calendarDateIn(when)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function instantOf(when: Date | string): Date {
  const instant = typeof when === 'string' ? parse(when) : when
  if (Number.isNaN(instant.getTime())) throw new RangeError('not a valid date')
  return instant
}

function parse(text: string): Date {
  if (bareDate.test(text)) return existingDay(text)
  if (zonedTime.test(text)) {
    existingDay(text.slice(0, 10))
    return new Date(text)
  }
  throw new RangeError(`not an ISO date, or a time without a zone: ${text}`)
}

/** Date rolls 30 February over into March; a day that does not exist must not pass for another. */
function existingDay(text: string): Date {
  const midnight = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== text) {
    throw new RangeError(`no such day: ${text}`)
  }
  return new Date(`${text}T00:00:00+09:00`)
}
