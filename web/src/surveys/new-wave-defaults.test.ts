import { describe, expect, it } from 'vitest'
import { closingFault, newWaveDefaults } from './new-wave-defaults.ts'

describe('a new wave', () => {
  it('is named after the fiscal year in Japan', () => {
    const spring = newWaveDefaults(new Date('2027-03-31T14:00:00Z'))
    expect([spring.ja, spring.en]).toEqual([
      '令和8年度 職員エンゲージメント調査',
      'FY2026 staff engagement survey',
    ])
    expect(newWaveDefaults(new Date('2027-03-31T15:00:00Z')).ja).toMatch(/^令和9年度/)
  })

  it('opens now and closes in a fortnight', () => {
    const { opensAt, closesAt } = newWaveDefaults(new Date('2026-11-21T04:12:34Z'))
    expect([opensAt, closesAt]).toEqual(['2026-11-21T13:12', '2026-12-05T17:00'])
  })
})

describe('the closing time', () => {
  const now = new Date('2026-11-21T00:00:00.000Z')
  const fault = (opens: string | null, closes: string | null) => closingFault(opens, closes, now)

  it('must be given, lie ahead and after the opening', () => {
    expect(fault(null, null)).toBe('needed')
    expect(fault('2026-11-20T00:00:00.000Z', '2026-11-20T08:00:00.000Z')).toBe('past')
    expect(fault('2026-11-23T00:00:00.000Z', '2026-11-22T00:00:00.000Z')).toBe('notAfterOpening')
    expect(fault('2026-11-20T00:00:00.000Z', '2026-11-22T00:00:00.000Z')).toBeUndefined()
  })
})
