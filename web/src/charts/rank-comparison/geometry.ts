import {
  axisTicks,
  bandStrips,
  type Domain,
  halfPointDomain,
  interval,
  isCut,
  position,
} from '../axis.ts'
import type { Band, Change, Figure, Reference, Scale } from '../figure.ts'
import { columnWidth, layoutRows } from '../row-layout.ts'

export type ComparedGroup = {
  readonly key: string
  readonly label: string
  readonly figure: Figure
  readonly last?: Figure
  /** Against everybody else. */
  readonly difference?: Change
}

export type RankComparisonInput = {
  readonly groups: readonly ComparedGroup[]
  readonly organisation?: Reference
  readonly bands: readonly Band[]
  readonly scale: Scale
  readonly width: number
  readonly domain?: Domain
  /** Heads of the value columns: this wave, last wave where there is one, respondents. */
  readonly heads: readonly string[]
}

const valuesOf = (input: RankComparisonInput): number[] => [
  ...input.groups.flatMap(({ figure, last }) => [
    ...(interval(figure, input.scale) ?? (figure.shown ? [figure.value] : [])),
    ...(last?.shown ? [last.value] : []),
  ]),
  ...(input.organisation ? [input.organisation.value] : []),
]

/** Groups under each other in the order given (the rank ladder), on one axis with the organisation. */
export const rankComparisonGeometry = (input: RankComparisonInput) => {
  const { groups, organisation, bands, scale, width } = input
  const domain = input.domain ?? halfPointDomain(valuesOf(input), scale)
  const hasLast = groups.some((group) => group.last !== undefined)
  const layout = layoutRows({
    width,
    labels: groups.map((group) => group.label),
    columnWidths: input.heads.map(columnWidth),
    top: 74,
  })
  const { plotLeft, plotRight } = layout
  const x = position(domain, plotLeft, plotRight)
  const cut = isCut(domain, scale)
  return {
    ...layout,
    hasLast,
    marks: groups.map((group) => {
      const range = interval(group.figure, scale)
      return {
        group,
        current: group.figure.shown ? x(group.figure.value) : null,
        last: group.last?.shown ? x(group.last.value) : null,
        interval: range ? ([x(range[0]), x(range[1])] as const) : null,
      }
    }),
    organisation: organisation ? x(organisation.value) : null,
    strips: bandStrips(bands, domain, plotLeft, plotRight),
    ticks: axisTicks(domain, plotLeft, plotRight),
    domain,
    cut,
    height: layout.bottom + 30,
  }
}

export type RankComparisonGeometry = ReturnType<typeof rankComparisonGeometry>
