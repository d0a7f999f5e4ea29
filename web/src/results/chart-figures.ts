import type {
  Band as PublishedBand,
  Change as PublishedChange,
  Figure as PublishedFigure,
} from '@koe/shared/contracts/results.ts'
import type { Band, BandKey, Change, Figure, Reference } from '../charts/figure.ts'
import { signedText } from '../platform/format.ts'
import type { Language } from '../platform/i18n.ts'

const bandKeys: readonly string[] = [
  'high',
  'above-average',
  'below-average',
  'low',
] satisfies BandKey[]

const isBandKey = (key: string | null): key is BandKey => key !== null && bandKeys.includes(key)

/** The bands of a release as charts draw them; a band that has no look of ours is left out. */
export const chartBands = (bands: readonly PublishedBand[], language: Language): Band[] =>
  bands.flatMap(({ key, label, lower, lowerInclusive, mark }) =>
    isBandKey(key)
      ? [
          {
            key,
            label: label[language],
            lower: lower === null ? null : Number(lower),
            lowerInclusive,
            mark,
          },
        ]
      : [],
  )

export const chartFigure = (figure: PublishedFigure): Figure => {
  if (!figure.shown) return figure
  const { value, text, n, margin, band } = figure
  return {
    shown: true,
    value,
    text,
    n,
    ...(margin === null ? {} : { margin }),
    ...(isBandKey(band) ? { band } : {}),
  }
}

const verdicts = { improved: 'rise', declined: 'fall', 'no-clear-change': 'none' } as const

export const chartChange = ({ text, verdict }: PublishedChange): Change => ({
  text: signedText(text),
  verdict: verdicts[verdict],
})

/** A line to hold a figure against: only where that figure is shown itself. */
export const referenceOf = (figure: PublishedFigure | null): Reference | undefined =>
  figure?.shown ? { value: figure.value, text: figure.text } : undefined
