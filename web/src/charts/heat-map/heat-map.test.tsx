import { describe, expect, it } from 'vitest'
import { drawn } from '../drawing.ts'
import { figureOf, fourBands, tooFew } from '../test-bands.ts'
import { HeatMap } from './heat-map.tsx'

const map = (
  <HeatMap
    title="認める言葉は低い"
    subtitle="部 × 項目"
    fileName="heat-map"
    bands={fourBands}
    initiallyOpen={['general']}
    columns={[
      { key: 'overall', label: '総合', kind: 'headline' },
      { key: 'recognition', label: '仕事ぶりを認める言葉', kind: 'item' },
    ]}
    rows={[
      {
        key: 'general',
        label: '総務部',
        href: '/units/general',
        cells: { overall: figureOf(3.9, 'high'), recognition: figureOf(2.9, 'low') },
        children: [
          { key: 'personnel', label: '人事課', cells: { overall: tooFew, recognition: tooFew } },
        ],
      },
    ]}
  />
)

const table = (markup: string) => /<table[\s\S]*<\/table>/.exec(markup)?.[0] ?? ''

describe('the heat map', () => {
  it('tells each cell in words: unit, item, value, band, people', () => {
    expect(drawn(map)).toContain(
      'aria-label="総務部 × 仕事ぶりを認める言葉：今回 2.90、区分は「低い」、40人"',
    )
  })

  it('hatches a hidden cell and tells why', () => {
    expect(drawn(map)).toMatch(
      /aria-label="人事課 × 総合：回答者が少ないため表示しません"[^>]*class="[^"]*hatched/,
    )
  })

  it('shows number and mark beside the colour', () => {
    expect(drawn(map)).toContain('▽▽')
    expect(drawn(map)).toContain('2.90')
  })

  it('has one Tab stop besides the links in it', () => {
    expect(table(drawn(map)).match(/<t[dh][^>]*tabindex="0"/g)).toHaveLength(1)
  })

  it('tells a screen reader the depth of a unit and whether it is open', () => {
    expect(drawn(map)).toContain(
      '<tr aria-level="1" aria-posinset="1" aria-setsize="1" aria-expanded="true"',
    )
    expect(drawn(map)).toContain('<tr aria-level="2"')
  })

  it('is drawn like this', () => {
    expect(table(drawn(map))).toMatchSnapshot()
  })
})
