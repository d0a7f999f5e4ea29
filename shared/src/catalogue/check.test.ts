import { describe, expect, it } from 'vitest'
import { checkAnswers, LONGEST_TEXT } from './check-answers.ts'
import { checkQuestionnaire } from './check-questionnaire.ts'
import type { Item, Questionnaire } from './questionnaire.ts'

const text = (ja: string) => ({ ja, en: ja })

function item(key: string, more: Partial<Item> = {}): Item {
  return {
    key,
    type: 'single',
    scale: 'agree',
    wording: text(key),
    shortLabel: text(key),
    wordingVersion: 1,
    ...more,
  }
}

const AGREE = {
  options: [
    { code: '2', label: text('はい'), score: 2, tone: 'favourable' as const },
    { code: '1', label: text('いいえ'), score: 1, tone: 'unfavourable' as const },
    { code: 'na', label: text('該当しない') },
  ],
}
const REASONS = {
  options: ['pay', 'time', 'boss'].map((code) => ({ code, label: text(code) })),
}

function questionnaire(more: Partial<Questionnaire> = {}): Questionnaire {
  const { scale: _, ...comment } = item('comment', { type: 'text' })
  return {
    key: 'q',
    version: 1,
    title: text('調査'),
    scales: { agree: AGREE, reasons: REASONS },
    items: [
      item('q1'),
      item('q2'),
      item('why', { type: 'multiple', scale: 'reasons', max: 2 }),
      comment,
    ],
    constructs: [{ key: 'basics', label: text('基礎'), items: ['q1', 'q2'] }],
    indices: [],
    themes: [],
    headline: 'basics',
    ...more,
  }
}

const problems = (more: Partial<Questionnaire>) =>
  checkQuestionnaire(questionnaire(more)).map(({ path, message }) => `${path}: ${message}`)

const set = (key: string, ...items: string[]) => ({ key, label: text(key), items })

describe('a questionnaire', () => {
  it('is sound when every name leads somewhere', () => {
    expect(problems({})).toEqual([])
  })

  it('has no key twice', () => {
    expect(problems({ items: [item('q1'), item('q2'), item('q1')] })).toEqual([
      'items[2].key: the key "q1" is used twice',
    ])
    expect(problems({ themes: [set('t', 'q1'), set('t', 'q2')] })).toEqual([
      'themes[1].key: the key "t" is used twice',
    ])
    const twice = { options: [...REASONS.options, { code: 'pay', label: text('給与') }] }
    expect(problems({ scales: { agree: AGREE, reasons: twice } })).toEqual([
      'scales.reasons.options[3].code: the code "pay" is used twice',
    ])
  })

  it('has no item without its scale, and no text item with one', () => {
    expect(problems({ items: [item('q1'), item('q2', { scale: 'toString' })] })).toEqual([
      'items[1].scale: there is no scale "toString"',
    ])
    expect(problems({ items: [item('q1'), item('q2', { type: 'text' })] })[0]).toBe(
      'items[1].scale: a text item has no scale',
    )
    const { scale: _, ...bare } = item('q2')
    expect(problems({ items: [item('q1'), bare] })[0]).toBe('items[1]: the item "q2" needs a scale')
  })

  it('has a maximum of choices only where there are several', () => {
    expect(problems({ items: [item('q1', { max: 1 }), item('q2')] })).toEqual([
      'items[0].max: only a multiple-choice item has a maximum',
    ])
    const many = item('why', { type: 'multiple', scale: 'reasons', max: 4 })
    expect(problems({ items: [item('q1'), item('q2'), many] })).toEqual([])
  })

  it('measures only single-choice items that it has, each once', () => {
    expect(problems({ indices: [set('i', 'q1', 'q9')] })).toEqual([
      'indices[0].items[1]: there is no item "q9"',
    ])
    expect(problems({ indices: [set('i', 'q1', 'why')] })).toEqual([
      'indices[0].items[1]: the item "why" is not a single-choice item',
    ])
    expect(problems({ constructs: [set('basics', 'q1', 'q1')] })).toEqual([
      'constructs[0].items[1]: the item "q1" is named twice',
    ])
  })

  it('has no measure that cannot be computed', () => {
    const items = [item('q1'), item('q2', { scale: 'reasons' })]
    expect(problems({ items })).toEqual([
      'constructs[0].items: all items need scores, or all items need tones',
    ])
  })

  it('has a headline that is a construct', () => {
    expect(problems({ headline: 'q1' })).toEqual(['headline: there is no construct "q1"'])
  })

  it('has scores that can be added exactly and tell answers apart', () => {
    const scored = (...scores: number[]) => ({
      options: scores.map((score, index) => ({ code: `${index}`, label: text('x'), score })),
    })
    expect(problems({ scales: { agree: scored(1, 2.125), reasons: REASONS } })).toEqual([])
    expect(problems({ scales: { agree: scored(1, 2.1234), reasons: REASONS } })).toHaveLength(1)
    expect(problems({ scales: { agree: scored(1, Number.NaN), reasons: REASONS } })).toHaveLength(1)
    expect(problems({ scales: { agree: scored(3, 3), reasons: REASONS } })).toEqual([
      'scales.agree.options: a scale with scores needs two different ones',
    ])
  })
})

describe('answers', () => {
  const check = (answers: Record<string, string | string[]>) =>
    checkAnswers(questionnaire(), answers).map((problem) => `${problem.item} ${problem.message}`)

  it('may have gaps, choices and text', () => {
    expect(check({})).toEqual([])
    expect(check({ q1: '2', why: ['pay', 'boss'], comment: 'よい' })).toEqual([])
  })

  it('have only codes of the scale', () => {
    expect(check({ q1: '9' })).toEqual(['q1 code "9" is not in scale "agree"'])
    expect(check({ why: ['pay', 'x'] })).toEqual(['why code "x" is not in scale "reasons"'])
    expect(check({ q7: '1' })).toEqual(['q7 is not in the questionnaire'])
  })

  it('have the shape of their item', () => {
    expect(check({ q1: ['2'] })).toEqual(['q1 takes one code'])
    expect(check({ why: 'pay' })).toEqual(['why takes a list of codes'])
    expect(check({ comment: ['a'] })).toEqual(['comment takes a text'])
  })

  it('keep to the limits of choices and of text', () => {
    expect(check({ why: ['pay', 'pay'] })).toEqual(['why code "pay" is given twice'])
    expect(check({ why: ['pay', 'time', 'boss'] })).toEqual([
      'why 3 codes are given, at most 2 are allowed',
    ])
    expect(check({ comment: 'あ'.repeat(LONGEST_TEXT + 1) })).toHaveLength(1)
  })
})
