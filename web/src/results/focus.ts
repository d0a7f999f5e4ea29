import type { Measure } from '@koe/shared/contracts/results.ts'
import { clearest } from './items-finding.ts'

/** One item to be glad of or to look at, and whether a clear difference or its rank names it. */
export type Pick = { readonly item: Measure; readonly basis: 'difference' | 'score' }
export type StrengthAndFocus = { readonly strength: Pick | null; readonly focus: Pick | null }

/**
 * One strength and one focus of a unit: the item furthest above and furthest below everybody else
 * where that is clear; else the highest and the lowest mean. Never the same item twice. Equal means
 * go to the earlier item of the questionnaire.
 */
export const strengthAndFocus = (items: readonly Measure[]): StrengthAndFocus => {
  const above = clearest(items, 'difference', 'improved')
  const below = clearest(items, 'difference', 'declined')
  const strength = picked(above, () => extreme(items, below, 1))
  const focus = picked(below, () => extreme(items, strength?.item ?? null, -1))
  return { strength, focus }
}

const picked = (clear: Measure | null, otherwise: () => Measure | null): Pick | null => {
  if (clear) return { item: clear, basis: 'difference' }
  const item = otherwise()
  return item && { item, basis: 'score' }
}

const extreme = (items: readonly Measure[], not: Measure | null, sign: 1 | -1): Measure | null => {
  const value = ({ figure }: Measure) => (figure.shown ? figure.value : 0)
  return (
    items
      .filter((item) => item.figure.shown && item !== not)
      .toSorted((a, b) => sign * (value(b) - value(a)))[0] ?? null
  )
}
