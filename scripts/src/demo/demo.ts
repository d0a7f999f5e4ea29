import type { LocalText, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { type AnswerOptions, buildAnswers, type DemoResponse } from './answers.ts'
import { buildCity, type City } from './city.ts'
import {
  drawTargets,
  earlierTargets,
  publishedTargets,
  questionnaireOf,
  shiftTargets,
  type WaveTargets,
} from './wave-targets.ts'

/** What `npm run demo` may ask for; whatever is left out is the published case. */
export type DemoOptions = {
  readonly staff?: number
  /** Share of the staff who answer the latest closed wave, 0 to 1. */
  readonly responseRate?: number
  readonly items?: number
  readonly seed?: string
}

/** A closed wave with its answers. Dates are days in Japan, both included. */
export type DemoWave = {
  readonly key: 'earlier' | 'latest'
  readonly title: LocalText
  readonly fiscalYear: number
  readonly opensOn: string
  readonly closesOn: string
  readonly targets: WaveTargets
  readonly responses: readonly DemoResponse[]
}

export type Demo = {
  readonly city: City
  readonly questionnaire: Questionnaire
  readonly waves: readonly DemoWave[]
}

export const publishedStaff = 2041
export const publishedRespondents = 636

/** 41.2 %: 840 of 2,041. */
const earlierResponseRate = 0.412

/** Enough answers for every published construct mean to be met within its items' rounding. */
const enoughForConstructs = 400

/**
 * The demo city, its questionnaire and its two closed waves, earlier one first. Without options: 2,041
 * staff and 636 answers whose means are the published ones to two decimals. Throws RangeError for
 * sizes that make no city, no questionnaire or no response rate.
 */
export function buildDemo(options: DemoOptions = {}): Demo {
  const { staff = publishedStaff, items = 13, seed = 'koe' } = options
  checkSizes(items, options.responseRate)
  const city = buildCity({ staff, seed })
  const questionnaire = questionnaireOf(items)
  const wave = (answers: Omit<AnswerOptions, 'questionnaire'>) =>
    buildAnswers(city, { ...answers, questionnaire })
  const earlier = earlierWaveTargets(questionnaire, seed)
  const latest = latestWaveTargets(questionnaire, seed, latestRespondents(options))
  return {
    city,
    questionnaire,
    waves: [
      {
        ...earlierWave,
        targets: earlier,
        responses: wave({
          targets: earlier,
          respondents: peopleOf(staff, earlierResponseRate),
          seed: `${seed}/earlier`,
        }),
      },
      {
        ...latestWave,
        targets: latest,
        responses: wave({
          targets: latest,
          respondents: latestRespondents(options),
          seed: `${seed}/latest`,
        }),
      },
    ],
  }
}

const earlierWave = {
  key: 'earlier',
  title: {
    ja: '令和3年度 職員エンゲージメント調査（合成データ）',
    en: 'Staff engagement survey FY2021 (synthetic)',
  },
  fiscalYear: 2021,
  opensOn: '2021-05-24',
  closesOn: '2021-06-25',
} as const

const latestWave = {
  key: 'latest',
  title: {
    ja: '令和6年度 職員エンゲージメント調査',
    en: 'Staff engagement survey FY2024',
  },
  fiscalYear: 2024,
  opensOn: '2024-05-24',
  closesOn: '2024-06-28',
} as const

function latestRespondents({ staff = publishedStaff, responseRate }: DemoOptions): number {
  if (responseRate !== undefined) return peopleOf(staff, responseRate)
  if (staff === publishedStaff) return publishedRespondents
  return Math.floor((staff * publishedRespondents) / publishedStaff)
}

/** A fraction of a person does not answer; the margin undoes the binary error of shares like 0.29. */
function peopleOf(staff: number, share: number): number {
  return Math.floor(staff * share + 1e-6)
}

function latestWaveTargets(questionnaire: Questionnaire, seed: string, respondents: number) {
  if (questionnaire.key !== 'engagement13') return drawTargets(questionnaire, seed)
  return respondents >= enoughForConstructs
    ? publishedTargets
    : { items: publishedTargets.items, constructs: {} }
}

function earlierWaveTargets(questionnaire: Questionnaire, seed: string): WaveTargets {
  if (questionnaire.key === 'engagement13') return earlierTargets
  return shiftTargets(questionnaire, drawTargets(questionnaire, seed), seed)
}

function checkSizes(items: number, responseRate: number | undefined): void {
  if (!Number.isSafeInteger(items) || items < 1 || items > 300) {
    throw new RangeError(`a questionnaire has 1 to 300 items, not ${items}`)
  }
  if (responseRate !== undefined && !(responseRate >= 0 && responseRate <= 1)) {
    throw new RangeError(`a response rate lies between 0 and 1, not at ${responseRate}`)
  }
}
