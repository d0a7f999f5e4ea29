import { describe, expect, it } from 'vitest'
import { defaultClosing, fromJapanInput, toJapanInput } from './japan-input.ts'

describe('a date and time as it is typed in Japan', () => {
  it('means Japan time whatever clock the device has', () => {
    expect(fromJapanInput('2026-12-05T17:00')).toBe('2026-12-05T08:00:00.000Z')
    expect(toJapanInput('2026-12-05T08:00:00.000Z')).toBe('2026-12-05T17:00')
    expect(toJapanInput('2026-12-05T15:30:59.999Z')).toBe('2026-12-06T00:30')
  })

  it.each(['', '2026-12-05', '2026-13-40T17:00', 'tomorrow'])('does not accept %s', (text) => {
    expect(fromJapanInput(text)).toBeNull()
  })

  it('closes by default at the end of an office day in two weeks', () => {
    expect(defaultClosing(new Date('2026-11-21T04:00:00Z'))).toBe('2026-12-05T17:00')
    expect(defaultClosing(new Date('2026-11-21T16:00:00Z'))).toBe('2026-12-06T17:00')
  })
})
