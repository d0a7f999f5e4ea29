import { describe, expect, it } from 'vitest'
import type { Scale, Tone } from '../catalogue/questionnaire.ts'
import { type Band, bandOf } from './band.ts'
import { choiceShare, ranked } from './choice-share.ts'
import { constructScore } from './construct-score.ts'
import { roundHalfUp, toDecimal, toNumber } from './decimal.ts'
import { enps } from './enps.ts'
import { itemMean, itemVariance } from './item-mean.ts'
import { itemPoints } from './points.ts'
import { meanOf, parseDecimal, ratio, subtract } from './ratio.ts'
import { engagementIndex, respondentMean } from './respondent-mean.ts'
import { responseRate, topCoded } from './response-rate.ts'
import { countedAnswers, type Figure, scoredOptions } from './scored-option.ts'
import { balance, toneShare } from './tone-share.ts'

type Answer = readonly [code: string, score: number | null, tone: Tone | null]

function scale(answers: readonly Answer[]): Scale {
  const options = answers.map(([code, score, tone]) => ({
    code,
    label: { ja: code, en: code },
    ...(score === null ? {} : { score }),
    ...(tone === null ? {} : { tone }),
  }))
  return { options }
}

const AGREE = scoredOptions(
  scale([
    ['SA', 5, 'favourable'],
    ['A', 4, 'favourable'],
    ['N', 3, 'neutral'],
    ['D', 2, 'unfavourable'],
    ['SD', 1, 'unfavourable'],
    ['na', null, null],
  ]),
)

const shown = (figure: Figure | null, decimals: number): string =>
  figure === null ? 'none' : roundHalfUp(figure.value, decimals)

describe('item scores', () => {
  it('leave "not applicable" out of every denominator', () => {
    const counts = [1, 1, 1, 0, 0, 97]
    expect(itemMean(AGREE, counts)).toMatchObject({ n: 3 })
    expect(shown(itemMean(AGREE, counts), 2)).toBe('4.00')
    expect(shown(toneShare(AGREE, counts, 'favourable'), 1)).toBe('66.7')
    expect(countedAnswers(AGREE, counts)).toBe(3)
  })

  it('are none when nobody gave an answer that counts', () => {
    const counts = [0, 0, 0, 0, 0, 4]
    expect(itemMean(AGREE, counts)).toBeNull()
    expect(toneShare(AGREE, counts, 'favourable')).toBeNull()
    expect(balance(AGREE, counts)).toBeNull()
    expect(itemPoints(AGREE, counts)).toBeNull()
    expect(itemVariance(AGREE, [1, 0, 0, 0, 0, 9])).toBeNull()
  })

  it('keep decimal scores exact', () => {
    const halves = scoredOptions(
      scale([
        ['a', 2.5, null],
        ['b', 0.1, null],
        ['c', 0.2, null],
      ]),
    )
    const mean = itemMean(halves, [1, 1, 2])
    expect(mean === null ? '' : toDecimal(mean.value)).toBe('0.75')
  })

  it('have the sample variance of the answers', () => {
    expect(itemVariance(AGREE, [1, 1, 1, 1, 1, 7])).toBeCloseTo(2.5, 12)
  })

  it('give the UK points and shares of organisations A and B with equal favourable shares', () => {
    const cases = [
      { counts: [10, 40, 10, 16, 24, 0], index: '49' },
      { counts: [22, 28, 34, 12, 4, 0], index: '63' },
    ]
    for (const { counts, index } of cases) {
      expect(shown(toneShare(AGREE, counts, 'favourable'), 0)).toBe('50')
      const points = itemPoints(AGREE, counts)
      expect(points === null ? '' : toDecimal(points.value)).toBe(index)
    }
  })

  it('add counts before rounding: 18 % and 29 % are 48 % together', () => {
    const counts = [103, 166, 176, 96, 24, 0]
    expect(shown(choiceShare(103, 565), 0)).toBe('18')
    expect(shown(choiceShare(166, 565), 0)).toBe('29')
    expect(shown(toneShare(AGREE, counts, 'favourable'), 0)).toBe('48')
    expect(shown(toneShare(AGREE, [103, 166, 177, 95, 24, 0], 'favourable'), 3)).toBe('47.611')
    expect([103, 166, 177, 95, 24].map((c) => shown(choiceShare(c, 565), 3))).toEqual([
      '18.230',
      '29.381',
      '31.327',
      '16.814',
      '4.248',
    ])
  })

  it('have a difference that comes from unrounded values', () => {
    const difference = subtract(parseDecimal('52.952'), parseDecimal('58.495'))
    expect(toDecimal(difference)).toBe('-5.543')
    expect([roundHalfUp('52.952', 0), roundHalfUp('58.495', 0)]).toEqual(['53', '58'])
    expect(roundHalfUp(difference, 0)).toBe('-6')
  })

  it('balance favourable against unfavourable', () => {
    expect(shown(balance(AGREE, [10, 40, 10, 16, 24, 5]), 1)).toBe('10.0')
    const favourable = toneShare(AGREE, [3, 4, 5, 6, 7, 0], 'favourable')?.value ?? ratio(0)
    const others = (['neutral', 'unfavourable'] as const).map(
      (tone) => toneShare(AGREE, [3, 4, 5, 6, 7, 0], tone)?.value ?? ratio(0),
    )
    expect(meanOf([favourable, ...others])).toSatisfy(
      (mean) => mean !== null && roundHalfUp(mean, 10) === roundHalfUp(ratio(100, 3), 10),
    )
  })

  it('turn a ten-point scale into points as Ennova prints them', () => {
    const ten = scoredOptions(
      scale(Array.from({ length: 10 }, (_, i): Answer => [`${i + 1}`, i + 1, null])),
    )
    const only = (score: number) => ten.map((_, i) => (i + 1 === score ? 1 : 0))
    expect([1, 2, 3, 10].map((score) => shown(itemPoints(ten, only(score)), 0))).toEqual([
      '0',
      '11',
      '22',
      '100',
    ])
  })
})

