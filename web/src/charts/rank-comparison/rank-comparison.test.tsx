import { describe, expect, it } from 'vitest'
import { drawnChart, spoken } from '../drawing.ts'
import { fivePoints } from '../figure.ts'
import { figureOf, fourBands, tooFew } from '../test-bands.ts'
import { type ComparedGroup, rankComparisonGeometry } from './geometry.ts'
import { RankComparison } from './rank-comparison.tsx'

const groups: ComparedGroup[] = [
  { key: 'director', label: '部長級', figure: figureOf(3.9, 'high', 14, 0.3) },
  { key: 'senior', label: '主査級', figure: figureOf(3.15, 'low', 164, 0.1) },
  { key: 'fiscal-year', label: '会計年度任用職員', figure: tooFew },
]
const organisation = { value: 3.25, text: '3.25' }

const comparison = (
  <RankComparison
    title="主査級で低い"
    subtitle="職位別"
    fileName="ranks"
    groupHeading="職位"
    groups={groups}
    organisation={organisation}
    bands={fourBands}
  />
)

describe('the geometry of the rank comparison', () => {
  const g = rankComparisonGeometry({
    groups,
    organisation,
    bands: fourBands,
    scale: fivePoints,
    width: 800,
    heads: ['今回', '回答者数'],
  })

  it('keeps the order of the rank ladder', () => {
    expect(g.marks.map(({ group }) => group.key)).toEqual(['director', 'senior', 'fiscal-year'])
  })

  it('chooses an axis on which every interval fits', () => {
    expect(g.domain).toEqual([2.5, 4.5])
  })

  it('centres the interval on the mean', () => {
    const [director] = g.marks
    const [from, to] = director?.interval ?? [0, 0]
    expect((from + to) / 2).toBeCloseTo(director?.current ?? -1)
  })
})

describe('the rank comparison', () => {
  it('tells each group in words, with its interval and the organisation', () => {
    const [first, , hidden] = spoken(drawnChart(comparison))
    expect(first).toBe(
      '部長級：今回 3.90、区分は「高い」、95%信頼区間は3.60から4.20、14人、組織全体 3.25',
    )
    expect(hidden).toBe('会計年度任用職員：回答者が少ないため表示しません、組織全体 3.25')
  })

  it('is drawn like this', () => {
    expect(drawnChart(comparison)).toMatchSnapshot()
  })
})
