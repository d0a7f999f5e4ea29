import { meanOf } from './ratio.ts'
import type { Figure } from './scored-option.ts'

/**
 * Construct score (of item means) or construct favourable share (of item shares): the unweighted
 * mean of the unrounded item figures. Null unless every item has one: a construct without one of
 * its items is another construct. `n` is the smallest of the items' n.
 * Source: the Aomori table, (3.59 + 2.99)/2 = 3.29 and (3.52 + 2.92 + 3.54 + 3.40)/4 = 3.345.
 */
export function constructScore(items: readonly (Figure | null)[]): Figure | null {
  const answered = items.filter((item) => item !== null)
  if (answered.length < items.length) return null
  const value = meanOf(answered.map((item) => item.value))
  return value === null ? null : { value, n: Math.min(...answered.map((item) => item.n)) }
}
