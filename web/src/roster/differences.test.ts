import type { ImportCheck } from '@koe/shared/contracts/roster.ts'
import { describe, expect, it } from 'vitest'
import { isSame, looksIncomplete } from './differences.ts'

const of = (count: number) => ({ count, examples: [] })
const check = (
  counts: Partial<Record<'joined' | 'left' | 'moved' | 'changed' | 'unchanged', number>>,
): ImportCheck => ({
  kind: 'people',
  encoding: 'utf-8',
  digest: '0'.repeat(64),
  rows: 0,
  columns: [],
  faults: [],
  faultCount: 0,
  joined: of(counts.joined ?? 0),
  left: of(counts.left ?? 0),
  moved: of(counts.moved ?? 0),
  changed: of(counts.changed ?? 0),
  unchanged: counts.unchanged ?? 0,
})

describe('the check of a file', () => {
  it('finds nothing to do where the file says what the roster says', () => {
    expect(isSame(check({ unchanged: 2041 }))).toBe(true)
    expect(isSame(check({ unchanged: 2041, moved: 1 }))).toBe(false)
  })

  it('asks twice when a fifth of the roster is missing from the file', () => {
    expect(looksIncomplete(check({ left: 20, unchanged: 80 }))).toBe(true)
    expect(looksIncomplete(check({ left: 19, moved: 1, unchanged: 80 }))).toBe(false)
    expect(looksIncomplete(check({ joined: 100 }))).toBe(false)
  })
})
