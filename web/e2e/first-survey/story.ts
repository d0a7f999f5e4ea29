import { test as base } from '@playwright/test'
import { type Hands, handsOf, type Way } from '../hands.ts'

export interface FirstSurveyOptions {
  /** Each way has a town of its own: nobody is set up twice. */
  readonly way: Way
}

export const test = base.extend<FirstSurveyOptions & { hands: Hands }>({
  way: ['pointer', { option: true }],
  hands: async ({ page, way }, use) => use(handsOf(page, way)),
})
