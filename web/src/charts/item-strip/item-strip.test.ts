import { describe, expect, it } from 'vitest'
import { figureOf, fourBands, tooFew } from '../test-bands.ts'
import { stripGeometry } from './item-strip.tsx'

describe('the strip of one item', () => {
  it('places now, last time and the organisation between the ends they share', () => {
    const g = stripGeometry({
      figure: figureOf(3, 'low'),
      last: figureOf(1, 'low'),
      organisation: { value: 5, text: '5.00' },
      bands: fourBands,
      domain: [1, 5],
    })
    expect([g.last, g.now, g.whole]).toEqual([8, 84, 160])
    expect(g.borders).toHaveLength(3)
  })

  it('leaves the place of a hidden figure empty, and borders outside of the ends', () => {
    const g = stripGeometry({ figure: tooFew, last: tooFew, bands: fourBands, domain: [3, 3.5] })
    expect([g.now, g.last, g.whole]).toEqual([null, null, null])
    expect(g.borders).toHaveLength(1)
  })
})
