import { describe, expect, it } from 'vitest'
import { discoveries } from './false-discovery.ts'

describe('Benjamini–Hochberg', () => {
  it("finds the four discoveries of the authors' own example of 1995", () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ]
    expect(discoveries(ps).filter(Boolean)).toHaveLength(4)
    expect(discoveries(ps).slice(0, 4)).toEqual([true, true, true, true])
  })

  it('keeps a larger p that a still larger one carries along', () => {
    expect(discoveries([0.03, 0.04, 0.049])).toEqual([true, true, true])
    expect(discoveries([0.03, 0.04, 0.051])).toEqual([false, false, false])
  })

  it('judges a single test at 5 % and answers in the order of the page', () => {
    expect(discoveries([0.05])).toEqual([true])
    expect(discoveries([0.9, 0.001])).toEqual([false, true])
  })

  it('does not let tests that could not be made enlarge the family', () => {
    expect(discoveries([null, 0.04, null])).toEqual([false, true, false])
    expect(discoveries([null])).toEqual([false])
  })
})
