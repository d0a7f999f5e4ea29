import { expect, type Page, type Response, test } from '@playwright/test'
import { expectAccessible } from './koe.ts'

const height = 800
const desk = 1280
const phone = 360

type Look = readonly [language: 'ja' | 'en', ...widths: number[]]

/** Both languages at both widths. */
const everywhere: readonly Look[] = [
  ['ja', desk, phone],
  ['en', desk, phone],
]
/** For further states of a page that has been looked at everywhere: each language and width once. */
const crosswise: readonly Look[] = [
  ['ja', desk],
  ['en', phone],
]

/** Shows the states of a page, and holds them to what every page must keep. */
export async function expectSoundPage(page: Page, ...paths: readonly string[]): Promise<void> {
  const trouble = troubleOn(page)
  for (const [index, path] of paths.entries()) {
    const looks = index === 0 ? everywhere : crosswise
    await test.step(path, () => lookAt(page, path, looks))
  }
  expect(trouble).toEqual([])
}

async function lookAt(page: Page, path: string, looks: readonly Look[]): Promise<void> {
  for (const [language, ...widths] of looks) {
    await page.setViewportSize({ width: widths[0] ?? desk, height })
    expectContentPolicy(await open(page, path, language))
    for (const width of widths) {
      await page.setViewportSize({ width, height })
      await test.step(`${language}, ${width} pixels`, () => expectAccessible(page))
    }
  }
}

/** The language goes before the fragment, where the personal code stands. */
async function open(page: Page, path: string, language: string): Promise<Response | null> {
  const [address = '', fragment] = path.split('#')
  const asked = `${address}${address.includes('?') ? '&' : '?'}lang=${language}`
  // Another fragment alone would not load the document anew.
  await page.goto('about:blank')
  const response = await page.goto(fragment === undefined ? asked : `${asked}#${fragment}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('.animate-pulse')).toHaveCount(0)
  return response
}

/** Errors of the console and of scripts, and requests that leave the city's network. */
function troubleOn(page: Page): readonly string[] {
  const trouble: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    const own = protocol !== 'http:' || host === new URL(page.url()).host
    if (!own && page.url() !== 'about:blank') trouble.push(`foreign: ${request.url()}`)
  })
  return trouble
}

function expectContentPolicy(response: Response | null): void {
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
}
