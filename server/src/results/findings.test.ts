import { parseDecimal } from '@koe/shared/scoring/ratio.ts'
import { describe, expect, it } from 'vitest'
import { findings } from './findings.ts'

const items = (...values: readonly (string | null)[]) =>
  values.map((value, index) => ({
    key: `q${index + 1}`,
    figure:
      value === null
        ? ({ shown: false, reason: 'too-few-answers' } as const)
        : { shown: true as const, value: parseDecimal(value), n: 20, margin: null, error: null },
  }))

describe('strengths and concerns', () => {
  it('are the three highest and the three lowest items', () => {
    const published = ['3.59', '2.99', '3.00', '2.72', '3.82', '3.41', '3.52', '2.92', '3.54']
    expect(findings(items(...published))).toEqual({
      strengths: ['q5', 'q1', 'q9'],
      concerns: ['q4', 'q8', 'q2'],
    })
  })

  it('go by the unrounded mean, and among equals by the order of the questionnaire', () => {
    expect(findings(items('3.004', '3.001', '3.001', '3.004', '3.002', '3.002', '3.003'))).toEqual({
      strengths: ['q1', 'q4', 'q7'],
      concerns: ['q2', 'q3', 'q5'],
    })
  })

  it('never name one item twice', () => {
    expect(findings(items('4', '4', '4', '4'))).toEqual({
      strengths: ['q1', 'q2'],
      concerns: ['q3', 'q4'],
    })
    expect(findings(items('3', '4', '2'))).toEqual({ strengths: ['q2'], concerns: ['q3'] })
    expect(findings(items('3'))).toEqual({ strengths: [], concerns: [] })
  })

  it('leave hidden items out', () => {
    expect(findings(items(null, '3', null, '4'))).toEqual({ strengths: ['q4'], concerns: ['q2'] })
    expect(findings(items(null, null))).toEqual({ strengths: [], concerns: [] })
  })
})
