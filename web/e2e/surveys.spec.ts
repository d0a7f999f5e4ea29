import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { type Hands, handsOf, ways } from './hands.ts'
import { expectAccessible, signInByRequest } from './koe.ts'
import { button, expectNotice, heading, link } from './office.ts'

const titleField = (page: Page) => page.getByLabel('調査の名前（日本語）')

interface WaveRow {
  readonly id: string
  readonly title: { readonly ja: string }
}

async function wavesCalled(page: Page, title: string): Promise<readonly WaveRow[]> {
  const { waves } = await (await page.request.get('/api/surveys/waves')).json()
  return (waves as WaveRow[]).filter((wave) => wave.title.ja === title)
}

async function makeDraft(page: Page, hands: Hands): Promise<string> {
  const title = `試しの調査 ${randomUUID().slice(0, 8)}`
  await signInByRequest(page.request, 'hr')
  await page.goto('/surveys')
  await hands.press(link(page, '調査をつくる'))
  await hands.type(titleField(page), title)
  await hands.press(button(page, '下書きをつくる'))
  await expectNotice(page, '下書きをつくりました。')
  await expect(heading(page, title, 1)).toBeVisible()
  return title
}

async function deleteDraft(page: Page, hands: Hands, title: string): Promise<void> {
  await hands.press(button(page, '下書きを消す'))
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText(`「${title}」の下書きを消しますか`)
  await hands.press(question.getByRole('button', { name: '下書きを消す' }))
  await expectNotice(page, `「${title}」の下書きを消しました。`)
}

for (const way of ways) {
  test.describe(`with the ${way}`, () => {
    test('a draft is made, looked at, changed and deleted', async ({ page }) => {
      const hands = handsOf(page, way)
      const title = await makeDraft(page, hands)
      await hands.press(link(page, '設問を確かめる'))
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(13)
      await hands.press(button(page, '次の設問'))
      await expect(page.getByText('2 / 13')).toBeVisible()
      await expectAccessible(page)
      await hands.press(button(page, '戻る'))
      await hands.press(link(page, '内容を変える'))
      await hands.type(titleField(page), `${title} 改`)
      await hands.press(button(page, '保存する'))
      await expectNotice(page, '保存しました。')
      await expect(heading(page, `${title} 改`, 1)).toBeVisible()
      await deleteDraft(page, hands, `${title} 改`)
      await expect(heading(page, '調査', 1)).toBeVisible()
      await expect(link(page, `${title} 改`)).toHaveCount(0)
      expect(await wavesCalled(page, `${title} 改`)).toEqual([])
    })

    test('what cannot be is said at the field', async ({ page }) => {
      const hands = handsOf(page, way)
      await signInByRequest(page.request, 'hr')
      await page.goto('/surveys/new')
      await hands.type(titleField(page), ' ')
      await hands.postpone(page.getByLabel(/^受付の開始/))
      await hands.press(button(page, '下書きをつくる'))
      await expect(page.getByText('調査の名前を入力してください。')).toBeVisible()
      await expect(page.getByText('受付の開始より後の日時にしてください。')).toBeVisible()
      await expect(titleField(page)).toBeFocused()
      await expectAccessible(page)
      expect(await wavesCalled(page, ' ')).toEqual([])
    })

    test('an impatient second press makes no second survey', async ({ page }) => {
      const hands = handsOf(page, way)
      const title = `一度だけ ${randomUUID().slice(0, 8)}`
      await signInByRequest(page.request, 'hr')
      await page.goto('/surveys/new')
      await hands.type(titleField(page), title)
      const create = button(page, '下書きをつくる')
      if (way === 'pointer') await create.dblclick()
      else {
        await titleField(page).focus()
        await page.keyboard.press('Enter')
        await page.keyboard.press('Enter')
      }
      await expect(heading(page, title, 1)).toBeVisible()
      expect(await wavesCalled(page, title)).toHaveLength(1)
      await deleteDraft(page, hands, title)
    })

    test('what is typed survives a reload and a detour', async ({ page }) => {
      const hands = handsOf(page, way)
      await signInByRequest(page.request, 'hr')
      await page.goto('/surveys/new')
      await hands.type(titleField(page), '書きかけの調査')
      await page.reload()
      await expect(titleField(page)).toHaveValue('書きかけの調査')
      await hands.press(link(page, /の設問を見る$/))
      await hands.press(button(page, '戻る'))
      await expect(titleField(page)).toHaveValue('書きかけの調査')
    })
  })
}

test('going back after making a draft offers an empty form, not the same survey again', async ({
  page,
}) => {
  const hands = handsOf(page, 'pointer')
  const title = await makeDraft(page, hands)
  await page.goBack()
  await expect(heading(page, '調査をつくる', 1)).toBeVisible()
  await expect(titleField(page)).not.toHaveValue(title)
  await page.goForward()
  await expect(heading(page, title, 1)).toBeVisible()
  expect(await wavesCalled(page, title)).toHaveLength(1)
  await deleteDraft(page, hands, title)
})

test('a draft deleted in one tab cannot be changed in another', async ({ page, context }) => {
  const hands = handsOf(page, 'pointer')
  const title = await makeDraft(page, hands)
  const second = await context.newPage()
  await second.goto(`${page.url()}/edit`)
  await expect(titleField(second)).toHaveValue(title)
  await deleteDraft(page, hands, title)
  await titleField(second).fill('別の名前')
  await button(second, '保存する').click()
  await expect(second.getByRole('alert')).toBeVisible()
  await expect(titleField(second)).toHaveValue('別の名前')
  expect(await wavesCalled(page, '別の名前')).toEqual([])
})

test('of two tabs with one draft each shows what the other did, and it is deleted once', async ({
  page,
  context,
}) => {
  const hands = handsOf(page, 'pointer')
  const title = await makeDraft(page, hands)
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(heading(second, title, 1)).toBeVisible()
  await hands.press(link(page, '内容を変える'))
  await titleField(page).fill(`${title} 改`)
  await button(page, '保存する').click()
  await expect(heading(page, `${title} 改`, 1)).toBeVisible()
  await second.reload()
  await expect(heading(second, `${title} 改`, 1)).toBeVisible()
  await deleteDraft(second, handsOf(second, 'pointer'), `${title} 改`)
  await button(page, '下書きを消す').click()
  await page.getByRole('alertdialog').getByRole('button', { name: '下書きを消す' }).click()
  await expect(page.getByRole('alertdialog').getByRole('alert')).toBeVisible()
  await expectAccessible(page)
})