describe('scores over several items', () => {
  it('need every item of the construct', () => {
    const figure = (value: string, n: number): Figure => ({ value: parseDecimal(value), n })
    expect(shown(constructScore([figure('2.77', 636), figure('3.42', 630)]), 2)).toBe('3.10')
    expect(constructScore([figure('2.77', 636), figure('3.42', 630)])?.n).toBe(630)
    expect(constructScore([figure('2.77', 636), null])).toBeNull()
    expect(constructScore([])).toBeNull()
  })

  it('average favourable shares without weights (Engagedly)', () => {
    const shares = [80, 60, 20, 60, 0].map((value) => ({ value: ratio(value), n: 10 }))
    expect(shown(constructScore(shares), 0)).toBe('44')
  })

  it('give the index of the UK worked example, one person and a group of ten', () => {
    const one = [{ answered: 5, people: 1, sum: ratio(325) }]
    expect(shown(engagementIndex(one, 5), 0)).toBe('65')
    const scores = [65, 25, 70, 35, 50, 100, 90, 40, 20, 35]
    const ten = scores.map((score) => ({ answered: 5, people: 1, sum: ratio(score * 5) }))
    expect(shown(engagementIndex(ten, 5), 0)).toBe('53')
  })

  it('leave people with a gap out of the index, but not out of a theme', () => {
    const groups = [
      { answered: 2, people: 1, sum: ratio(200) },
      { answered: 1, people: 1, sum: ratio(0) },
      { answered: 0, people: 3, sum: ratio(0) },
    ]
    expect(engagementIndex(groups, 2)).toMatchObject({ n: 1 })
    expect(shown(engagementIndex(groups, 2), 0)).toBe('100')
    expect(respondentMean(groups)).toMatchObject({ n: 2 })
    expect(shown(respondentMean(groups), 0)).toBe('50')
    expect(respondentMean([])).toBeNull()
  })

  it('average people before teams, as Peakon does with a missing answer', () => {
    const people = [
      { answered: 4, people: 1, sum: ratio(34) },
      { answered: 4, people: 1, sum: ratio(27) },
      { answered: 3, people: 1, sum: ratio(15) },
    ]
    expect(shown(respondentMean(people), 2)).toBe('6.75')
  })
})

describe('other measures', () => {
  it('keep passives in the base of the eNPS', () => {
    const options = scoredOptions(
      scale(Array.from({ length: 11 }, (_, i): Answer => [`${i}`, i, null])),
    )
    const counts = [0, 0, 0, 5, 0, 5, 10, 30, 25, 20, 5]
    expect(shown(enps(options, counts), 0)).toBe('5')
  })

  it('top-code a response rate above 95 %', () => {
    const rate = responseRate(636, 2041) ?? ratio(0)
    expect(roundHalfUp(rate, 1)).toBe('31.2')
    expect(topCoded(rate, 95)).toEqual({ value: rate, topCoded: false })
    expect(topCoded(ratio(97), 95)).toMatchObject({ topCoded: true, value: ratio(95) })
    expect(topCoded(ratio(95), 95).topCoded).toBe(false)
    expect(responseRate(0, 0)).toBeNull()
  })

  it('rank the options of a multiple choice item by people, ties in the order of the scale', () => {
    const order = ranked([
      { code: 'a', chosen: 3 },
      { code: 'b', chosen: 7 },
      { code: 'c', chosen: 3 },
    ])
    expect(order.map((option) => option.code)).toEqual(['b', 'a', 'c'])
    expect(choiceShare(0, 0)).toBeNull()
  })

  it('use the denominator of a scale without scores: everybody who chose', () => {
    const reasons = scoredOptions(
      scale([
        ['pay', null, null],
        ['time', null, null],
      ]),
    )
    expect(countedAnswers(reasons, [4, 6])).toBe(10)
  })
})

describe('bands', () => {
  const band = (key: string, above: string | null, inclusive: boolean): Band => ({
    key,
    label: { ja: key, en: key },
    above,
    inclusive,
    mark: key,
  })
  const bands = [
    band('high', '3.8', false),
    band('above', '3.6', true),
    band('below', '3.2', true),
    band('low', null, false),
  ]

  it('follow the unrounded value, with a strict upper limit', () => {
    expect(bandOf('3.8', bands)?.key).toBe('above')
    expect(bandOf('3.8004', bands)?.key).toBe('high')
    expect(bandOf('3.6', bands)?.key).toBe('above')
    expect(bandOf('3.5999', bands)?.key).toBe('below')
    expect(bandOf('3.2', bands)?.key).toBe('below')
    expect(bandOf(ratio(31999, 10000), bands)?.key).toBe('low')
    expect(bandOf('3.249', bands)?.key).toBe('below')
  })

  it('may leave low values without a band', () => {
    expect(bandOf('1', bands.slice(0, 3))).toBeNull()
  })
})

describe('exact values as floats', () => {
  it('are the nearest ones', () => {
    expect(toNumber(ratio(1, 3))).toBe(1 / 3)
    expect(toNumber(ratio(-2137, 636))).toBe(-2137 / 636)
  })
})
