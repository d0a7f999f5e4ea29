import { describe, expect, it } from 'vitest'
import { startI18n } from '../platform/i18n.ts'
import { strengthAndFocus } from './focus.ts'
import { talkQuestions } from './talk.ts'
import { clear, hidden, item, mean, unclear } from './test-results.ts'

const t = startI18n('ja').getFixedT('ja', 'results')

const named = (items: Parameters<typeof strengthAndFocus>[0]) => {
  const { strength, focus } = strengthAndFocus(items)
  return [strength?.item.key, strength?.basis, focus?.item.key, focus?.basis]
}

describe('one strength and one focus', () => {
  it('are the largest clear differences from everybody else, whatever the scores', () => {
    expect(
      named([
        item('甲', 'A', { figure: mean(3.9), difference: unclear(0.8) }),
        item('乙', 'B', { figure: mean(3.1), difference: clear(0.3) }),
        item('丙', 'C', { figure: mean(3.0), difference: clear(0.5) }),
        item('丁', 'D', { figure: mean(3.5), difference: clear(-0.4) }),
        item('戊', 'E', { figure: mean(2.0), difference: unclear(-0.9) }),
      ]),
    ).toEqual(['C', 'difference', 'D', 'difference'])
  })

  it('are the highest and the lowest item where no difference is clear', () => {
    expect(
      named([
        item('甲', 'A', { figure: mean(3.2) }),
        item('乙', 'B', { figure: mean(3.9) }),
        item('丙', 'C', { figure: mean(2.4) }),
      ]),
    ).toEqual(['B', 'score', 'C', 'score'])
  })

  it('are never the same item', () => {
    expect(
      named([
        item('甲', 'A', { figure: mean(3.9), difference: clear(-0.2) }),
        item('乙', 'B', { figure: mean(3.1) }),
      ]),
    ).toEqual(['B', 'score', 'A', 'difference'])
    expect(named([item('甲', 'A')])).toEqual(['A', 'score', undefined, undefined])
  })

  it('leave hidden items alone', () => {
    expect(named([item('甲', 'A', { figure: hidden }), item('乙', 'B'), item('丙', 'C')])).toEqual([
      'B',
      'score',
      'C',
      'score',
    ])
    expect(named([item('甲', 'A', { figure: hidden })])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the questions to talk about', () => {
  it('come from the construct of the focus and from that of the strength', () => {
    const questions = talkQuestions(
      strengthAndFocus([
        item('甲', 'A', { figure: mean(3.9), construct: 'basics' }),
        item('乙', 'B', { figure: mean(2.9), construct: 'growth' }),
      ]),
      t,
    )
    expect(questions).toEqual([
      t('talk.growth.focus'),
      t('talk.growth.focusNext'),
      t('talk.basics.keep'),
    ])
  })

  it('are general ones for a construct of the city’s own', () => {
    const own = { construct: 'remote-work' }
    expect(talkQuestions(strengthAndFocus([item('甲', 'A', own)]), t)).toEqual([
      t('talk.other.focus'),
      t('talk.other.focusNext'),
      t('talk.other.keep'),
    ])
    expect(talkQuestions({ strength: null, focus: null }, t)).toHaveLength(2)
  })
})
