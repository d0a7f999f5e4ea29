import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from './chromium.ts'
import { demoPassword } from './demo/load-accounts.ts'
import { project } from './project.ts'

/** Makes the pictures of README.md from the real demo city: `npm run screenshots`. */
const folder = join(project, 'docs', 'images')
const port = 21_000 + (process.pid % 10_000)
const address = `http://localhost:${port}`

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const data = await mkdtemp(join(tmpdir(), 'koe-screenshots-'))
  const { link, stop } = await startKoe(data)
  const { executablePath, args } = await findChromium()
  const browser = await chromium.launch({ executablePath, args: [...args] })
  try {
    for (const language of ['ja', 'en'] as const) {
      await results(browser, language)
      await answering(browser, language, link)
    }
  } finally {
    await browser.close()
    await stop()
    await rm(data, { recursive: true, force: true })
  }
}

async function results(browser: Browser, language: 'ja' | 'en'): Promise<void> {
  const page = await openPage(browser, language, { width: 1280, height: 900 })
  await page.request.post(`${address}/api/session`, {
    data: { signInName: 'hr', password: demoPassword },
  })
  await page.goto(`${address}/results?lang=${language}`)
  await page.getByRole('main').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.mouse.move(0, 0)
  await settle(page)
  await page.screenshot({ path: join(folder, `results-${language}.png`) })
  await page.context().close()
}

async function answering(browser: Browser, language: 'ja' | 'en', link: string): Promise<void> {
  const page = await openPage(browser, language, { width: 390, height: 844 })
  await page.goto(`${address}/a?lang=${language}#${link}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settle(page)
  await page.screenshot({ path: join(folder, `answering-${language}.png`) })
  await page.context().close()
}

async function openPage(
  browser: Browser,
  language: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: language,
    timezoneId: 'Asia/Tokyo',
    deviceScaleFactor: 1.5,
  })
  return context.newPage()
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

/** Starts the real thing and reads the newcomer's link from what it prints. */
async function startKoe(data: string): Promise<{ link: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(project, 'scripts', 'src', 'start.ts')], {
    env: { ...process.env, PORT: String(port), KOE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((settled) => child.once('exit', () => settled()))
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += chunk
    const link = /\/a#([0-9A-Z]{16})/.exec(printed)?.[1]
    if (!link) continue
    return {
      link,
      stop: async () => {
        child.kill('SIGTERM')
        await ended
      },
    }
  }
  throw new Error(`Koe did not start:\n${printed}`)
}

await main()
