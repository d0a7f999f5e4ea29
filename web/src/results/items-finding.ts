import type { Change, Measure } from '@koe/shared/contracts/results.ts'
import type { Language } from '../platform/i18n.ts'
import type { ResultsText } from './overview-finding.ts'

type Difference = 'change' | 'difference'

/** The item with the largest clear step up or down; null where none is clear. */
export const clearest = (
  items: readonly Measure[],
  kind: Difference,
  direction: 'improved' | 'declined',
): Measure | null => {
  const size = (change: Change | null) => Math.abs(change?.value ?? 0)
  return (
    items
      .filter((item) => item.figure.shown && item[kind]?.verdict === direction)
      .toSorted((a, b) => size(b[kind]) - size(a[kind]))[0] ?? null
  )
}

/**
 * The title of the item chart: what differs clearly from the others (a unit) or has clearly changed
 * (everybody); where nothing is clear that is said, and without any comparison the extremes stand.
 */
export const itemsFinding = (
  items: readonly Measure[],
  language: Language,
  t: ResultsText,
): string => {
  const kinds = (['difference', 'change'] as const).filter((kind) =>
    items.some((item) => item[kind] !== null),
  )
  for (const kind of kinds) {
    const text = clearFinding(items, kind, language, t)
    if (text !== null) return text
  }
  const [first] = kinds
  if (first) return t(first === 'change' ? 'itemsFinding.noChange' : 'itemsFinding.noRest')
  return extremesFinding(items, language, t)
}

const clearFinding = (
  items: readonly Measure[],
  kind: Difference,
  language: Language,
  t: ResultsText,
): string | null => {
  const high = clearest(items, kind, 'improved')?.label[language]
  const low = clearest(items, kind, 'declined')?.label[language]
  const words = kind === 'change' ? 'change' : 'rest'
  if (high !== undefined && low !== undefined) return t(`itemsFinding.${words}Both`, { high, low })
  if (high !== undefined) return t(`itemsFinding.${words}Rise`, { high })
  return low === undefined ? null : t(`itemsFinding.${words}Fall`, { low })
}

const extremesFinding = (items: readonly Measure[], language: Language, t: ResultsText): string => {
  const shown = items.flatMap(({ label, figure }) =>
    figure.shown ? [{ label: label[language], value: figure.value }] : [],
  )
  const sorted = shown.toSorted((a, b) => b.value - a.value)
  const [high] = sorted
  const low = sorted.at(-1)
  if (!high || !low) return t('itemsFinding.nothing')
  return t('itemsFinding.extremes', { high: high.label, low: low.label })
}
