import { compare } from '@koe/shared/scoring/ratio.ts'
import type { Published } from './estimate.ts'

export interface ItemFigure {
  readonly key: string
  readonly figure: Published
}

/**
 * Keys of the highest and lowest items by unrounded mean, at most three each, strongest and weakest
 * first. Among equals the earlier item of the questionnaire stands first in both lists. With fewer
 * than six shown items each list takes half of them, so that no item is strength and concern at once.
 */
export function findings(items: readonly ItemFigure[]): {
  readonly strengths: readonly string[]
  readonly concerns: readonly string[]
} {
  const shown = items.flatMap(({ key, figure }) => (figure.shown ? [{ key, ...figure }] : []))
  const size = Math.min(3, Math.floor(shown.length / 2))
  const falling = shown.toSorted((a, b) => compare(b.value, a.value))
  const strengths = falling.slice(0, size).map(({ key }) => key)
  const others = shown.filter(({ key }) => !strengths.includes(key))
  const rising = others.toSorted((a, b) => compare(a.value, b.value))
  return { strengths, concerns: rising.slice(0, size).map(({ key }) => key) }
}
