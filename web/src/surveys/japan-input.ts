import { calendarDateIn, isoDate, twoDigits } from '@koe/shared/calendar/japan-time.ts'

const wallClock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** An instant as a datetime input wants it: the wall clock of Japan, to the minute. */
export const toJapanInput = (when: Date | string): string => {
  const { hour, minute } = calendarDateIn(when)
  return `${isoDate(when)}T${twoDigits(hour)}:${twoDigits(minute)}`
}

/** The instant of a wall clock in Japan; null while the input is empty or half-filled. */
export const fromJapanInput = (text: string): string | null => {
  if (!wallClock.test(text)) return null
  const instant = new Date(`${text}:00+09:00`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

/** A fortnight from now at 17:00: two weekends, and the end of an office day. */
export const defaultClosing = (now: Date): string => {
  const day = isoDate(new Date(now.getTime() + 14 * 86_400_000))
  return `${day}T17:00`
}
