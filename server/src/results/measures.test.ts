import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { describe, expect, it } from 'vitest'
import { allMeasures, comparable, pageMeasures } from './measures.ts'

const page = pageMeasures(engagement13)
const measure = (key: string, questionnaire: Questionnaire = engagement13) => {
  const measures = pageMeasures(questionnaire)
  const found = measures && allMeasures(measures).find((one) => one.key === key)
  if (!found) throw new Error(`no measure ${key}`)
  return found
}

describe('the measures of the 12+1 questionnaire', () => {
  it('are the engagement score, five constructs and thirteen items', () => {
    expect(page?.headline).toMatchObject({ key: 'engagement', construct: null })
    expect(page?.constructs.map(({ key }) => key)).toEqual([
      'basics',
      'contribution',
      'belonging',
      'growth',
      'pride',
    ])
    expect(page?.items).toHaveLength(13)
    expect(page && allMeasures(page)).toHaveLength(19)
  })

  it('name the construct of an item, and never the headline for it', () => {
    expect(measure('voice-used').construct).toBe('belonging')
    expect(measure('workplace-pride').construct).toBe('pride')
  })
})

describe('the measures of other questionnaires', () => {
  it('leave out free text and scales without scores', () => {
    const [first, ...others] = engagement13.items
    if (!first) throw new Error('the questionnaire has items')
    const { scale: _, ...wordsOnly } = first
    const mixed = { ...engagement13, items: [{ ...wordsOnly, type: 'text' as const }, ...others] }
    expect(pageMeasures(mixed)?.items).toHaveLength(12)
  })

  it('head the page with the first item where there is no construct, once', () => {
    const bare = { ...engagement13, constructs: [] }
    const measures = pageMeasures(bare)
    expect(measures?.headline.key).toBe('role-clarity')
    expect(measures && allMeasures(measures)).toHaveLength(13)
  })

  it('do not exist where nothing has a mean', () => {
    const scales = { agree5: { options: [] } }
    expect(pageMeasures({ ...engagement13, constructs: [], scales })).toBeNull()
  })
})

describe('a measure in two waves', () => {
  const reworded: Questionnaire = {
    ...engagement13,
    items: engagement13.items.map((item) =>
      item.key === 'voice-used' ? { ...item, wordingVersion: 2 } : item,
    ),
  }

  it('can be compared while its wording stays', () => {
    expect(comparable(measure('voice-used'), engagement13, engagement13)).toBe(true)
    expect(comparable(measure('basics'), reworded, engagement13)).toBe(true)
  })

  it('cannot after a change of wording, nor can any construct that holds the item', () => {
    for (const key of ['voice-used', 'belonging', 'engagement'])
      expect(comparable(measure(key), reworded, engagement13)).toBe(false)
  })

  it('cannot when the scale or the set of items is another one', () => {
    const agree5 = engagement13.scales.agree5?.options.slice(1) ?? []
    const shorter = { ...engagement13, scales: { agree5: { options: agree5 } } }
    expect(comparable(measure('voice-used'), engagement13, shorter)).toBe(false)
    const fewer = {
      ...engagement13,
      constructs: engagement13.constructs.map((set) =>
        set.key === 'growth' ? { ...set, items: set.items.slice(1) } : set,
      ),
    }
    expect(comparable(measure('growth'), engagement13, fewer)).toBe(false)
  })
})
