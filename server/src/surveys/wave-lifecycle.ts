import type { WaveChange, WaveState } from '@koe/shared/contracts/surveys.ts'
import type { surveysProblems } from './errors.ts'

/** What decides about a wave's next step: draft → preparing → open → closing → closed. */
export interface WaveTimes {
  readonly state: WaveState
  readonly opensAt: Date
  readonly closesAt: Date
}

export type Refusal = Extract<
  keyof typeof surveysProblems,
  'wave-not-draft' | 'wave-not-launched' | 'wave-ended'
>

/** Launching and deleting are for drafts: what has links and keys can only be closed. */
export const refusalToLaunch = ({ state }: WaveTimes): Refusal | null =>
  state === 'draft' ? null : 'wave-not-draft'

/** A draft may change everything, an open wave only its closing time, and only while it lasts. */
export function refusalToChange(wave: WaveTimes, change: WaveChange, now: Date): Refusal | null {
  if (wave.state === 'draft') return null
  if (hasEnded(wave, now)) return 'wave-ended'
  const onlyClosing = Object.keys(change).every((field) => field === 'closesAt')
  if (!onlyClosing) return 'wave-not-draft'
  return wave.state === 'open' ? null : 'wave-not-launched'
}

/** `done` where it is closing already: pressing the button twice is no mistake. */
export function refusalToClose({ state }: WaveTimes): Refusal | 'done' | null {
  if (state === 'open') return null
  return state === 'draft' || state === 'preparing' ? 'wave-not-launched' : 'done'
}

/** Why the personal links cannot be listed: they exist from opening until the key is destroyed. */
export function refusalToListLinks({ state }: WaveTimes): Refusal | null {
  if (state === 'open') return null
  return state === 'draft' || state === 'preparing' ? 'wave-not-launched' : 'wave-ended'
}

/** Where a voter stands in time. Half-open: at `closesAt` itself it is too late. */
export function ballotTime(wave: WaveTimes, now: Date): 'early' | 'open' | 'closed' {
  if (hasEnded(wave, now)) return 'closed'
  return wave.state === 'open' && now >= wave.opensAt ? 'open' : 'early'
}

/** An open wave whose time is over and which must close by itself. */
export const isDueToClose = (wave: WaveTimes, now: Date): boolean =>
  wave.state === 'open' && hasEnded(wave, now)

const hasEnded = ({ state, closesAt }: WaveTimes, now: Date): boolean =>
  state === 'closing' || state === 'closed' || (state === 'open' && now >= closesAt)
