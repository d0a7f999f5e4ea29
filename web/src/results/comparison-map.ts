import type { Comparison, Group, Figure as PublishedFigure } from '@koe/shared/contracts/results.ts'
import type { HeatMapColumn, HeatMapRow } from '../charts/heat-map/geometry.ts'
import type { Language } from '../platform/i18n.ts'
import { chartChange, chartFigure } from './chart-figures.ts'

export type ComparedMeasure = Comparison['measures'][number]
export type MapColumns = 'constructs' | 'items'

/** A measure's name in an address; an item and a construct may share a key. */
export const measureAddress = ({ kind, key }: Pick<ComparedMeasure, 'kind' | 'key'>): string =>
  `${kind}.${key}`

/** Place of the measure that an address names; the headline for none, and for one that is not there. */
export const measureAt = (
  measures: readonly ComparedMeasure[],
  address: string | undefined,
): number => {
  const named = measures.findIndex((measure) => measureAddress(measure) === address)
  return named >= 0
    ? named
    : Math.max(
        0,
        measures.findIndex(({ headline }) => headline),
      )
}

const stands = ({ headline, kind }: ComparedMeasure, columns: MapColumns): boolean =>
  headline || (columns === 'items' ? kind === 'item' : kind === 'construct')

const columnKind = ({ headline, kind }: ComparedMeasure): HeatMapColumn['kind'] =>
  headline ? 'headline' : kind

/** The headline first, then the constructs or the items. */
export const mapColumns = (
  measures: readonly ComparedMeasure[],
  columns: MapColumns,
  language: Language,
): HeatMapColumn[] =>
  measures
    .filter((measure) => stands(measure, columns))
    .map((measure) => ({
      key: measureAddress(measure),
      label: measure.label[language],
      kind: columnKind(measure),
    }))

const cellsOf = (measures: readonly ComparedMeasure[], figures: readonly PublishedFigure[]) =>
  Object.fromEntries(
    measures.flatMap((measure, index) => {
      const figure = figures[index]
      return figure ? [[measureAddress(measure), chartFigure(figure)]] : []
    }),
  )

const people = ({ counted }: Group) => (counted === null ? {} : { n: counted })

/** The groups as rows of the map, each with its address where it has one. */
export const mapRows = (
  { measures, rows }: Pick<Comparison, 'measures' | 'rows'>,
  language: Language,
  addressOf?: (group: Group) => string,
): HeatMapRow[] =>
  rows.map(({ group, figures, differences }) => ({
    key: group.key,
    label: group.label[language],
    ...(addressOf ? { href: addressOf(group) } : {}),
    ...people(group),
    cells: cellsOf(measures, figures),
    differences: Object.fromEntries(
      measures.flatMap((measure, index) => {
        const difference = differences[index]
        return difference ? [[measureAddress(measure), chartChange(difference)]] : []
      }),
    ),
  }))

/** What the rows are part of, as a row of its own. */
export const wholeRow = (
  { measures, parent, parentFigures }: Pick<Comparison, 'measures' | 'parent' | 'parentFigures'>,
  label: string,
): HeatMapRow => ({
  key: parent.key,
  label,
  ...people(parent),
  cells: cellsOf(measures, parentFigures),
})
