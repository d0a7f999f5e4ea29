import { describe, expect, it } from 'vitest'
import { drawnChart, spoken } from '../drawing.ts'
import { tooFew } from '../test-bands.ts'
import { type Participation, participationGeometry } from './geometry.ts'
import { ParticipationBars } from './participation-bars.tsx'

const share = (value: number) => ({ shown: true, value, text: value.toFixed(1), n: 80 }) as const
const rows: Participation[] = [
  { key: 'a', label: '総務部', rate: share(50), last: share(40), returnedText: '約40人' },
  { key: 'b', label: '会計課', rate: tooFew, returnedText: '' },
]

const bars = (
  <ParticipationBars
    title="半分が回答"
    subtitle="部ごと"
    fileName="rates"
    groupHeading="部"
    rows={rows}
    whole={{ value: 31.2, text: '31.2' }}
  />
)

describe('the geometry of participation', () => {
  it('starts at 0 and ends at 100 percent', () => {
    const g = participationGeometry({ rows, width: 800 })
    expect(g.bars[0]?.width).toBeCloseTo((g.plotRight - g.plotLeft) / 2)
    expect(g.ticks.map((tick) => tick.text)).toEqual(['0%', '25%', '50%', '75%', '100%'])
  })

  it('gives a hidden rate no bar', () => {
    expect(participationGeometry({ rows, width: 800 }).bars[1]?.width).toBeNull()
  })
})

describe('participation bars', () => {
  it('tell each rate in words', () => {
    expect(spoken(drawnChart(bars))).toEqual([
      '総務部：回答率 50.0%、回答数 約40人、前回 40.0%',
      '会計課：回答者が少ないため表示しません',
    ])
  })

  it('are drawn like this', () => {
    expect(drawnChart(bars)).toMatchSnapshot()
  })
})
