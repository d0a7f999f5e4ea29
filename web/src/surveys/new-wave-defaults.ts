import { fiscalYearLabel, fiscalYearOf } from '@koe/shared/calendar/fiscal-year.ts'
import { defaultClosing, toJapanInput } from './japan-input.ts'

/** What a form holds: texts as typed, the two times as wall clocks in Japan. */
export type WaveInput = {
  readonly ja: string
  readonly en: string
  /** Key and version in one text, for a radio group: "engagement13/1". */
  readonly questionnaire: string
  readonly opensAt: string
  readonly closesAt: string
}

/** A wave one could launch as it stands: named after the fiscal year, open now, for a fortnight. */
export const newWaveDefaults = (now: Date): WaveInput => {
  const year = fiscalYearOf(now)
  return {
    ja: `${fiscalYearLabel(year, 'ja')} 職員エンゲージメント調査`,
    en: `${fiscalYearLabel(year, 'en')} staff engagement survey`,
    questionnaire: '',
    opensAt: toJapanInput(now),
    closesAt: defaultClosing(now),
  }
}

type TimeFault = 'needed' | 'notAfterOpening' | 'past'

/** What is wrong with the closing time, if anything. */
export const closingFault = (
  opensAt: string | null,
  closesAt: string | null,
  now: Date,
): TimeFault | undefined => {
  if (closesAt === null) return 'needed'
  if (new Date(closesAt) <= now) return 'past'
  return opensAt !== null && closesAt <= opensAt ? 'notAfterOpening' : undefined
}
