import { describe, expect, it } from 'vitest'
import { dayCount } from './day-count.ts'

const wave = { opensAt: '2026-11-09T15:00:00Z', closesAt: '2026-11-24T08:00:00Z' }
const on = (now: string) => dayCount(wave, new Date(now))

describe('the day count of a wave', () => {
  it('begins at 1 on the opening day in Japan', () => {
    expect(on('2026-11-09T15:00:00Z')).toEqual({ day: 1, days: 15, daysLeft: 14 })
    expect(on('2026-11-10T14:59:59Z')).toEqual({ day: 1, days: 15, daysLeft: 14 })
  })

  it('turns at midnight in Japan and not in UTC', () => {
    expect(on('2026-11-10T15:00:00Z').day).toBe(2)
  })

  it('has no day left on the closing day', () => {
    expect(on('2026-11-24T00:00:00Z')).toEqual({ day: 15, days: 15, daysLeft: 0 })
  })

  it('stops at its ends', () => {
    expect(on('2026-01-01T00:00:00Z').day).toBe(1)
    expect(on('2027-01-01T00:00:00Z')).toEqual({ day: 15, days: 15, daysLeft: 0 })
  })

  it('knows a wave that opens and closes on one day', () => {
    const short = { opensAt: '2026-11-10T00:00:00Z', closesAt: '2026-11-10T08:00:00Z' }
    expect(dayCount(short, new Date('2026-11-10T04:00:00Z'))).toEqual({
      day: 1,
      days: 1,
      daysLeft: 0,
    })
  })
})
