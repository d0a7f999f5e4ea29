import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { qrDrawing } from './qr-path.ts'

const link = 'https://koe.example.lg.jp/a#0123456789ABCDEF'

/** Reads the path back into dark squares. */
const darkSquares = (path: string): Set<string> => {
  const dark = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`)
  return dark
}

describe('the QR code of a slip', () => {
  it('has every dark module of the code and no other', () => {
    const { modules } = create(link, { errorCorrectionLevel: 'M' })
    const wanted = new Set<string>()
    for (let y = 0; y < modules.size; y += 1)
      for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) wanted.add(`${x},${y}`)
    const { size, path } = qrDrawing(link)
    expect(size).toBe(modules.size)
    expect(darkSquares(path)).toEqual(wanted)
  })

  it('is small enough to print at 25 mm for an ordinary address', () => {
    expect(qrDrawing(link).size).toBeLessThanOrEqual(37)
  })
})
