import type { TFunction } from 'i18next'
import type { Band, Change, Figure, Reference } from './figure.ts'

export type ChartText = TFunction<'charts'>

export const bandOf = (figure: Figure, bands: readonly Band[]): Band | undefined =>
  figure.shown ? bands.find((band) => band.key === figure.band) : undefined

export const valueText = (figure: Figure, t: ChartText): string =>
  figure.shown ? figure.text : t('hidden.label')

/** The end of an interval, with the two decimals of the mean beside it. It holds a square root: no ties. */
export const boundText = (bound: number): string => bound.toFixed(2)

const figureFacts = (figure: Figure, bands: readonly Band[], t: ChartText): string[] => {
  if (!figure.shown) return [t(`hidden.${figure.reason}`)]
  const band = bandOf(figure, bands)
  return [
    t('words.value', { name: t('thisWave'), value: figure.text }),
    ...(band ? [t('words.band', { band: band.label })] : []),
    ...(figure.margin
      ? [
          t('words.interval', {
            low: boundText(figure.value - figure.margin),
            high: boundText(figure.value + figure.margin),
          }),
        ]
      : []),
    t('people', { n: figure.n }),
  ]
}

type Facts = {
  readonly label: string
  readonly figure: Figure
  readonly bands: readonly Band[]
  readonly last?: Figure | undefined
  readonly target?: Reference | undefined
  readonly organisation?: Reference | undefined
  readonly change?: Change | undefined
  /** Against everybody else. */
  readonly difference?: Change | undefined
  /** What the hollow mark stands for, where it is not the last wave. */
  readonly lastLabel?: string | undefined
}

/** "0.31 above the others, clearly": the size and the verdict always stand together. */
export const differenceWords = (difference: Change, t: ChartText): string =>
  t('words.difference', {
    difference: difference.text,
    verdict: t(`rest.${difference.verdict}`),
  })

/** A mark in words: what a screen reader says, and what the heat map writes below itself. */
export const inWords = (facts: Facts, t: ChartText): string => {
  const { figure, bands, last, target, organisation, change, difference } = facts
  const name = (key: 'target' | 'organisation', value: string) =>
    t('words.value', { name: t(key), value })
  const lastName = facts.lastLabel ?? t('lastWave')
  const parts = [
    ...figureFacts(figure, bands, t),
    ...(last ? [t('words.value', { name: lastName, value: valueText(last, t) })] : []),
    ...(change
      ? [
          t('words.change', {
            difference: change.text,
            verdict: t(`change.${change.verdict}`),
          }),
        ]
      : []),
    ...(difference ? [differenceWords(difference, t)] : []),
    ...(target ? [name('target', target.text)] : []),
    ...(organisation ? [name('organisation', organisation.text)] : []),
  ]
  return t('words.row', { label: facts.label, facts: parts.join(t('separator')) })
}

/** "3.2 or more", "over 3.8", "under 3.2": how a band is bounded, in as few characters as can be. */
export const bandRange = (band: Band, above: Band | undefined, t: ChartText): string => {
  const upper = above?.lower ?? null
  if (band.lower === null && upper !== null) {
    return above?.lowerInclusive
      ? t('below', { value: upper.toFixed(1) })
      : t('atMost', { value: upper.toFixed(1) })
  }
  if (band.lower === null) return ''
  if (upper !== null) return t('between', { low: band.lower.toFixed(1), high: upper.toFixed(1) })
  return band.lowerInclusive
    ? t('from', { value: band.lower.toFixed(1) })
    : t('over', { value: band.lower.toFixed(1) })
}
