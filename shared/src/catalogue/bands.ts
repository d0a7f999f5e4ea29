import type { LocalText } from './questionnaire.ts'

export type BandKey = 'high' | 'above-average' | 'below-average' | 'low'
export type BandMark = '▲▲' | '▲' | '▽' | '▽▽'

/**
 * One stretch of the band scale. It reaches from `lower` (a decimal string; null: no lower end) up to
 * the band above it. `lowerInclusive` says whether the border itself belongs to this band.
 */
export type Band = {
  readonly key: BandKey
  readonly label: LocalText
  readonly lower: string | null
  readonly lowerInclusive: boolean
  readonly mark: BandMark
}

/** What a new series starts with, from the highest band down; each series keeps its own copy. */
export const defaultBands: readonly Band[] = [
  {
    key: 'high',
    label: { ja: '高い', en: 'High' },
    lower: '3.8',
    lowerInclusive: false,
    mark: '▲▲',
  },
  {
    key: 'above-average',
    label: { ja: '平均より高め', en: 'Above average' },
    lower: '3.6',
    lowerInclusive: true,
    mark: '▲',
  },
  {
    key: 'below-average',
    label: { ja: '平均より低め', en: 'Below average' },
    lower: '3.2',
    lowerInclusive: true,
    mark: '▽',
  },
  {
    key: 'low',
    label: { ja: '低い', en: 'Low' },
    lower: null,
    lowerInclusive: true,
    mark: '▽▽',
  },
]
