import type { Figure } from './scored-option.ts'
import { percent } from './tone-share.ts'

/**
 * Share of one option, in per cent: people who chose it / people whose answer counts. For a multiple
 * choice item `people` is everybody who chose at least one option, so that the shares may pass 100
 * together. Null when nobody answered.
 */
export function choiceShare(chosen: number, people: number): Figure | null {
  return people > 0 ? { value: percent(chosen, people), n: people } : null
}

/** Options by how many chose them, most first; ties keep the order of the scale. */
export function ranked<Option extends { readonly chosen: number }>(
  options: readonly Option[],
): readonly Option[] {
  return options.toSorted((a, b) => b.chosen - a.chosen)
}
