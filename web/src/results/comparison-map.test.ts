import { describe, expect, it } from 'vitest'
import { mapColumns, mapRows, measureAt, wholeRow } from './comparison-map.ts'
import { clear, comparison, hidden, mean } from './test-results.ts'

const value = comparison(
  [
    ['総合', 'Overall'],
    ['成長', 'Growth'],
  ],
  [
    [
      ['水道局', 'Water'],
      [
        [mean(3.6), clear(0.4)],
        [hidden, null],
      ],
    ],
  ],
)
const item = {
  kind: 'item',
  key: 'Growth',
  label: { ja: '学び', en: 'Learning' },
  wording: { ja: '学び', en: 'Learning' },
  headline: false,
} as const
const measures = [...value.measures, item]

describe('a comparison as a map', () => {
  it('has the headline first, then the constructs or the items', () => {
    expect(mapColumns(measures, 'constructs', 'ja').map(({ label }) => label)).toEqual([
      '総合',
      '成長',
    ])
    expect(mapColumns(measures, 'items', 'ja')).toEqual([
      { key: 'construct.Overall', label: '総合', kind: 'headline' },
      { key: 'item.Growth', label: '学び', kind: 'item' },
    ])
  })

  it('keeps an item apart from a construct of the same key', () => {
    expect(measureAt(measures, 'construct.Growth')).toBe(1)
    expect(measureAt(measures, 'item.Growth')).toBe(2)
  })

  it('falls back to the headline for an address of another questionnaire', () => {
    expect(measureAt(measures, 'item.retired')).toBe(0)
    expect(measureAt(measures, undefined)).toBe(0)
  })

  it('keeps hidden cells with their reason, and differences only where there are any', () => {
    const [row] = mapRows(value, 'en', ({ key }) => `/there/${key}`)
    expect(row).toMatchObject({
      label: 'Water',
      href: '/there/unit:Water',
      n: 636,
      cells: { 'construct.Growth': { shown: false, reason: 'too-few-answers' } },
      differences: { 'construct.Overall': { text: '+0.40', verdict: 'rise' } },
    })
    expect(Object.keys(row?.differences ?? {})).toEqual(['construct.Overall'])
  })

  it('tells what the rows are part of', () => {
    expect(wholeRow(value, 'まとめ')).toMatchObject({
      key: 'all',
      label: 'まとめ',
      cells: { 'construct.Overall': { text: '3.25' } },
    })
  })
})
