import { readFile } from 'node:fs/promises'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { type FilePayload, type Hands, handsOf, ways } from './hands.ts'
import { expectAccessible, signInByRequest } from './koe.ts'
import { button, field, heading, link } from './office.ts'

const csvFile = (rows: readonly (readonly string[])[]): FilePayload => ({
  name: '名簿.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => `${row.join(',')}\r\n`).join('')),
})

interface Summary {
  readonly people: number
  readonly units: number
}

const summaryOf = async (request: APIRequestContext): Promise<Summary> =>
  (await request.get('/api/roster')).json()

interface PersonRow {
  readonly staffNumber: string
  readonly name: string
  readonly unit: string
  readonly rankLabel: { readonly ja: string }
  readonly email: string | null
}

async function firstPerson(request: APIRequestContext): Promise<PersonRow> {
  const { people } = await (await request.get('/api/roster/people?limit=1')).json()
  return people[0]
}

async function openRoster(page: Page, hands: Hands, tab?: string): Promise<void> {
  await signInByRequest(page.request, 'hr')
  await page.goto('/roster')
  await expect(heading(page, '職員名簿', 1)).toBeVisible()
  if (tab) await hands.openTab(page.getByRole('tablist', { name: '名簿の見かた' }), tab)
}

const rows = (page: Page) => page.getByRole('table').getByRole('row')
const people = (page: Page) => page.getByRole('status').filter({ hasText: /^[\d,]+人$/ })

for (const way of ways) {
  test.describe(`with the ${way}`, () => {
    test('the units are a tree that folds', async ({ page }) => {
      const hands = handsOf(page, way)
      await openRoster(page, hands)
      const fold = button(page, '総務局の内訳')
      await expect(fold).toHaveAttribute('aria-expanded', 'false')
      await expect(page.getByText('危機管理部')).toHaveCount(0)
      await hands.press(fold)
      await expect(page.getByText('危機管理部')).toBeVisible()
      await hands.press(fold)
      await expect(page.getByText('危機管理部')).toHaveCount(0)
    })

    test('people are searched, paged and narrowed to a unit', async ({ page }) => {
      const hands = handsOf(page, way)
      await openRoster(page, hands, '職員')
      await expect(people(page)).toHaveText('2,041人')
      await expect(rows(page)).toHaveCount(51)
      const first = await rows(page).nth(1).textContent()
      await hands.press(link(page, '次のページ'))
      await expect(link(page, 'はじめのページ')).toBeVisible()
      await expect(rows(page).nth(1)).not.toHaveText(first ?? '')
      await hands.press(link(page, 'はじめのページ'))
      await expect(rows(page).nth(1)).toHaveText(first ?? '')
      await hands.press(button(page, '所属を選ぶ'))
      await hands.type(field(page, '所属の名前またはコード'), '危機管理部')
      await hands.press(button(page, '危機管理部を選ぶ'))
      await expect(page).toHaveURL(/unit=/)
      await expect(people(page)).toHaveText(/^\d\d人$/)
      const inUnit = await people(page).textContent()
      await hands.type(field(page, '氏名・職員番号・所属で探す'), 'ありえない名前')
      await expect(page.getByText('当てはまる職員はいません')).toBeVisible()
      await expectAccessible(page)
      await hands.press(button(page, '絞り込みをすべて解除する'))
      await expect(people(page)).toHaveText('2,041人')
      await page.goBack()
      await expect(page.getByText('当てはまる職員はいません')).toBeVisible()
      await hands.type(field(page, '氏名・職員番号・所属で探す'), '')
      await expect(people(page)).toHaveText(inUnit ?? '')
    })

    test('the ranks stand in the order of the ladder, with their two groups', async ({ page }) => {
      await openRoster(page, handsOf(page, way), '職位')
      await expect(rows(page)).toHaveCount(10)
      await expect(rows(page).nth(1)).toContainText('部長級（部長・理事）')
      await expect(rows(page).nth(1)).toContainText('管理・監督職')
      await expect(rows(page).nth(9)).toContainText('会計年度任用職員')
    })

    test('every fault of a file of units is listed by line, and nothing changes', async ({
      page,
    }) => {
      const hands = handsOf(page, way)
      await openRoster(page, hands)
      const before = await summaryOf(page.request)
      await hands.press(link(page, '所属を取り込む'))
      const file = csvFile([
        ['unit_code', 'parent_code', 'unit_name'],
        ['A1', '', '新しい局'],
        ['A2', 'A2', '自分の下の課'],
        ['A3', 'Z9', '親のない課'],
        ['A1', '', 'もう一つの局'],
        ['A4', 'A5', '輪の課'],
        ['A5', 'A4', '輪の係'],
        ['A6', 'A1', ''],
      ])
      await hands.chooseFile(button(page, 'ファイルを選ぶ'), file)
      await expect(page.getByText('名簿は何も変わっていません')).toBeVisible()
      for (const reason of [
        'その所属自身',
        '「Z9」',
        '2行目にもあります',
        '元の所属に戻ります',
        '値がありません',
      ])
        await expect(page.getByRole('cell', { name: new RegExp(reason) })).toBeVisible()
      const download = page.waitForEvent('download')
      await hands.press(button(page, '一覧をCSVで保存する'))
      expect(await readFile(await (await download).path(), 'utf8')).toContain('「Z9」')
      expect(await summaryOf(page.request)).toEqual(before)
    })

    test('half a file is asked about before it empties the roster', async ({ page }) => {
      const hands = handsOf(page, way)
      await openRoster(page, hands)
      const before = await summaryOf(page.request)
      const { staffNumber, name, unit, rankLabel, email } = await firstPerson(page.request)
      await hands.press(link(page, '職員を取り込む'))
      const file = csvFile([
        ['Staff Number', 'Name', 'Unit Code', 'Rank', 'E-Mail'],
        [staffNumber, `${name}改`, unit, rankLabel.ja, email ?? ''],
      ])
      await hands.chooseFile(button(page, 'ファイルを選ぶ'), file)
      await expect(heading(page, '取り込むと変わること')).toBeVisible()
      await expectAccessible(page)
      await hands.press(button(page, 'この内容で取り込む'))
      const question = page.getByRole('alertdialog')
      await expect(question).toContainText(/2,040人が名簿からいなくなります。よろしいですか/)
      await expectAccessible(page)
      await hands.press(question.getByRole('button', { name: 'やめる' }))
      await expect(question).toBeHidden()
      await hands.press(link(page, '名簿'))
      await expect(heading(page, '職員名簿', 1)).toBeVisible()
      expect(await summaryOf(page.request)).toEqual(before)
      expect((await firstPerson(page.request)).name).toBe(name)
    })

    test('a file that is no list of people is refused with a reason', async ({ page }) => {
      const hands = handsOf(page, way)
      await openRoster(page, hands)
      await hands.press(link(page, '職員を取り込む'))
      const picture = { name: '写真.png', mimeType: 'image/png', buffer: Buffer.from('x') }
      await hands.chooseFile(button(page, 'ファイルを選ぶ'), picture)
      await expect(page.getByText('この形式のファイルは読み込めません。')).toBeVisible()
      await hands.chooseFile(button(page, 'ファイルを選ぶ'), csvFile([['氏名'], ['青葉 太郎']]))
      await expect(page.getByRole('cell', { name: '「職員番号」の列がありません' })).toBeVisible()
      await hands.press(button(page, '別のファイルを選ぶ'))
      await hands.chooseFile(button(page, 'ファイルを選ぶ'), { ...csvFile([]), name: '空.csv' })
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(button(page, 'ファイルを選ぶ')).toBeEnabled()
    })
  })
}
