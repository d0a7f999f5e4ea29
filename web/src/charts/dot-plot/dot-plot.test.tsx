import { describe, expect, it } from 'vitest'
import { drawn, drawnChart, spoken } from '../drawing.ts'
import { fivePoints } from '../figure.ts'
import { figureOf, fourBands, tooFew } from '../test-bands.ts'
import { DotPlot } from './dot-plot.tsx'
import { type DotPlotItem, dotPlotGeometry, orderItems } from './geometry.ts'

const items: DotPlotItem[] = [
  {
    key: 'role-clarity',
    label: '役割の明確さ',
    figure: figureOf(3.59, 'below-average', 627),
    last: figureOf(3.4, 'below-average', 590),
    change: { text: '+0.19', verdict: 'rise' },
    target: { value: 3.8, text: '3.80' },
  },
  { key: 'recent-recognition', label: '仕事ぶりを認める言葉', figure: tooFew },
  {
    key: 'personal-care',
    label: '個人として大切にされる',
    figure: figureOf(3.82, 'high', 627),
    last: figureOf(3.8, 'above-average', 590),
    change: { text: '+0.02', verdict: 'none' },
  },
]

const geometry = (width: number) =>
  dotPlotGeometry({ items, bands: fourBands, scale: fivePoints, width, heads: ['今回', '前回'] })

const plot = (
  <DotPlot title="役割は明確" subtitle="13項目" fileName="items" items={items} bands={fourBands} />
)

describe('the geometry of the dot plot', () => {
  it('keeps equal differences equally long', () => {
    const { plotLeft, plotRight, domain, marks } = geometry(800)
    const perPoint = (plotRight - plotLeft) / (domain[1] - domain[0])
    const [first] = marks
    expect((first?.current ?? 0) - (first?.last ?? 0)).toBeCloseTo(0.19 * perPoint)
  })

  it('gives a hidden figure a row but no mark: neither zero nor a gap', () => {
    const { marks, rows } = geometry(800)
    expect(rows).toHaveLength(3)
    expect(marks[1]).toMatchObject({ current: null, last: null })
  })

  it('puts labels above their rows on a phone, and every mark stays inside', () => {
    const phone = geometry(296)
    expect(phone.stacked).toBe(true)
    expect(geometry(800).stacked).toBe(false)
    for (const { current } of phone.marks)
      if (current !== null) expect(current).toBeGreaterThanOrEqual(phone.plotLeft)
    expect(phone.plotRight).toBeLessThan(296)
  })
})

describe('the order of the items', () => {
  it('is highest first with hidden ones last, or as asked', () => {
    expect(orderItems(items, 'score').map((item) => item.key)).toEqual([
      'personal-care',
      'role-clarity',
      'recent-recognition',
    ])
    expect(orderItems(items, 'questionnaire')).toEqual(items)
  })
})

describe('the dot plot', () => {
  it('tells each mark in words', () => {
    expect(spoken(drawnChart(plot))).toEqual([
      '個人として大切にされる：今回 3.82、区分は「高い」、627人、前回 3.80、前回との差 +0.02、はっきりした変化なし',
      '役割の明確さ：今回 3.59、区分は「平均より低い」、627人、前回 3.40、前回との差 +0.19、はっきり上がった、目標 3.80',
      '仕事ぶりを認める言葉：回答者が少ないため表示しません',
    ])
  })

  it('says that its axis is cut', () => {
    expect(drawnChart(plot)).toContain('横軸は3.0〜4.0の部分だけを表示しています（尺度は1〜5）。')
  })

  it('has one Tab stop', () => {
    expect(drawnChart(plot).match(/tabindex="0"/gi)).toHaveLength(1)
  })

  it('speaks English', () => {
    expect(drawn(plot, 'en')).toContain('This survey')
  })

  it('is drawn like this', () => {
    expect(drawnChart(plot)).toMatchSnapshot()
  })
})
