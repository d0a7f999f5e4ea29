import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../scripts/src/chromium.ts'
import type { FirstSurveyOptions } from './e2e/first-survey/story.ts'

// Set once by the first process of the run; the workers inherit both.
if (!process.env.KOE_E2E_DATA) {
  const folder = mkdtempSync(join(tmpdir(), 'koe-e2e-'))
  process.env.KOE_E2E_DATA = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}
process.env.KOE_E2E_PORT ??= String(20_000 + (process.pid % 20_000))
const data = process.env.KOE_E2E_DATA
const firstPort = Number(process.env.KOE_E2E_PORT)
const browser = await findChromium()

/** The demo city, and two towns without anything: a first survey can be told only once in each. */
const towns = ['demo', 'first-pointer', 'first-keyboard'] as const
type Town = (typeof towns)[number]

const address = (town: Town): string => `http://localhost:${firstPort + towns.indexOf(town)}`

/** A real server over an empty folder. They start one after another; the first builds the pages. */
const server = (town: Town) => ({
  name: town,
  command: `node ${join(import.meta.dirname, '../scripts/src/start.ts')}`,
  url: `${address(town)}/api/session`,
  timeout: 180_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  stdout: 'ignore' as const,
  stderr: 'pipe' as const,
  // Against servers that run already: KOE_E2E_REUSE=1 KOE_E2E_PORT=<port of the first>.
  reuseExistingServer: process.env.KOE_E2E_REUSE === '1',
  env: {
    PORT: new URL(address(town)).port,
    KOE_DATA: join(data, town),
    KOE_DEMO: town === 'demo' ? '1' : '0',
  },
})

const firstSurvey = (town: Town, way: FirstSurveyOptions['way']) => ({
  name: town,
  testMatch: 'first-survey.spec.ts',
  use: { baseURL: address(town), way },
})

export default defineConfig<FirstSurveyOptions>({
  testDir: 'e2e',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: browser.executablePath, args: [...browser.args] },
  },
  projects: [
    firstSurvey('first-pointer', 'pointer'),
    firstSurvey('first-keyboard', 'keyboard'),
    { name: 'demo', testIgnore: 'first-survey.spec.ts', use: { baseURL: address('demo') } },
  ],
  webServer: towns.map(server),
})
