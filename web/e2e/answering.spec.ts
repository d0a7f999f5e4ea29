import { expect, type Page, test } from '@playwright/test'
import { type Hands, handsOf, ways } from './hands.ts'
import { expectAccessible, unusedCodes } from './koe.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function open(page: Page, code: string): Promise<void> {
  await page.goto(`/a#${code}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Answers every question with the same option and stops at the review. */
async function answerAll(page: Page, hands: Hands, label: string): Promise<void> {
  for (let question = 1; question <= 13; question++) {
    await expect(page.getByText(`${question} / 13`)).toBeVisible()
    await hands.choose(page.getByRole('radio', { name: label, exact: true }))
    await hands.press(button(page, question === 13 ? '確認へ進む' : '次へ'))
  }
  await expect(page.getByRole('heading', { name: '回答の確認' })).toBeVisible()
}

async function sendBallot(page: Page, hands: Hands): Promise<string> {
  await hands.press(button(page, '封をして送る'))
  await expect(page.getByRole('heading', { name: /回答を受け付けました/ })).toBeVisible()
  return (await page.getByTestId('receipt').textContent()) ?? ''
}

for (const way of ways) {
  test.describe(`with the ${way}`, () => {
    test('a member of staff reads what is stored, answers thirteen items and gets a receipt', async ({
      page,
      request,
    }) => {
      const [code = ''] = await unusedCodes(request, 1)
      const hands = handsOf(page, way)
      await open(page, code)
      await expect(
        page.getByRole('heading', { name: '保存されるもの、されないもの' }),
      ).toBeVisible()
      await expectAccessible(page)
      await hands.press(button(page, '回答を始める'))
      await expectAccessible(page)
      await answerAll(page, hands, 'ややそう思う')
      await expectAccessible(page)
      expect(await sendBallot(page, hands)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      await expect(page.getByText('投票箱に入っていることを確かめました')).toBeVisible()
      await expectAccessible(page)
    })

    test('an answer can be changed on the review page, and all of them again after sending', async ({
      page,
      request,
    }) => {
      const [code = ''] = await unusedCodes(request, 1)
      const hands = handsOf(page, way)
      await open(page, code)
      await hands.press(button(page, '回答を始める'))
      await answerAll(page, hands, 'そう思わない')
      await hands.press(button(page, /役割と成果.*直す/))
      await hands.choose(page.getByRole('radio', { name: 'どちらともいえない', exact: true }))
      for (let question = 1; question < 13; question++) await hands.press(button(page, '次へ'))
      await hands.press(button(page, '確認へ進む'))
      await expect(page.getByText('どちらともいえない')).toHaveCount(1)
      const first = await sendBallot(page, hands)
      await hands.press(button(page, '回答し直す'))
      await answerAll(page, hands, 'そう思う')
      expect(await sendBallot(page, hands)).toBe(first)
    })

    test('a used link says so on another device', async ({ page, request, browser }) => {
      const [code = ''] = await unusedCodes(request, 1)
      const hands = handsOf(page, way)
      await open(page, code)
      await hands.press(button(page, '回答を始める'))
      await answerAll(page, hands, 'そう思う')
      await sendBallot(page, hands)
      const other = await (await browser.newContext({ locale: 'ja-JP' })).newPage()
      await open(other, code)
      await expect(
        other.getByRole('heading', { name: /すでに回答用紙を受け取っています/ }),
      ).toBeVisible()
      await expectAccessible(other)
      await other.context().close()
    })

    test('the code of a printed slip opens the survey', async ({ page, request }) => {
      const [code = ''] = await unusedCodes(request, 1)
      const hands = handsOf(page, way)
      await page.goto('/a')
      await expectAccessible(page)
      await hands.type(page.getByLabel('番号'), 'これは番号ではない')
      await hands.press(button(page, 'アンケートを開く'))
      await expect(page.getByRole('alert')).toContainText('16文字')
      await hands.type(page.getByLabel('番号'), (code.match(/.{4}/g) ?? []).join('-').toLowerCase())
      await hands.press(button(page, 'アンケートを開く'))
      await expect(button(page, '回答を始める')).toBeVisible()
    })
  })
}

test('going offline loses nothing: the ballot is sent when the connection is back', async ({
  page,
  request,
  context,
}) => {
  const [code = ''] = await unusedCodes(request, 1)
  const hands = handsOf(page, 'pointer')
  await open(page, code)
  await hands.press(button(page, '回答を始める'))
  await hands.choose(page.getByRole('radio', { name: 'そう思う', exact: true }))
  await page.reload()
  await expect(page.getByText('1問の回答が途中まで残っています')).toBeVisible()
  await hands.press(button(page, '続きから回答する'))
  await hands.press(button(page, '戻る'))
  await answerAll(page, hands, 'ややそう思う')
  await context.setOffline(true)
  await hands.press(button(page, '封をして送る'))
  await expect(page.getByRole('heading', { name: '今はつながっていません' })).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: /回答を受け付けました/ })).toBeVisible()
})

test('a connection that breaks between issue and cast leads to one ballot, not to none or two', async ({
  page,
  request,
}) => {
  const [code = ''] = await unusedCodes(request, 1)
  const hands = handsOf(page, 'pointer')
  await open(page, code)
  await hands.press(button(page, '回答を始める'))
  await answerAll(page, hands, 'そう思う')
  await page.route('**/api/urn/cast', (route) => route.abort())
  await hands.press(button(page, '封をして送る'))
  await expect(page.getByRole('heading', { name: '今はつながっていません' })).toBeVisible()
  await page.unroute('**/api/urn/cast')
  await page.reload()
  await hands.press(button(page, '続きから回答する'))
  await sendBallot(page, hands)
})

test('the number keys answer and Enter goes on', async ({ page, request }) => {
  const [code = ''] = await unusedCodes(request, 1)
  await open(page, code)
  await handsOf(page, 'keyboard').press(button(page, '回答を始める'))
  for (let question = 1; question <= 13; question++) {
    await expect(page.getByText(`${question} / 13`)).toBeVisible()
    await page.keyboard.press(String(1 + (question % 5)))
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: '回答の確認' })).toBeVisible()
})

test('the browser’s back button leads to the question before', async ({ page, request }) => {
  const [code = ''] = await unusedCodes(request, 1)
  const hands = handsOf(page, 'pointer')
  await open(page, code)
  await hands.press(button(page, '回答を始める'))
  await hands.choose(page.getByRole('radio', { name: 'そう思う', exact: true }))
  await hands.press(button(page, '次へ'))
  await expect(page.getByText('2 / 13')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('1 / 13')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'そう思う', exact: true })).toBeChecked()
})

test('on a shared computer nothing is kept', async ({ page, request }) => {
  const [code = ''] = await unusedCodes(request, 1)
  const hands = handsOf(page, 'pointer')
  await open(page, code)
  await hands.choose(page.getByRole('checkbox', { name: /共用/ }))
  await hands.press(button(page, '回答を始める'))
  expect(page.url()).not.toContain(code)
  await answerAll(page, hands, 'そう思う')
  await sendBallot(page, hands)
  await expect(page.getByText('この端末には何も残っていません')).toBeVisible()
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return databases.length === 0
      ? []
      : new Promise<unknown[]>((settle) => {
          const request = indexedDB.open('koe')
          request.onsuccess = () => {
            const all = request.result.transaction('ballots').objectStore('ballots').getAll()
            all.onsuccess = () => settle(all.result)
          }
        })
  })
  expect(kept).toEqual([])
})

test('an unknown link gets its own page, in English too', async ({ page }) => {
  await open(page, '0000000000000000')
  await expect(page.getByRole('heading', { name: 'このリンクは使えません' })).toBeVisible()
  await expectAccessible(page)
  await button(page, 'English').click()
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
  await expectAccessible(page)
})

test('the answering page loads at most 100 kB of compressed JavaScript and nothing from outside', async ({
  page,
  request,
}) => {
  const [code = ''] = await unusedCodes(request, 1)
  const scripts = new Set<string>()
  const foreign: string[] = []
  page.on('request', (sent) => {
    if (sent.resourceType() === 'script') scripts.add(sent.url())
    if (new URL(sent.url()).host !== new URL(page.url()).host && page.url() !== 'about:blank')
      foreign.push(sent.url())
  })
  await open(page, code)
  const { gzipSync } = await import('node:zlib')
  const sizes = await Promise.all(
    [...scripts].map(async (url) => gzipSync(await (await request.get(url)).body()).length),
  )
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000)
  expect(foreign).toEqual([])
})

test('no cookie is set and no error is logged on the answering page', async ({
  page,
  request,
  context,
}) => {
  const [code = ''] = await unusedCodes(request, 1)
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await open(page, code)
  expect(await context.cookies()).toEqual([])
  expect(errors).toEqual([])
})
