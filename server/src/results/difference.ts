import { meanOf, type Ratio } from '@koe/shared/scoring/ratio.ts'
import { type TestedDifference, testDifference } from './change.ts'
import type { MeasureDefinition } from './measures.ts'
import type { FigureLookup } from './page-figures.ts'
import { type PartAndWhole, restMean, restOf } from './rest.ts'

/** A group and the organisation it is part of, as a page reads them. */
export interface Sides {
  readonly group: FigureLookup
  readonly organisation: FigureLookup
  readonly eligibleGroup: number | null
  readonly eligibleOrganisation: number | null
  readonly minGroup: number
}

/** The group against the rest of the organisation; null unless both show the measure. */
export function differenceFromRest(
  measure: MeasureDefinition,
  sides: Sides,
): TestedDifference | null {
  const pair = pairOf(measure, sides)
  if (pair === null) return null
  const value = measure.kind === 'item' ? restMean(pair) : restOfItems(measure, sides)
  const rest = restOf(pair, sides.minGroup, value)
  return rest && testDifference(pair.part, rest)
}

/** A construct's rest is the mean of its items' rests: people who left an item out weigh as they do in it. */
function restOfItems(measure: MeasureDefinition, sides: Sides): Ratio | null {
  const pairs = measure.items.map((key) => pairOf({ kind: 'item', key }, sides))
  const means = pairs.map((pair) => pair && restMean(pair)).filter((mean) => mean !== null)
  return means.length === pairs.length ? meanOf(means) : null
}

function pairOf(measure: { kind: string; key: string }, sides: Sides): PartAndWhole | null {
  const part = sides.group(measure)
  const whole = sides.organisation(measure)
  if (!part.shown || !whole.shown) return null
  const { eligibleGroup: eligiblePart, eligibleOrganisation: eligibleWhole } = sides
  return { part, whole, eligiblePart, eligibleWhole }
}
