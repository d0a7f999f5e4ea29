import type { HiddenReason } from '@koe/shared/cell.ts'

/** The four places a mean can have. Labels and thresholds are data; only the four looks are ours. */
export type BandKey = 'high' | 'above-average' | 'below-average' | 'low'

export type Band = {
  readonly key: BandKey
  readonly label: string
  /** `null` for the lowest band: it has no floor. */
  readonly lower: number | null
  readonly lowerInclusive: boolean
  readonly mark: string
}

/** A published figure as a chart needs it: `value` places the mark, `text` is what is written. */
export type Figure =
  | {
      readonly shown: true
      readonly value: number
      readonly text: string
      readonly n: number
      /** Half the width of the 95 % interval. */
      readonly margin?: number
      readonly band?: BandKey
    }
  | { readonly shown: false; readonly reason: HiddenReason }

export type ShownFigure = Extract<Figure, { shown: true }>

/** A value that was set or published, not counted: a target, the whole organisation's mean. */
export type Reference = { readonly value: number; readonly text: string }

/** The server's verdict on a difference. "none" is a verdict too and never gets an arrow. */
export type Change = { readonly text: string; readonly verdict: 'rise' | 'fall' | 'none' }

export type Scale = { readonly min: number; readonly max: number }

export const fivePoints: Scale = { min: 1, max: 5 }
