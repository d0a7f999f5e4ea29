import { describe, expect, it } from 'vitest'
import { findGroups, placesOf } from './group-search.ts'
import { group, unit } from './test-results.ts'

const groups = [
  group(),
  unit('総務局', 'Bureau'),
  unit('人事課', 'Personnel', { parent: 'unit:Bureau' }),
  unit('給与係', 'Pay', { parent: 'unit:Personnel', shown: false, reason: 'too-few-respondents' }),
]

describe('finding a group by its name', () => {
  const keys = (words: string, limit = 10) =>
    findGroups(groups, words, limit).found.map(({ key }) => key)

  it('looks at both languages, whatever the width and case of the letters', () => {
    expect(keys('人事')).toEqual(['unit:Personnel'])
    expect(keys('ｐＡｙ')).toEqual(['unit:Pay'])
  })

  it('offers everything in tree order while nothing was typed, hidden groups too', () => {
    expect(keys('')).toHaveLength(4)
  })

  it('says when there are more than it lists', () => {
    expect(findGroups(groups, '', 2)).toMatchObject({ found: { length: 2 }, more: true })
    expect(findGroups(groups, '課', 2).more).toBe(false)
  })

  it('finds nothing for a name that does not exist', () => {
    expect(keys('水道')).toEqual([])
  })
})

describe('the place of a group', () => {
  it('is the way down to it, without the organisation', () => {
    const places = placesOf(groups, 'ja')
    expect(places.get('unit:Pay')).toBe('総務局 › 人事課')
    expect(places.has('unit:Bureau')).toBe(false)
  })

  it('begins at the top of what a section head may see', () => {
    expect(placesOf(groups.slice(2), 'ja').get('unit:Pay')).toBe('人事課')
  })
})
