import { defaultBands } from '@koe/shared/catalogue/bands.ts'
import { parseDecimal } from '@koe/shared/scoring/ratio.ts'
import { describe, expect, it } from 'vitest'
import { figureView } from './figure.ts'

const shown = (value: string) => ({
  shown: true as const,
  value: parseDecimal(value),
  n: 636,
  margin: 0.07,
  error: 0.03,
})
const bands = [...defaultBands]
const view = (value: string) => figureView(shown(value), bands)

describe('a figure on the screen', () => {
  it('is rounded half-up from the exact decimal', () => {
    expect(view('3.345')).toMatchObject({ text: '3.35', n: 636, margin: 0.07 })
    expect(view('3.095')).toMatchObject({ text: '3.10' })
  })

  it('has the band of its unrounded value', () => {
    expect(view('3.8004')).toMatchObject({ text: '3.80', band: 'high' })
    expect(view('3.8')).toMatchObject({ text: '3.80', band: 'above-average' })
    expect(view('3.6')).toMatchObject({ band: 'above-average' })
    expect(view('3.5999')).toMatchObject({ text: '3.60', band: 'below-average' })
    expect(view('3.2')).toMatchObject({ band: 'below-average' })
    expect(view('3.1999')).toMatchObject({ text: '3.20', band: 'low' })
  })

  it('has no band where the series has none', () => {
    expect(figureView(shown('3.5'), [])).toMatchObject({ band: null })
  })

  it('shows nothing but the reason when hidden', () => {
    expect(figureView({ shown: false, reason: 'would-reveal-others' }, bands)).toEqual({
      shown: false,
      reason: 'would-reveal-others',
    })
  })
})
