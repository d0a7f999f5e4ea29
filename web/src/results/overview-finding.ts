import type { Change, Figure, Measure, Overview } from '@koe/shared/contracts/results.ts'
import type { TFunction } from 'i18next'
import { signedText } from '../platform/format.ts'
import type { Language } from '../platform/i18n.ts'
import { chartChange } from './chart-figures.ts'

export type ResultsText = TFunction<'results'>

type Shown = Extract<Figure, { shown: true }>

/** The finding of one group's page: one or two sentences for its head, and what stands below them. */
export type OverviewFinding = { readonly headline: readonly string[]; readonly details: string }

/** Built from the published figures alone, so that nobody has to write it and it is never stale. */
export const overviewFinding = (
  overview: Overview,
  language: Language,
  t: ResultsText,
): OverviewFinding => {
  const { group, headline } = overview
  const change = sentence(headline.change, 'change', t)
  const rest = sentence(headline.difference, 'rest', t)
  const whole = group.kind === 'all'
  return {
    headline: [scoreSentence(overview, language, t), whole ? change : rest].filter(Boolean),
    details: joined(language, whole ? '' : change, extremesSentence(overview, language, t)),
  }
}

const joined = (language: Language, ...sentences: readonly string[]): string =>
  sentences.filter((text) => text !== '').join(language === 'ja' ? '' : ' ')

const scoreSentence = (
  { release, group, headline }: Overview,
  language: Language,
  t: ResultsText,
): string => {
  const measure = headline.label[language]
  const { figure } = headline
  const names = { group: group.label[language], measure }
  if (!figure.shown) return t('finding.hidden', names)
  const band = release.bands.find(({ key }) => key === figure.band)
  const value = figure.text
  if (group.kind === 'all')
    return band
      ? t('finding.score', { measure, value, band: band.label[language] })
      : t('finding.scoreOnly', { measure, value })
  return band
    ? t('finding.groupScore', { ...names, value, band: band.label[language] })
    : t('finding.groupScoreOnly', { ...names, value })
}

const sentence = (change: Change | null, kind: 'change' | 'rest', t: ResultsText): string =>
  change
    ? t(`finding.${kind}.${chartChange(change).verdict}`, { difference: signedText(change.text) })
    : ''

const extremesSentence = (
  { items, strengths, concerns }: Overview,
  language: Language,
  t: ResultsText,
): string => {
  const high = shownItem(items, strengths[0])
  const low = shownItem(items, concerns[0])
  if (!high || !low) return ''
  return t('finding.extremes', {
    high: high.label[language],
    highValue: high.figure.text,
    low: low.label[language],
    lowValue: low.figure.text,
  })
}

const shownItem = (items: readonly Measure[], key: string | undefined) => {
  const item = items.find((one) => one.key === key)
  const figure: Shown | null = item?.figure.shown ? item.figure : null
  return item && figure ? { label: item.label, figure } : null
}
