import { defaultBands } from '@koe/shared/catalogue/bands.ts'
import { describe, expect, it } from 'vitest'
import { chartBands, chartChange, chartFigure, referenceOf } from './chart-figures.ts'

describe('published figures on their way into a chart', () => {
  it('keep the order, the names and the limits of the bands of their release', () => {
    expect(chartBands([...defaultBands], 'en').map(({ label, lower }) => [label, lower])).toEqual([
      ['High', 3.8],
      ['Above average', 3.6],
      ['Below average', 3.2],
      ['Low', null],
    ])
  })

  it('leave out a band that charts have no look for, and then carry no band', () => {
    const strange = { ...defaultBands[0], key: 'splendid', label: { ja: '最高', en: 'Splendid' } }
    expect(
      chartBands([{ lower: null, lowerInclusive: true, mark: '★', ...strange }], 'ja'),
    ).toEqual([])
    const figure = chartFigure({
      shown: true,
      value: 4.2,
      text: '4.20',
      n: 12,
      margin: null,
      band: 'splendid',
    })
    expect(figure).toEqual({ shown: true, value: 4.2, text: '4.20', n: 12 })
  })

  it('stay hidden with their reason', () => {
    const hidden = { shown: false, reason: 'would-reveal-others' } as const
    expect(chartFigure(hidden)).toEqual(hidden)
    expect(referenceOf(hidden)).toBeUndefined()
  })

  it('carry the server’s verdict and the sign, not one of their own', () => {
    expect(chartChange({ value: -0.31, text: '-0.31', verdict: 'no-clear-change' })).toEqual({
      text: '−0.31',
      verdict: 'none',
    })
    expect(chartChange({ value: 0.1, text: '0.10', verdict: 'improved' })).toEqual({
      text: '+0.10',
      verdict: 'rise',
    })
  })
})
