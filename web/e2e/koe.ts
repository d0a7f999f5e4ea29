import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page } from '@playwright/test'

export const demoPassword = 'koe-demo-2026'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No violation of the WCAG 2.2 AA rules, and no page that has to be pushed sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  // Only what is wrong is written out, and no second page is opened for frames that we do not have.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags)
  const { violations } = await axe.setLegacyMode().analyze()
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
  password = demoPassword,
): Promise<void> {
  const answer = await request.post('/api/session', { data: { signInName, password } })
  expect(answer.ok()).toBe(true)
}

interface WaveRow {
  readonly id: string
  readonly state: string
}

/** The demo's wave that people can answer now. */
export async function openWave(request: APIRequestContext): Promise<string> {
  const { waves } = (await (await request.get('/api/surveys/waves')).json()) as { waves: WaveRow[] }
  return waves.find(({ state }) => state === 'open')?.id ?? ''
}

/** Personal links of the demo's open wave that nobody has used yet. */
export async function unusedCodes(
  request: APIRequestContext,
  count: number,
): Promise<readonly string[]> {
  await signInByRequest(request, 'hr')
  const answer = await request.get(`/api/surveys/waves/${await openWave(request)}/links`)
  const { links } = (await answer.json()) as { links: { code: string }[] }
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

interface ReleaseRow {
  readonly waveId: string
  readonly fiscalYear: number
}

/** The released waves of the demo city, the newest first. */
export async function releasesOf(request: APIRequestContext): Promise<readonly ReleaseRow[]> {
  const answer = await request.get('/api/results/releases')
  const { releases } = (await answer.json()) as { releases: ReleaseRow[] }
  return releases
}

export interface GroupRow {
  readonly key: string
  readonly parent: string | null
  readonly kind: string
  readonly shown: boolean
  readonly label: { readonly ja: string }
}

export async function groupsOf(
  request: APIRequestContext,
  waveId: string,
): Promise<readonly GroupRow[]> {
  const answer = await request.get(`/api/results/releases/${waveId}/groups`)
  return ((await answer.json()) as { groups: GroupRow[] }).groups
}

/** An account of its own for a story that would spoil one of the demo's. */
export async function newAccount(
  request: APIRequestContext,
  role: 'hr' | 'head',
  units: readonly string[] = [],
): Promise<{ name: string; signInName: string; password: string }> {
  await signInByRequest(request, 'admin')
  const mark = randomUUID().slice(0, 8)
  const account = { name: `試し ${mark}`, signInName: `try-${mark}`, password: 'first-password' }
  const answer = await request.post('/api/accounts', { data: { ...account, role, units } })
  expect(answer.ok()).toBe(true)
  return account
}
