import type { Band, BandKey } from './figure.ts'

type BandLook = { readonly fill: string; readonly ink: string; readonly strip: string }

/** Tested for protanopia, deuteranopia and tritanopia; `strip` is the quiet ground behind marks. */
export const bandLooks: Record<BandKey, BandLook> = {
  high: { fill: '#0031d8', ink: '#ffffff', strip: '#e6eeff' },
  'above-average': { fill: '#9db7f9', ink: '#1a1a1a', strip: '#f3f7ff' },
  'below-average': { fill: '#ffc199', ink: '#1a1a1a', strip: '#fff8f3' },
  low: { fill: '#c74700', ink: '#ffffff', strip: '#ffeee3' },
}

export const ink = {
  text: '#1a1a1a',
  quiet: '#4d4d4d',
  grid: '#e6e6e6',
  frame: '#949494',
  lastWave: '#767676',
  thisWave: '#0017c1',
  target: '#1a1a1a',
  white: '#ffffff',
  hidden: '#f2f2f2',
} as const

export const chartFont = '"Noto Sans JP Variable", "Noto Sans JP", "BIZ UDPGothic", sans-serif'

/** From the lowest band to the highest, whatever order the data came in. */
export const ascending = (bands: readonly Band[]): Band[] =>
  [...bands].sort((a, b) => (a.lower ?? -Infinity) - (b.lower ?? -Infinity))
