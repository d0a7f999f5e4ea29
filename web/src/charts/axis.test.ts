import { describe, expect, it } from 'vitest'
import { axisTicks, bandStrips, halfPointDomain, interval, isCut, position } from './axis.ts'
import { type Band, fivePoints } from './figure.ts'

const bands: Band[] = [
  { key: 'high', label: '高い', lower: 3.8, lowerInclusive: false, mark: '▲▲' },
  { key: 'above-average', label: '平均より高い', lower: 3.6, lowerInclusive: true, mark: '▲' },
  { key: 'below-average', label: '平均より低い', lower: 3.2, lowerInclusive: true, mark: '▽' },
  { key: 'low', label: '低い', lower: null, lowerInclusive: true, mark: '▽▽' },
]

describe('the axis', () => {
  it('takes the half points that hold all values, and knows that it is cut', () => {
    const domain = halfPointDomain([2.72, 3.82], fivePoints)
    expect(domain).toEqual([2.5, 4])
    expect(isCut(domain, fivePoints)).toBe(true)
  })

  it('never leaves the scale, and is whole without values', () => {
    expect(halfPointDomain([1.01, 4.99], fivePoints)).toEqual([1, 5])
    expect(isCut(halfPointDomain([], fivePoints), fivePoints)).toBe(false)
  })

  it('has at most five gridlines', () => {
    expect(axisTicks([1, 5], 0, 400).map((tick) => tick.text)).toEqual(['1', '2', '3', '4', '5'])
    expect(axisTicks([2.5, 4], 0, 300).map((tick) => tick.text)).toEqual([
      '2.5',
      '3.0',
      '3.5',
      '4.0',
    ])
  })

  it('draws a value at its place in proportion', () => {
    expect(position([1, 5], 0, 400)(3.25)).toBe(225)
  })
})

describe('bands on the axis', () => {
  it('meet at their thresholds without gap and fill the domain', () => {
    const strips = bandStrips(bands, [1, 5], 0, 400)
    expect(strips.map((strip) => strip.band.key)).toEqual([
      'low',
      'below-average',
      'above-average',
      'high',
    ])
    expect(strips.map((strip) => Math.round(strip.x))).toEqual([0, 220, 260, 280])
    expect(strips.reduce((sum, strip) => sum + strip.width, 0)).toBeCloseTo(400)
  })

  it('are left out where the domain does not reach them', () => {
    expect(bandStrips(bands, [1, 3], 0, 400).map((strip) => strip.band.key)).toEqual(['low'])
  })

  it('keep their names apart', () => {
    const [, below, above] = bandStrips(bands, [1, 5], 0, 400)
    expect((above?.labelX ?? 0) - (below?.labelX ?? 0)).toBeGreaterThanOrEqual(78 + 10)
  })
})

describe('an interval', () => {
  it('ends where the scale ends', () => {
    const figure = { shown: true, value: 4.8, text: '4.80', n: 12, margin: 0.5 } as const
    expect(interval(figure, fivePoints)).toEqual([4.3, 5])
  })

  it('does not exist for a census or a hidden figure', () => {
    const census = { shown: true, value: 4, text: '4.00', n: 12, margin: 0 } as const
    expect(interval(census, fivePoints)).toBeNull()
    expect(interval({ shown: false, reason: 'no-answers' }, fivePoints)).toBeNull()
  })
})
