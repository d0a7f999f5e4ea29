import type { Measure } from '@koe/shared/contracts/results.ts'
import type { Figure } from '../charts/figure.ts'

/** What one city published of these items in one year, for hollow marks where no last wave stands. */
export type Published = {
  readonly city: string
  readonly fiscalYear: number
  readonly figureOf: (item: Measure) => Figure | undefined
}

/**
 * The published values of the year `until` or before that cover the most items, the latest of equals; null where an earlier wave can be compared
 * with, or where nothing was published. A published mean has no n of ours and no band.
 */
export const publishedBefore = (items: readonly Measure[], until: number): Published | null => {
  if (items.some(({ previous }) => previous !== null)) return null
  const sets = Map.groupBy(
    items.flatMap(({ observations }) =>
      observations.filter(({ fiscalYear }) => fiscalYear <= until),
    ),
    ({ city, fiscalYear }) => `${fiscalYear}/${city}`,
  )
  const [best] = [...sets.values()].toSorted(
    (a, b) => b.length - a.length || (b[0]?.fiscalYear ?? 0) - (a[0]?.fiscalYear ?? 0),
  )
  const one = best?.[0]
  if (!one) return null
  const { city, fiscalYear } = one
  return {
    city,
    fiscalYear,
    figureOf: ({ observations }) => {
      const found = observations.find(
        (value) => value.city === city && value.fiscalYear === fiscalYear,
      )
      return found && { shown: true, value: found.value, text: found.text, n: 0 }
    },
  }
}
