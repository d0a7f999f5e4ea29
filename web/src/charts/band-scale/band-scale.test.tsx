import { describe, expect, it } from 'vitest'
import { drawn, drawnChart, spoken } from '../drawing.ts'
import { fivePoints } from '../figure.ts'
import { figureOf, fourBands, tooFew } from '../test-bands.ts'
import { BandScale } from './band-scale.tsx'
import { bandScaleGeometry } from './geometry.ts'

const figure = figureOf(3.25, 'below-average', 636, 0.05)
const target = { value: 3.6, text: '3.60' }
const geometry = (width: number) =>
  bandScaleGeometry({ figure, target, bands: fourBands, scale: fivePoints, width })

const scale = (
  <BandScale
    title="平均より低い"
    subtitle="13項目の平均"
    fileName="engagement"
    name="エンゲージメント"
    figure={figure}
    last={figureOf(3.19, 'low', 590)}
    change={{ text: '+0.06', verdict: 'none' }}
    target={target}
    bands={fourBands}
  />
)

describe('the geometry of the band scale', () => {
  it('shows the whole scale from 1 to 5', () => {
    const g = geometry(620)
    expect(g.marker).toBeCloseTo(g.left + ((3.25 - 1) / 4) * (g.right - g.left))
    expect(g.target).toBeCloseTo(g.left + ((3.6 - 1) / 4) * (g.right - g.left))
  })

  it('gives the names of narrow bands as much room as those of wide ones', () => {
    const widths = geometry(300).segments.map((segment) => segment.cellWidth)
    expect(new Set(widths).size).toBe(1)
  })

  it('drops the label of this wave first where room is short', () => {
    const labels = [
      { key: 'thisWave', x: 150, text: '今回 3.25' },
      { key: 'lastWave', x: 145, text: '前回 3.19' },
    ]
    expect(geometry(300).placeLabels(labels)).toHaveLength(2)
    expect(
      geometry(120)
        .placeLabels(labels)
        .map((label) => label.key),
    ).toEqual(['lastWave'])
  })
})

describe('the band scale', () => {
  it('tells number, band, interval, comparison and target in one sentence', () => {
    expect(spoken(drawnChart(scale))).toEqual([
      'エンゲージメント：今回 3.25、区分は「平均より低い」、95%信頼区間は3.20から3.30、636人、前回 3.19、前回との差 +0.06、はっきりした変化なし、目標 3.60',
    ])
  })

  it('says why a figure is not shown, and draws no mark for it', () => {
    const hidden = (
      <BandScale
        title="-"
        subtitle="-"
        fileName="x"
        name="エンゲージメント"
        figure={tooFew}
        bands={fourBands}
      />
    )
    expect(drawn(hidden)).toContain('回答者が少ないため表示しません')
    expect(drawnChart(hidden)).not.toContain('<circle')
  })

  it('is drawn like this', () => {
    expect(drawnChart(scale)).toMatchSnapshot()
  })
})
