import { expect, type Page, test } from '@playwright/test'
import { handsOf, ways } from './hands.ts'
import { expectAccessible, groupsOf, releasesOf, signInByRequest } from './koe.ts'
import { button, heading } from './office.ts'

interface Session {
  readonly account: { readonly units: readonly { code: string; name: { ja: string } }[] }
}

/** What the server tells this head: the own unit, and its score in the newest wave. */
async function ownUnit(page: Page): Promise<{ name: string; code: string; score: string }> {
  const session = (await (await page.request.get('/api/session')).json()) as Session
  const [unit] = session.account.units
  const [release] = await releasesOf(page.request)
  const address = `/api/results/releases/${release?.waveId}/overview`
  const { headline } = await (await page.request.get(address)).json()
  return { name: unit?.name.ja ?? '', code: unit?.code ?? '', score: headline.figure.text }
}

for (const way of ways) {
  test(`a section head reads the own unit beside the city and last time, with the ${way}`, async ({
    page,
  }) => {
    const hands = handsOf(page, way)
    await page.goto('/')
    await hands.press(button(page, '所属長のアカウントを入力欄に入れる'))
    await hands.press(button(page, 'サインインする'))
    await expect(heading(page, '項目ごとの結果')).toBeVisible()
    const { name, score } = await ownUnit(page)
    await expect(
      heading(page, new RegExp(`^${name}のエンゲージメント（総合）は${score}`), 1),
    ).toBeVisible()
    await expect(page.getByText(/組織全体 3\.25・前回 \d\.\d\d/)).toBeVisible()
    await expect(heading(page, '強み')).toBeVisible()
    await expect(heading(page, '注目したいこと')).toBeVisible()
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(14)
    await expect(
      page.getByRole('navigation', { name: 'メインメニュー' }).getByRole('link'),
    ).toHaveText(['自分の職場'])
    await hands.select(
      page.getByLabel('調査', { exact: true }),
      '令和3年度 職員エンゲージメント調査（合成データ）',
    )
    await expect(page).toHaveURL(/wave=/)
    await expect(page.getByText(/組織全体 3\.23/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/組織全体 3\.23/)).toBeVisible()
    await expectAccessible(page)
  })
}

test('a section head sees of the groups the own subtree only', async ({ page }) => {
  await signInByRequest(page.request, 'head')
  const { code } = await ownUnit(page)
  const [release] = await releasesOf(page.request)
  const groups = await groupsOf(page.request, release?.waveId ?? '')
  expect(groups.length).toBeGreaterThan(0)
  expect(groups.filter(({ key }) => !key.startsWith(`unit:${code}`))).toEqual([])
})

test('what is not the head’s reads like what does not exist', async ({ page }) => {
  await signInByRequest(page.request, 'head')
  const [release] = await releasesOf(page.request)
  const whole = `/results/${release?.waveId}`
  const foreign = [
    '/unit?group=unit:01',
    '/unit?group=all',
    whole,
    `${whole}/ranks`,
    '/surveys',
    '/accounts',
  ]
  const texts: string[] = []
  for (const path of ['/nowhere', '/unit?group=unit:nowhere', ...foreign]) {
    await page.goto(path)
    await expect(heading(page, 'ページが見つかりません', 1)).toBeVisible()
    texts.push((await page.getByRole('main').textContent()) ?? '')
  }
  expect(new Set(texts).size).toBe(1)
})
