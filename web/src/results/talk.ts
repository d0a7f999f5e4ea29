import type { Measure } from '@koe/shared/contracts/results.ts'
import type { StrengthAndFocus } from './focus.ts'
import type { ResultsText } from './overview-finding.ts'

const known = ['basics', 'contribution', 'belonging', 'growth', 'pride'] as const
type Theme = (typeof known)[number] | 'other'

const themeOf = (item: Measure | undefined): Theme =>
  known.find((key) => key === item?.construct) ?? 'other'

/**
 * Two questions about what the focus belongs to and one about what the strength belongs to. They ask
 * about work, never about answers: a head must not be led to look for who said what.
 */
export const talkQuestions = ({ strength, focus }: StrengthAndFocus, t: ResultsText): string[] => {
  const about = themeOf(focus?.item)
  return [
    t(`talk.${about}.focus`),
    t(`talk.${about}.focusNext`),
    ...(strength ? [t(`talk.${themeOf(strength.item)}.keep`)] : []),
  ]
}
