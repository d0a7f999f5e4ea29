import { describe, expect, it } from 'vitest'
import { figureOf, fourBands, tooFew } from '../test-bands.ts'
import { stripGeometry } from './item-strip.tsx'

describe('the strip of one item', () => {
  it('places now, last time and the organisation on the whole scale', () => {
    const g = stripGeometry({
      figure: figureOf(3, 'low'),
      last: figureOf(1, 'low'),
      organisation: { value: 5, text: '5.00' },
      bands: fourBands,
    })
    expect([g.last, g.now, g.whole]).toEqual([8, 100, 192])
    expect(g.borders).toHaveLength(3)
  })

  it('leaves the place of a hidden figure empty', () => {
    const g = stripGeometry({ figure: tooFew, last: tooFew, bands: fourBands })
    expect([g.now, g.last, g.whole]).toEqual([null, null, null])
  })
})
