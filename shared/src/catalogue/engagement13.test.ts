import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { defaultBands } from './bands.ts'
import { engagement13 } from './engagement13.ts'
import { Questionnaire } from './questionnaire.ts'
import { rankLadders } from './rank-ladders.ts'

const keys = engagement13.items.map((item) => item.key)

describe('the 12+1 questionnaire', () => {
  it('fits the questionnaire schema', () => {
    expect([...Value.Errors(Questionnaire, engagement13)]).toEqual([])
  })

  it('has 13 items with different keys, none of them required', () => {
    expect(new Set(keys).size).toBe(13)
    expect(engagement13.items.filter((item) => item.required !== false)).toEqual([])
  })

  it('puts every item into exactly one construct below the headline', () => {
    const below = engagement13.constructs.filter(({ key }) => key !== engagement13.headline)
    expect(below.map((set) => set.key)).toEqual([
      'basics',
      'contribution',
      'belonging',
      'growth',
      'pride',
    ])
    expect(below.flatMap((set) => set.items)).toEqual(keys)
  })

  it('heads its pages with engagement over all 13 items', () => {
    const headline = engagement13.constructs.find(({ key }) => key === engagement13.headline)
    expect(headline?.items).toEqual(keys)
  })

  it('labels its items short enough for a chart axis', () => {
    for (const { shortLabel } of engagement13.items) {
      expect([...shortLabel.ja].length, shortLabel.ja).toBeLessThanOrEqual(12)
      expect(shortLabel.en.length, shortLabel.en).toBeLessThanOrEqual(28)
    }
  })

  it('scores agreement from 5 down to 1, two favourable and two unfavourable answers', () => {
    const options = engagement13.scales.agree5?.options ?? []
    expect(options.map((option) => [option.code, option.score, option.tone])).toEqual([
      ['5', 5, 'favourable'],
      ['4', 4, 'favourable'],
      ['3', 3, 'neutral'],
      ['2', 2, 'unfavourable'],
      ['1', 1, 'unfavourable'],
    ])
  })
})

describe('the default bands', () => {
  it('fall from the highest to an open lowest one, and 3.8 itself is not yet high', () => {
    expect(defaultBands.map(({ key, lower }) => [key, lower])).toEqual([
      ['high', '3.8'],
      ['above-average', '3.6'],
      ['below-average', '3.2'],
      ['low', null],
    ])
    expect(defaultBands.find(({ key }) => key === 'high')?.lowerInclusive).toBe(false)
    expect(defaultBands.find(({ key }) => key === 'below-average')?.lowerInclusive).toBe(true)
  })
})

describe.each(rankLadders)('the $key ladder', ({ ranks }) => {
  it('orders different ranks from 1', () => {
    expect(ranks.map((rank) => rank.order)).toEqual(ranks.map((_, index) => index + 1))
    expect(new Set(ranks.map((rank) => rank.key)).size).toBe(ranks.length)
  })

  it('splits into two groups with the senior one entirely above the other', () => {
    const groups = ranks.map((rank) => rank.group.key)
    const runs = groups.filter((group, index) => group !== groups[index - 1])
    expect(runs).toHaveLength(2)
    expect(new Set(runs).size).toBe(2)
  })
})
