import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../scripts/src/chromium.ts'

// Set once by the first process of the run; the workers inherit both.
process.env.KOE_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'koe-e2e-'))
process.env.KOE_E2E_PORT ??= String(20_000 + (process.pid % 20_000))
const port = process.env.KOE_E2E_PORT
const browser = await findChromium()

/** The stories run against the real server with the demo city, started over an empty folder. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 1,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: browser.executablePath, args: [...browser.args] },
  },
  webServer: {
    command: `node ${join(import.meta.dirname, '../scripts/src/start.ts')}`,
    url: `http://localhost:${port}/api/session`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: { PORT: port, KOE_DATA: process.env.KOE_E2E_DATA },
  },
})
