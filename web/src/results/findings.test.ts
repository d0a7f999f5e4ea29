import { describe, expect, it } from 'vitest'
import { type Language, startI18n } from '../platform/i18n.ts'
import { comparisonFinding } from './comparison-finding.ts'
import { itemsFinding } from './items-finding.ts'
import { overviewFinding } from './overview-finding.ts'
import { clear, comparison, hidden, item, mean, overview, unclear, unit } from './test-results.ts'

const texts = (language: Language) => startI18n(language).getFixedT(language, 'results')

const care = item('個人としての尊重', 'Care', { figure: mean(3.82) })
const recognition = item('認められる実感', 'Recognition', { figure: mean(2.72) })
const extremes = { items: [care, recognition], strengths: ['Care'], concerns: ['Recognition'] }

describe('the finding of an overview', () => {
  const said = (value: ReturnType<typeof overview>, language: Language = 'ja') =>
    overviewFinding(value, language, texts(language))

  it('names score and band, the change, the strongest and the weakest item', () => {
    const whole = overview({
      ...extremes,
      headline: item('エンゲージメント', 'Engagement', {
        figure: mean(3.25),
        change: unclear(0.02),
      }),
    })
    expect(said(whole)).toEqual({
      headline: [
        'エンゲージメントは3.25で、「平均より低め」の区分です。',
        '前回からはっきりした変化はありません（+0.02）。',
      ],
      details:
        '最も高い項目は「個人としての尊重」（3.82）、最も低い項目は「認められる実感」（2.72）です。',
    })
    expect(said(whole, 'en')).toEqual({
      headline: [
        'Engagement is 3.25, in the band “Below average”.',
        'There is no clear change since last time (+0.02).',
      ],
      details: 'The strongest question is “Care” (3.82), the weakest “Recognition” (2.72).',
    })
  })

  it('says that a rise or a fall is clear only where the server says so', () => {
    const changed = (change: ReturnType<typeof clear>) =>
      said(overview({ headline: item('総合', 'Overall', { figure: mean(3.9), change }) }))
        .headline[1]
    expect(changed(clear(0.3))).toContain('はっきり上がりました（+0.30）')
    expect(changed(clear(-0.3))).toContain('はっきり下がりました（−0.30）')
    expect(changed(unclear(-0.3))).toContain('はっきりした変化はありません（−0.30）')
  })

  it('leaves out the change where there was no last time', () => {
    expect(said(overview()).headline).toEqual([
      'エンゲージメントは3.25で、「平均より低め」の区分です。',
    ])
  })

  it('holds a unit against everybody else first and against last time second', () => {
    const finding = said(
      overview({
        group: unit('契約課', 'Contracts'),
        headline: item('総合', 'Overall', {
          figure: mean(3.72),
          difference: clear(0.48),
          change: unclear(0.1),
        }),
      }),
      'en',
    )
    expect(finding.headline).toEqual([
      'Contracts: Overall is 3.72, in the band “Above average”.',
      'That is clearly above the rest of the organisation (+0.48).',
    ])
    expect(finding.details).toBe('There is no clear change since last time (+0.10).')
  })

  it('says that the headline is not shown instead of leaving a hole', () => {
    const finding = said(
      overview({
        group: unit('契約課', 'Contracts'),
        headline: item('総合', 'Overall', { figure: hidden }),
      }),
    )
    expect(finding).toEqual({ headline: ['契約課の総合は表示していません。'], details: '' })
  })
})

describe('the finding about the items', () => {
  const said = (items: Parameters<typeof itemsFinding>[0]) => itemsFinding(items, 'ja', texts('ja'))

  it('names the largest clear rise and the largest clear fall', () => {
    expect(
      said([
        item('甲', 'A', { change: clear(0.2) }),
        item('乙', 'B', { change: clear(0.4) }),
        item('丙', 'C', { change: clear(-0.1) }),
        item('丁', 'D', { change: unclear(-0.9) }),
      ]),
    ).toBe('「乙」ははっきり上がり、「丙」ははっきり下がった')
  })

  it('puts the difference from everybody else before the change since last time', () => {
    expect(said([item('甲', 'A', { change: clear(0.4), difference: clear(-0.3) })])).toBe(
      '「甲」がほかよりはっきり低い',
    )
  })

  it('speaks of the change where no difference is clear', () => {
    expect(said([item('甲', 'A', { change: clear(0.4), difference: unclear(0.1) })])).toBe(
      '「甲」がはっきり上がった',
    )
  })

  it('takes "nothing is clear" for a finding', () => {
    expect(said([item('甲', 'A', { change: unclear(0.4) })])).toBe(
      '前回からはっきり変わった項目はない',
    )
    expect(said([item('甲', 'A', { difference: unclear(0.4) })])).toBe(
      'ほかとはっきり差のある項目はない',
    )
  })

  it('names the extremes where nothing can be compared, and nothing where all is hidden', () => {
    expect(said([care, recognition])).toBe(
      '「個人としての尊重」が最も高く、「認められる実感」が最も低い',
    )
    expect(said([item('甲', 'A', { figure: hidden })])).toBe('表示できる項目がない')
  })
})

describe('the finding of a comparison', () => {
  const said = (value: ReturnType<typeof comparison>, measure = 0, language: Language = 'ja') =>
    comparisonFinding(value, measure, language, texts(language))
  const measures = [
    ['総合', 'Overall'],
    ['成長', 'Growth'],
  ] as const

  it('names the department furthest above and the one furthest below everybody else', () => {
    const value = comparison(measures, [
      [['水道局', 'Water'], [[mean(3.6), clear(0.4)]]],
      [['税務局', 'Tax'], [[mean(3.5), clear(0.3)]]],
      [['福祉局', 'Welfare'], [[mean(3.0), clear(-0.3)]]],
    ])
    expect(said(value)).toBe('総合は「水道局」がはっきり高く、「福祉局」がはっきり低い')
    expect(said(value, 0, 'en')).toBe('Overall: “Water” is clearly higher, “Welfare” clearly lower')
  })

  it('looks at the other measures before it says that nobody differs', () => {
    const value = comparison(measures, [
      [
        ['水道局', 'Water'],
        [
          [mean(3.3), unclear(0.1)],
          [mean(2.7), clear(-0.5)],
        ],
      ],
    ])
    expect(said(value)).toBe(
      '総合ではっきり差のあるところはないが、「成長」は「水道局」がはっきり低い',
    )
    expect(said(value, 1)).toBe('成長は「水道局」がほかよりはっきり低い')
  })

  it('says that none differs clearly', () => {
    expect(said(comparison(measures, [[['水道局', 'Water'], [[mean(3.9), unclear(0.9)]]]]))).toBe(
      '総合でほかとはっきり差のあるところはない',
    )
  })

  it('says that nothing can be shown', () => {
    expect(said(comparison(measures, [[['水道局', 'Water'], [[hidden, null]]]]))).toBe(
      '表示できる総合がない',
    )
  })
})
