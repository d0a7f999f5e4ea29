import { describe, expect, it } from 'vitest'
import { apiProblem } from './api-client.ts'
import { failureTexts, faultAt, otherFaults } from './failure-texts.ts'
import { worthRetrying } from './query-client.ts'

const refused = apiProblem({
  type: '/api/problems/invalid-input',
  code: 'invalid-input',
  status: 400,
  title: '入力に誤りがあります',
  faults: [
    { field: 'title.ja', message: '必須の項目です' },
    { field: 'units.0', message: '登録されていない所属です' },
    { message: '合計が合いません' },
  ],
})
const busy = apiProblem({ type: '', code: 'overloaded', status: 503, title: '混み合っています' })
const lost = Object.assign(new Error(), { kind: 'network' as const })

describe('what a failure says', () => {
  it('is what the server says, with the number its log knows it by', () => {
    const texts = failureTexts(
      apiProblem({
        type: '',
        code: 'unexpected',
        status: 500,
        title: '予期しない',
        requestId: 'r1',
      }),
    )
    expect(texts).toEqual({ kind: 'problem', title: '予期しない', detail: null, requestId: 'r1' })
  })

  it('tells a lost connection from a fault of the page', () => {
    expect(failureTexts(lost).kind).toBe('network')
    expect(failureTexts(new TypeError('x is undefined')).kind).toBe('unexpected')
  })

  it('stands at its field, and at the field it is a part of', () => {
    expect(faultAt(refused, 'title.ja')).toBe('必須の項目です')
    expect(faultAt(refused, 'units')).toBe('登録されていない所属です')
    expect(faultAt(refused, 'unit')).toBeUndefined()
    expect(faultAt(lost, 'title')).toBeUndefined()
  })

  it('is never swallowed where the form has no such field', () => {
    expect(otherFaults(refused, ['title'])).toEqual([
      'units.0: 登録されていない所属です',
      '合計が合いません',
    ])
  })
})

describe('trying again by itself', () => {
  it('helps against a lost connection or a busy server, at most twice', () => {
    expect(worthRetrying(0, lost)).toBe(true)
    expect(worthRetrying(1, busy)).toBe(true)
    expect(worthRetrying(2, lost)).toBe(false)
  })

  it('is not done where the server has refused', () => {
    expect(worthRetrying(0, refused)).toBe(false)
  })
})
