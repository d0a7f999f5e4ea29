import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openServices } from '../src/open-services.ts'
import type { HttpServer } from '../src/platform/http.ts'
import type { Services } from '../src/services.ts'
import { freshDatabase } from './database.ts'

export interface TestApp {
  readonly app: HttpServer
  readonly services: Services
  readonly url: string
  /** Moves the clock: the only thing that a test replaces. */
  setNow(now: Date): void
}

type OnEnd = (work: () => Promise<void>) => void

/**
 * The real server over a fresh database, with the real job queue. Inside `beforeAll` pass a
 * collector as `onEnd` and run what it collected in `afterAll`.
 */
export async function testApp(onEnd: OnEnd = onTestFinished): Promise<TestApp> {
  const url = await freshDatabase(onEnd)
  const folder = mkdtempSync(join(tmpdir(), 'koe-test-data-'))
  let now: Date | undefined
  const config = {
    ...readConfig({ PORT: '0', KOE_DEMO: '0', DATABASE_URL: url }, folder),
    dataFolder: folder,
  }
  const opened = await openServices(config, url, () => now ?? new Date())
  const app = await buildApp(opened.services, { logLevel: 'silent' })
  await app.ready()
  onEnd(async () => {
    await app.close()
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    app,
    services: opened.services,
    url,
    setNow: (next) => {
      now = next
    },
  }
}
