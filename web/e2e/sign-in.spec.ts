import { expect, test } from '@playwright/test'
import { handsOf, ways } from './hands.ts'
import { demoPassword, expectAccessible, newAccount, signInByRequest } from './koe.ts'
import { button, field, heading, link, signIn, signOut } from './office.ts'

for (const way of ways) {
  test.describe(`with the ${way}`, () => {
    test('a wrong password is refused without a hint at which part was wrong', async ({ page }) => {
      const hands = handsOf(page, way)
      await page.goto('/')
      await hands.press(button(page, 'サインインする'))
      await expect(page.getByText('サインイン名を入力してください。')).toBeVisible()
      await expect(page.getByText('パスワードを入力してください。')).toBeVisible()
      await signIn(page, hands, 'hr', 'not-the-password')
      const refusal = await page.getByRole('alert').textContent()
      await expectAccessible(page)
      await signIn(page, hands, 'nobody-of-this-name', 'not-the-password')
      await expect(page.getByRole('alert')).toHaveText(refusal ?? '')
      await expect(field(page, 'サインイン名')).toHaveValue('nobody-of-this-name')
      await signIn(page, hands, 'hr', demoPassword)
      await expect(heading(page, 'いまの調査')).toBeVisible()
    })

    test('after sign-in one is at the page that one had asked for', async ({ page }) => {
      const hands = handsOf(page, way)
      await page.goto('/roster?view=people&search=%E4%BD%90%E8%97%A4')
      await expect(page.getByText('サインインすると、見ていたページに戻ります。')).toBeVisible()
      await signIn(page, hands, 'hr', demoPassword)
      await expect(page.getByRole('tab', { name: '職員', selected: true })).toBeVisible()
      await expect(field(page, '氏名・職員番号・所属で探す')).toHaveValue('佐藤')
    })

    test('signing out ends it, also for the back button', async ({ page }) => {
      const hands = handsOf(page, way)
      await signInByRequest(page.request, 'hr')
      await page.goto('/')
      await hands.press(link(page, '名簿'))
      await expect(heading(page, '職員名簿', 1)).toBeVisible()
      await signOut(page, hands, '人事 花子')
      await page.goBack()
      await expect(heading(page, 'サインイン', 1)).toBeVisible()
      expect((await page.request.get('/api/roster')).status()).toBe(401)
    })

    test('a changed password signs other devices out', async ({ page, browser, baseURL }) => {
      const hands = handsOf(page, way)
      const account = await newAccount(page.request, 'hr')
      const other = await browser.newContext({ baseURL: baseURL ?? '' })
      await signInByRequest(other.request, account.signInName, account.password)
      await page.request.delete('/api/session')
      await page.goto('/')
      await signIn(page, hands, account.signInName, account.password)
      await hands.takeFromMenu(button(page, account.name), 'パスワードを変える')
      await hands.type(field(page, 'いまのパスワード'), 'not-the-password')
      await hands.type(field(page, '新しいパスワード'), 'second-password')
      await hands.type(field(page, '新しいパスワード（もう一度）'), 'second-password')
      await hands.press(button(page, '変える'))
      await expect(field(page, 'いまのパスワード')).toHaveAttribute('aria-invalid', 'true')
      await hands.type(field(page, 'いまのパスワード'), account.password)
      await hands.press(button(page, '変える'))
      await expect(page.getByText('パスワードを変えました。')).toBeVisible()
      expect((await other.request.get('/api/roster')).status()).toBe(401)
      expect((await page.request.get('/api/roster')).status()).toBe(200)
      await signOut(page, hands, account.name)
      await signIn(page, hands, account.signInName, 'second-password')
      await expect(heading(page, 'いまの調査')).toBeVisible()
      await other.close()
    })
  })
}

test('who guesses gets no eleventh try, not even with the right password', async ({ page }) => {
  const account = await newAccount(page.request, 'hr')
  await page.request.delete('/api/session')
  const { signInName } = account
  for (let attempt = 0; attempt < 10; attempt++)
    await page.request.post('/api/session', { data: { signInName, password: 'a-guess' } })
  await page.goto('/')
  await signIn(page, handsOf(page, 'pointer'), signInName, account.password)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(heading(page, 'サインイン', 1)).toBeVisible()
})

test('the way back never leads to another site', async ({ page }) => {
  await page.goto('/sign-in?return=https://example.com/')
  await signIn(page, handsOf(page, 'pointer'), 'hr', demoPassword)
  await expect(heading(page, 'ホーム', 1)).toBeVisible()
})
