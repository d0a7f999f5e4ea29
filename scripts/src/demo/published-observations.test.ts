import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import { describe, expect, it } from 'vitest'
import {
  parseObservations,
  parseTargets,
  publishedObservations,
  publishedTargetRules,
} from './published-observations.ts'
import { publishedTargets } from './wave-targets.ts'

const observations = publishedObservations()
const targets = publishedTargetRules()

const header =
  'city,measure_kind,measure,label_ja,label_en,fiscal_year,value,unit,n,qualifier,source_ja,source_en'
const good = 'aomori,item,role-clarity,役割,Role,2024,3.59,mean,,exact,方針,Policy'
const targetHeader =
  'city,measure_kind,measure,label_ja,label_en,unit,rule,value,base_fiscal_year,target_fiscal_year,source_ja,source_en'

describe('the published figures', () => {
  it('hold Aomori’s 13 item means and six scores, the ones the demo wave is built to', () => {
    const aomori = (kind: string) =>
      observations.filter(({ city, measureKind }) => city === 'aomori' && measureKind === kind)
    const values = (kind: string) =>
      Object.fromEntries(aomori(kind).map(({ measure, value }) => [measure, Number(value)]))
    const numbers = (means: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(means).map(([key, mean]) => [key, Number(mean)]))
    expect(values('item')).toEqual(numbers(publishedTargets.items))
    expect(values('construct')).toEqual(numbers(publishedTargets.constructs))
  })

  it('keep the printed digits and say where only a bound was printed', () => {
    const find = (measure: string, fiscalYear: number) =>
      observations.find((one) => one.measure === measure && one.fiscalYear === fiscalYear)
    expect(find('sendai-policy-awareness', 2023)).toMatchObject({ value: '62.0', n: null })
    expect(find('sendai-career-awareness', 2020)?.value).toBe('84.1')
    expect(find('sendai-speak-up', 2025)).toMatchObject({ value: '86', qualifier: 'more-than' })
    expect(find('aomori-survey-response-rate', 2024)).toMatchObject({ value: '31.2', n: 2041 })
  })

  it('measure what the questionnaire asks wherever they call it an item or a construct', () => {
    const known = [...engagement13.items, ...engagement13.constructs].map(({ key }) => key)
    const measures = [...observations, ...targets].filter(
      ({ measureKind }) => measureKind !== 'indicator',
    )
    expect(measures.map(({ measure }) => measure).filter((key) => !known.includes(key))).toEqual([])
  })
})

describe('the targets', () => {
  it('hold both of Sendai’s targets for career awareness', () => {
    const career = targets.filter(({ measure }) => measure === 'sendai-career-awareness')
    expect(
      career.map(({ rule, value, baseFiscalYear, targetFiscalYear }) => [
        rule,
        value,
        baseFiscalYear,
        targetFiscalYear,
      ]),
    ).toEqual([
      ['at-least', '90', null, 2023],
      ['at-least-value-of', '84.1', 2020, 2026],
    ])
  })

  it('take every value that must be kept from the published figure of that year', () => {
    const kept = targets.filter(({ rule }) => rule === 'at-least-value-of')
    expect(kept.length).toBeGreaterThan(0)
    for (const { measure, value, baseFiscalYear } of kept) {
      const base = observations.find(
        (one) => one.measure === measure && one.fiscalYear === baseFiscalYear,
      )
      expect(base?.value, measure).toBe(value)
    }
  })

  it('mark the demo city’s own targets as made up', () => {
    const own = targets.filter(({ city }) => city === 'koe')
    expect(own.map(({ measure }) => measure)).toContain('engagement')
    expect(own.filter(({ source }) => !source.ja.includes('架空'))).toEqual([])
  })
})

describe('a table of figures', () => {
  it.each([
    [good.replace('2024', '令和6'), 'o.csv:2: fiscal_year: "令和6"'],
    [good.replace('3.59', '3,59'), 'o.csv:2: 13 cells, not 12'],
    [good.replace('3.59', 'about 3'), 'o.csv:2: value: "about 3"'],
    [good.replace(',exact', ',nearly'), 'o.csv:2: qualifier: "nearly"'],
    [good.replace('mean,,', 'mean,0,'), 'o.csv:2: n: "0"'],
    [`${good}\n${good}`, 'o.csv:3: a second line for aomori item role-clarity 2024'],
  ])('is refused by file and line: %s', (lines, fault) => {
    expect(() => parseObservations(`${header}\n${lines}\n`, 'o.csv')).toThrow(fault)
  })

  it('names all faulty lines at once', () => {
    const text = [header, good.replace('item', 'thing'), good, good.replace('Role', '')].join('\n')
    expect(() => parseObservations(text, 'o.csv')).toThrow(
      'o.csv:2: measure_kind: "thing"\no.csv:4: label_en: ""',
    )
  })

  it('is refused with another header and when it is empty', () => {
    expect(() => parseObservations(`city,value\n${good}`, 'o.csv')).toThrow('o.csv:1: the header')
    expect(() => parseObservations('', 'o.csv')).toThrow('o.csv:1: the header')
  })

  it('is refused when a quote never ends', () => {
    expect(() => parseObservations(`${header}\n"aomori,item`, 'o.csv')).toThrow(/^o\.csv: /)
  })

  it('wants a base year for a value to keep, and only there', () => {
    const row = (rule: string, base: string) =>
      `${targetHeader}\nkoe,construct,pride,誇り,Pride,mean,${rule},3.4,${base},2028,計画,Plan`
    expect(() => parseTargets(row('at-least-value-of', ''), 't.csv')).toThrow(
      't.csv:2: base_fiscal',
    )
    expect(() => parseTargets(row('at-least', '2020'), 't.csv')).toThrow('t.csv:2: base_fiscal')
    expect(parseTargets(row('at-least-value-of', '2020'), 't.csv')).toHaveLength(1)
  })
})
