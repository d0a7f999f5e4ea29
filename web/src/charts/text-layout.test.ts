import { describe, expect, it } from 'vitest'
import { spread, textWidth, wrapText } from './text-layout.ts'

describe('the width of a label', () => {
  it('counts a kanji as one em and a Latin letter as a little more than half', () => {
    expect(textWidth('声', 16)).toBe(16)
    expect(textWidth('ab', 100)).toBeCloseTo(114)
  })
})

describe('wrapping a label', () => {
  it('breaks Japanese between characters and never before a closing bracket', () => {
    expect(wrapText('仕事の設備（情報）', 80, 10)).toEqual(['仕事の設備（情', '報）'])
  })

  it('breaks English between words only', () => {
    expect(wrapText('My role is clear', 60, 10)).toEqual(['My role is', 'clear'])
  })

  it('says with … that something was cut off', () => {
    expect(wrapText('一二三四五六七八九', 20, 10, 2)).toEqual(['一二', '三…'])
  })

  it('keeps one word that is wider than the line whole', () => {
    expect(wrapText('recognition', 20, 10)).toEqual(['recognition'])
  })
})

describe('spreading labels', () => {
  const width = 40

  it('leaves labels alone that do not touch', () => {
    const labels = [20, 120].map((centre) => ({ centre, width }))
    expect(spread(labels, 0, 200, 8)).toEqual([20, 120])
  })

  it('moves neighbours apart without leaving the chart', () => {
    const centres = spread(
      [180, 185, 190].map((centre) => ({ centre, width })),
      0,
      200,
      8,
    )
    expect(centres).toEqual([84, 132, 180])
  })
})
