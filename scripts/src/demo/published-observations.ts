import { readFileSync } from 'node:fs'
import type { LocalText } from '@koe/shared/catalogue/questionnaire.ts'
import { type Column, column, readTable } from './figure-table.ts'

const measureKinds = ['item', 'construct', 'indicator'] as const
const qualifiers = ['exact', 'more-than', 'at-least', 'about'] as const
const rules = ['at-least', 'at-most', 'at-least-value-of'] as const

/**
 * A figure that a city published before the system existed. `value` keeps the printed digits; `n` is
 * the number of people behind it, null where the source does not print it.
 */
export type PublishedObservation = {
  readonly city: string
  readonly measureKind: (typeof measureKinds)[number]
  readonly measure: string
  readonly label: LocalText
  readonly fiscalYear: number
  readonly value: string
  readonly unit: string
  readonly n: number | null
  readonly qualifier: (typeof qualifiers)[number]
  readonly source: LocalText
}

/** A target of a plan; `baseFiscalYear` is the year whose value must be kept (`at-least-value-of`). */
export type PublishedTarget = {
  readonly city: string
  readonly measureKind: (typeof measureKinds)[number]
  readonly measure: string
  readonly label: LocalText
  readonly unit: string
  readonly rule: (typeof rules)[number]
  readonly value: string
  readonly baseFiscalYear: number | null
  readonly targetFiscalYear: number | 'each-year'
  readonly source: LocalText
}

/** The published figures that come with the program: Aomori's means, indicators of three cities. */
export function publishedObservations(): PublishedObservation[] {
  return parseObservations(fileText('published-observations.csv'), 'published-observations.csv')
}

/** The targets of three cities' plans, and made-up ones of the demo city (`koe`). */
export function publishedTargetRules(): PublishedTarget[] {
  return parseTargets(fileText('targets.csv'), 'targets.csv')
}

/** Throws an Error that lists every faulty line of the text, "observations.csv:3: …". */
export function parseObservations(csv: string, file: string): PublishedObservation[] {
  return readTable(csv, file, observationColumns, {
    read: (cell) => ({
      ...measureOf(cell),
      fiscalYear: Number(cell('fiscal_year')),
      value: cell('value'),
      unit: cell('unit'),
      n: cell('n') === '' ? null : Number(cell('n')),
      qualifier: literal(cell('qualifier'), qualifiers),
      source: { ja: cell('source_ja'), en: cell('source_en') },
    }),
    key: (row) => [row.city, row.measureKind, row.measure, row.fiscalYear].join(' '),
    fault: () => null,
  })
}

/** Throws an Error that lists every faulty line of the text, "targets.csv:3: …". */
export function parseTargets(csv: string, file: string): PublishedTarget[] {
  return readTable(csv, file, targetColumns, {
    read: (cell): PublishedTarget => ({
      ...measureOf(cell),
      unit: cell('unit'),
      rule: literal(cell('rule'), rules),
      value: cell('value'),
      baseFiscalYear: cell('base_fiscal_year') === '' ? null : Number(cell('base_fiscal_year')),
      targetFiscalYear:
        cell('target_fiscal_year') === 'each-year'
          ? 'each-year'
          : Number(cell('target_fiscal_year')),
      source: { ja: cell('source_ja'), en: cell('source_en') },
    }),
    key: (row) => [row.city, row.measureKind, row.measure, row.targetFiscalYear].join(' '),
    fault: ({ rule, baseFiscalYear }) =>
      (rule === 'at-least-value-of') === (baseFiscalYear !== null)
        ? null
        : 'base_fiscal_year belongs to the rule at-least-value-of, and only to it',
  })
}

const oneOf = (...words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`)
const year = /^(?:19|20)\d{2}$/
const decimal = /^-?\d+(?:\.\d+)?$/
const anyText = /\S/

const measureColumns: readonly Column[] = [
  column('city', /^[a-z][a-z0-9-]*$/),
  column('measure_kind', oneOf(...measureKinds)),
  column('measure', /^[a-z0-9][a-z0-9_-]{0,63}$/),
  column('label_ja', anyText),
  column('label_en', anyText),
]

const sourceColumns = [column('source_ja', anyText), column('source_en', anyText)]

const observationColumns: readonly Column[] = [
  ...measureColumns,
  column('fiscal_year', year),
  column('value', decimal),
  column('unit', anyText),
  column('n', /^(?:|[1-9]\d*)$/),
  column('qualifier', oneOf(...qualifiers)),
  ...sourceColumns,
]

const targetColumns: readonly Column[] = [
  ...measureColumns,
  column('unit', anyText),
  column('rule', oneOf(...rules)),
  column('value', decimal),
  column('base_fiscal_year', /^(?:|(?:19|20)\d{2})$/),
  column('target_fiscal_year', /^(?:each-year|(?:19|20)\d{2})$/),
  ...sourceColumns,
]

function measureOf(cell: (name: string) => string) {
  return {
    city: cell('city'),
    measureKind: literal(cell('measure_kind'), measureKinds),
    measure: cell('measure'),
    label: { ja: cell('label_ja'), en: cell('label_en') },
  }
}

function literal<Word extends string>(text: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === text)
  if (word === undefined) throw new RangeError(`"${text}" is none of ${words.join(', ')}`)
  return word
}

function fileText(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
}
