import type { Band, BandKey, Figure } from './figure.ts'

/** For tests: the four bands of the Aomori reference values, and a figure in one of them. */
export const fourBands: readonly Band[] = [
  { key: 'high', label: '高い', lower: 3.8, lowerInclusive: false, mark: '▲▲' },
  { key: 'above-average', label: '平均より高い', lower: 3.6, lowerInclusive: true, mark: '▲' },
  { key: 'below-average', label: '平均より低い', lower: 3.2, lowerInclusive: true, mark: '▽' },
  { key: 'low', label: '低い', lower: null, lowerInclusive: true, mark: '▽▽' },
]

export const figureOf = (value: number, band: BandKey, n = 40, margin?: number): Figure => ({
  shown: true,
  value,
  text: value.toFixed(2),
  n,
  band,
  ...(margin === undefined ? {} : { margin }),
})

export const tooFew: Figure = { shown: false, reason: 'too-few-respondents' }
