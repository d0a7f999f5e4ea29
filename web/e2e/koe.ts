import { AxeBuilder } from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page } from '@playwright/test'

export const demoPassword = 'koe-demo-2026'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No violation of the WCAG 2.2 AA rules, and no page that has to be pushed sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} — ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  )
  expect(found).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0)
}

export async function signInByRequest(
  request: APIRequestContext,
  signInName: string,
): Promise<void> {
  const answer = await request.post('/api/session', {
    data: { signInName, password: demoPassword },
  })
  expect(answer.ok()).toBe(true)
}

interface WaveRow {
  readonly id: string
  readonly state: string
}

/** Personal links of the demo's open wave that nobody has used yet. */
export async function unusedCodes(
  request: APIRequestContext,
  count: number,
): Promise<readonly string[]> {
  await signInByRequest(request, 'hr')
  const { waves } = (await (await request.get('/api/surveys/waves')).json()) as { waves: WaveRow[] }
  const open = waves.find(({ state }) => state === 'open')
  const { links } = (await (await request.get(`/api/surveys/waves/${open?.id}/links`)).json()) as {
    links: { code: string }[]
  }
  const codes: string[] = []
  // From the end of the list, so that stories do not meet the demo's own respondents too often.
  for (const { code } of links.toReversed()) {
    if (codes.length === count) return codes
    const invitation = await (
      await request.post('/api/ballots/invitation', { data: { link: code } })
    ).json()
    if (invitation.state === 'open') codes.push(code)
  }
  throw new Error('The demo city has run out of unused links')
}
