import { describe, expect, it } from 'vitest'
import { nextMark } from './roving.ts'

describe('walking over the marks of a chart', () => {
  it('goes on with the arrows and stops at both ends', () => {
    expect(nextMark('ArrowDown', 0, 3)).toBe(1)
    expect(nextMark('ArrowUp', 0, 3)).toBe(0)
    expect(nextMark('ArrowRight', 2, 3)).toBe(2)
  })

  it('jumps to the ends with Home and End', () => {
    expect(nextMark('End', 0, 3)).toBe(2)
    expect(nextMark('Home', 2, 3)).toBe(0)
  })

  it('leaves Tab and letters to the page', () => {
    expect(nextMark('Tab', 0, 3)).toBeNull()
    expect(nextMark('a', 0, 3)).toBeNull()
  })
})
