import type { WaveState } from '@koe/shared/contracts/surveys.ts'
import { describe, expect, it } from 'vitest'
import {
  ballotTime,
  isDueToClose,
  refusalToChange,
  refusalToClose,
  refusalToLaunch,
  refusalToListLinks,
} from './wave-lifecycle.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour))
const wave = (state: WaveState) => ({ state, opensAt: at(10), closesAt: at(20) })
const states: readonly WaveState[] = ['draft', 'preparing', 'open', 'closing', 'closed']
const over = <Result>(rule: (state: WaveState) => Result) =>
  Object.fromEntries(states.map((state) => [state, rule(state)]))

describe('a wave', () => {
  it('is launched from a draft, once', () => {
    expect(over((state) => refusalToLaunch(wave(state)))).toEqual({
      draft: null,
      preparing: 'wave-not-draft',
      open: 'wave-not-draft',
      closing: 'wave-not-draft',
      closed: 'wave-not-draft',
    })
  })

  it('may get another title only as a draft', () => {
    const change = { title: { ja: '題', en: 'Title' }, closesAt: at(22).toISOString() }
    expect(over((state) => refusalToChange(wave(state), change, at(12)))).toEqual({
      draft: null,
      preparing: 'wave-not-draft',
      open: 'wave-not-draft',
      closing: 'wave-ended',
      closed: 'wave-ended',
    })
  })

  it('may be extended while it is open', () => {
    const change = { closesAt: at(22).toISOString() }
    expect(over((state) => refusalToChange(wave(state), change, at(12)))).toEqual({
      draft: null,
      preparing: 'wave-not-launched',
      open: null,
      closing: 'wave-ended',
      closed: 'wave-ended',
    })
    expect(refusalToChange(wave('open'), change, at(20))).toBe('wave-ended')
  })

  it('is closed from open, and closing twice is harmless', () => {
    expect(over((state) => refusalToClose(wave(state)))).toEqual({
      draft: 'wave-not-launched',
      preparing: 'wave-not-launched',
      open: null,
      closing: 'done',
      closed: 'done',
    })
  })

  it('has personal links only while it is open', () => {
    expect(over((state) => refusalToListLinks(wave(state)))).toEqual({
      draft: 'wave-not-launched',
      preparing: 'wave-not-launched',
      open: null,
      closing: 'wave-ended',
      closed: 'wave-ended',
    })
  })

  it('takes ballots from its opening up to, not at, its closing time', () => {
    const times = [at(9), at(10), at(19), at(20)].map((now) => ballotTime(wave('open'), now))
    expect(times).toEqual(['early', 'open', 'open', 'closed'])
    expect(ballotTime(wave('preparing'), at(12))).toBe('early')
    expect(ballotTime(wave('closing'), at(12))).toBe('closed')
  })

  it('is due to close by itself when its time is over', () => {
    expect(isDueToClose(wave('open'), at(19))).toBe(false)
    expect(isDueToClose(wave('open'), at(20))).toBe(true)
    expect(isDueToClose(wave('closing'), at(21))).toBe(false)
  })
})
