import { isoDate } from '@koe/shared/calendar/japan-time.ts'

const dayLength = 86_400_000
const dayNumber = (when: Date): number => Date.parse(`${isoDate(when)}T00:00:00Z`) / dayLength

export type DayCount = {
  /** 1 on the day the wave opens, by the calendar of Japan. */
  readonly day: number
  readonly days: number
  /** Whole days after today until the closing day; 0 on the closing day itself. */
  readonly daysLeft: number
}

/** Where a wave stands between its opening and its closing day. Outside of them it stops at the ends. */
export const dayCount = (
  wave: { readonly opensAt: string; readonly closesAt: string },
  now: Date,
): DayCount => {
  const first = dayNumber(new Date(wave.opensAt))
  const last = dayNumber(new Date(wave.closesAt))
  const today = Math.min(Math.max(dayNumber(now), first), last)
  return { day: today - first + 1, days: last - first + 1, daysLeft: last - today }
}
