import { describe, expect, it } from 'vitest'
import { readSlipsSearch } from '../surveys/slips-search.ts'
import { readRosterSearch } from './search.ts'

describe('what an address says', () => {
  it('about the roster is its view and its filter, and nothing the server would refuse', () => {
    expect(readRosterSearch({ view: 'people', search: '佐藤', unit: '0101', lang: 'en' })).toEqual({
      view: 'people',
      search: '佐藤',
      unit: '0101',
    })
    expect(readRosterSearch({ view: 'answers', after: '' })).toEqual({})
  })

  it('about slips survives being read twice', () => {
    const once = readSlipsSearch({ unit: '01', withoutEmail: 'true', utm: 'x' })
    expect(once).toEqual({ unit: '01', withoutEmail: true })
    expect(readSlipsSearch(once)).toEqual(once)
    expect(readSlipsSearch({ withoutEmail: 'no' })).toEqual({})
  })
})
