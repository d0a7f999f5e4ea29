import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { type Hands, handsOf, ways } from './hands.ts'
import { groupsOf, releasesOf, signInByRequest } from './koe.ts'
import { button, heading, link } from './office.ts'

const wave = '令和6年度 職員エンゲージメント調査'

async function openOverview(page: Page, hands: Hands): Promise<void> {
  await signInByRequest(page.request, 'hr')
  await page.goto('/results')
  await hands.press(link(page, wave))
  await expect(
    heading(page, /^エンゲージメント（総合）は3\.25で、「平均より低め」の区分です。/, 1),
  ).toBeVisible()
}

const places = (page: Page): Locator => page.getByRole('navigation', { name: 'この調査の結果' })
const figure = (page: Page, name: string | RegExp): Locator => page.getByRole('figure', { name })
const map = (page: Page): Locator => page.getByRole('treegrid')

/** The figures of one column of the map, without the row that sums the others up. */
async function column(page: Page, name: string): Promise<readonly number[]> {
  const cells = map(page).getByRole('gridcell', { name: ` × ${name}：` })
  const texts = await cells.getByText(/^\d\.\d\d$/).allTextContents()
  return texts.slice(1).map(Number)
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await act()
  return readFile(await (await download).path())
}

for (const way of ways) {
  test.describe(`with the ${way}`, () => {
    test('HR reads the score, the constructs, the response rate and what changed', async ({
      page,
    }) => {
      await openOverview(page, handsOf(page, way))
      const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
      await expect(row('仕事の基本・環境')).toContainText('3.29')
      await expect(row('力の発揮・貢献')).toContainText('3.24')
      await expect(row('帰属・同僚への信頼')).toContainText('3.35')
      await expect(row('成長の継続')).toContainText('3.10')
      await expect(row('成長の継続')).toContainText('はっきり上昇')
      await expect(page.getByRole('region', { name: 'この結果のもと' })).toContainText('31.2%')
      await expect(page.getByRole('region', { name: 'この結果のもと' })).toContainText('2,041人')
    })

    test('every chart of the overview has a table, and the address keeps it', async ({ page }) => {
      const hands = handsOf(page, way)
      await openOverview(page, hands)
      const items = figure(page, /「成長の話し合い」/)
      await hands.press(items.getByRole('button', { name: '表', exact: true }))
      const table = items.getByRole('table')
      await expect(table.getByRole('row')).toHaveCount(14)
      await expect(table.getByRole('row', { name: /^個人としての尊重/ })).toContainText('3.82')
      await hands.press(items.getByRole('button', { name: '設問順' }))
      await page.reload()
      await expect(table.getByRole('row').nth(1)).toContainText('役割の明確さ')
      await expect(items.getByRole('button', { name: '設問順' })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
    })

    test('all figures are saved as CSV for Excel, in both encodings', async ({ page }) => {
      const hands = handsOf(page, way)
      await openOverview(page, hands)
      const take = (entry: string) => () => hands.takeFromMenu(button(page, 'CSV'), entry)
      const utf8 = await saved(page, take('すべての数値をCSVで保存（UTF-8）'))
      const text = utf8.toString('utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text).toContain('3.25')
      expect(text).toContain('上下水道局')
      const cp932 = await saved(page, take('すべての数値をCSVで保存（Shift_JIS）'))
      expect(new TextDecoder('shift_jis').decode(cp932)).toContain('上下水道局')
    })

    test('job ranks are compared along the ladder and in two groups', async ({ page }) => {
      const hands = handsOf(page, way)
      await openOverview(page, hands)
      await hands.press(places(page).getByRole('link', { name: '職位別' }))
      await expect(map(page).getByRole('row').nth(2)).toContainText('部長級')
      await hands.press(button(page, '2つの群'))
      await expect(map(page).getByRole('row')).toHaveCount(4)
      await expect(map(page).getByRole('rowheader', { name: '管理・監督職' })).toBeVisible()
      await page.reload()
      await expect(map(page).getByRole('row')).toHaveCount(4)
      await hands.select(page.getByLabel('比べるもの'), '領域：成長の継続')
      await expect(heading(page, '成長の継続を職位で比べる')).toBeVisible()
    })

    test('the map of departments is sorted, opened level by level, and goes back', async ({
      page,
    }) => {
      const hands = handsOf(page, way)
      await openOverview(page, hands)
      await hands.press(places(page).getByRole('link', { name: '部署別' }))
      await expect(
        heading(page, /「上下水道局」がはっきり高く、「市民局」がはっきり低い/, 1),
      ).toBeVisible()
      const before = await column(page, '成長の継続')
      expect(before).not.toEqual(ascending(before))
      await hands.pressColumnHead(map(page), '成長の継続')
      await expect(page).toHaveURL(/sort=/)
      const sorted = await column(page, '成長の継続')
      expect([ascending(before), ascending(before).toReversed()]).toContainEqual(sorted)
      await page.reload()
      await expect(map(page)).toBeVisible()
      expect(await column(page, '成長の継続')).toEqual(sorted)
      await hands.press(map(page).getByRole('link', { name: '総務局' }))
      await expect(heading(page, '総務局の内訳')).toBeVisible()
      await hands.press(map(page).getByRole('link', { name: '総務部' }))
      await expect(heading(page, '総務部の内訳')).toBeVisible()
      await page.goBack()
      await expect(heading(page, '総務局の内訳')).toBeVisible()
    })

    test('the language is switched without losing the place', async ({ page }) => {
      const hands = handsOf(page, way)
      await openOverview(page, hands)
      await hands.press(places(page).getByRole('link', { name: '部署別' }))
      await hands.press(map(page).getByRole('link', { name: '総務局' }))
      await expect(heading(page, '総務局の内訳')).toBeVisible()
      const address = page.url()
      await hands.select(page.getByLabel('表示言語').first(), 'English')
      await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      expect(page.url()).toBe(address)
      await expect(page.getByText('総務局の内訳')).toHaveCount(0)
      await page.reload()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    })
  })
}

test('the address of a comparison is the comparison: whoever gets it sees the same', async ({
  page,
}) => {
  await signInByRequest(page.request, 'hr')
  const [release] = await releasesOf(page.request)
  await page.goto(`/results/${release?.waveId}/ranks?by=groups&measure=construct.growth`)
  await expect(heading(page, '成長の継続を職位で比べる')).toBeVisible()
  await expect(map(page).getByRole('row')).toHaveCount(4)
})

test('a department with too few answers shows why, and no figure', async ({ page, request }) => {
  await signInByRequest(page.request, 'hr')
  const [release] = await releasesOf(page.request)
  const groups = await groupsOf(page.request, release?.waveId ?? '')
  const hidden = groups.find(({ kind, shown }) => kind === 'unit' && !shown)
  await page.goto(`/results/${release?.waveId}/departments?parent=${hidden?.parent}`)
  const name = hidden?.label.ja ?? ''
  const cells = map(page)
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .getByRole('gridcell')
  await expect(cells.first()).toHaveAccessibleName(/表示しません/)
  expect(await cells.allTextContents()).toEqual(Array.from({ length: 6 }, () => '—'))
  await expect(page.getByText(/の部署は、人数が少ないため表示していません/)).toBeVisible()
  await page.goto(`/results/${release?.waveId}?group=${hidden?.key}`)
  await expect(heading(page, `${name}の結果は表示していません`, 1)).toBeVisible()
  await expect(page.getByText('点）')).toHaveCount(0)
  expect((await request.get(`/api/results/releases`)).status()).toBe(401)
})
