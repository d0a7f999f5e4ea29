import type { Comparison } from '@koe/shared/contracts/results.ts'
import type { Language } from '../platform/i18n.ts'
import type { ResultsText } from './overview-finding.ts'

type Row = Comparison['rows'][number]
type Clear = {
  readonly row: Row
  readonly measure: number
  readonly value: number
}

/** Every cell with a clear difference from everybody else, the largest first. */
const clearCells = (rows: readonly Row[]): Clear[] =>
  rows
    .flatMap((row) =>
      row.differences.flatMap((difference, measure) =>
        difference && difference.verdict !== 'no-clear-change'
          ? [{ row, measure, value: difference.value }]
          : [],
      ),
    )
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))

/**
 * The title of a comparison of groups by one measure: who is clearly higher and clearly lower than
 * everybody else; if nobody is, the clearest case among the other measures; if none, that.
 */
export const comparisonFinding = (
  { rows, measures }: Pick<Comparison, 'rows' | 'measures'>,
  measure: number,
  language: Language,
  t: ResultsText,
): string => {
  const name = measures[measure]?.label[language] ?? ''
  if (!rows.some(({ figures }) => figures[measure]?.shown))
    return t('comparisonFinding.nothing', { measure: name })
  const clear = clearCells(rows)
  const own = clear.filter((cell) => cell.measure === measure)
  const high = own.find(({ value }) => value > 0)?.row.group.label[language]
  const low = own.find(({ value }) => value < 0)?.row.group.label[language]
  if (high !== undefined && low !== undefined)
    return t('comparisonFinding.both', { measure: name, high, low })
  if (high !== undefined) return t('comparisonFinding.rise', { measure: name, high })
  if (low !== undefined) return t('comparisonFinding.fall', { measure: name, low })
  const [other] = clear
  if (!other) return t('comparisonFinding.none', { measure: name })
  return t('comparisonFinding.other', {
    measure: name,
    item: measures[other.measure]?.label[language] ?? '',
    group: other.row.group.label[language],
    verdict: t(other.value > 0 ? 'comparisonFinding.otherRise' : 'comparisonFinding.otherFall'),
  })
}
