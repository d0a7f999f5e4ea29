import { expect, test } from '@playwright/test'
import { handsOf, ways } from './hands.ts'
import { demoPassword, expectAccessible, signInByRequest } from './koe.ts'
import { button, heading, link, signIn } from './office.ts'

for (const way of ways) {
  test.describe(`with the ${way}`, () => {
    test('a server that cannot be reached is named, and tried again on demand', async ({
      page,
    }) => {
      const hands = handsOf(page, way)
      await signInByRequest(page.request, 'hr')
      await page.route('**/api/roster/people*', (route) => route.abort())
      await page.goto('/roster?view=people')
      await expect(page.getByText('サーバーにつながりません')).toBeVisible({ timeout: 20_000 })
      await expectAccessible(page)
      await page.unroute('**/api/roster/people*')
      await hands.press(button(page, 'もう一度試す'))
      await expect(page.getByRole('table').getByRole('row')).toHaveCount(51)
    })

    test('an address that leads nowhere leads home', async ({ page }) => {
      const hands = handsOf(page, way)
      await signInByRequest(page.request, 'hr')
      await page.goto('/roster/of/last/year')
      await expect(heading(page, 'ページが見つかりません', 1)).toBeVisible()
      await expectAccessible(page)
      await hands.press(link(page, 'ホームへ戻る'))
      await expect(heading(page, 'いまの調査')).toBeVisible()
    })

    test('a session that has ended leads to the sign-in and back to where one was', async ({
      page,
      context,
    }) => {
      const hands = handsOf(page, way)
      await signInByRequest(page.request, 'hr')
      await page.goto('/surveys')
      await expect(heading(page, '調査', 1)).toBeVisible()
      await context.clearCookies()
      await hands.press(link(page, '名簿'))
      await expect(heading(page, 'サインイン', 1)).toBeVisible()
      await signIn(page, hands, 'hr', demoPassword)
      await expect(heading(page, '職員名簿', 1)).toBeVisible()
    })
  })
}

test('a form that was filled in when the session ended is still there after signing in', async ({
  page,
  context,
}) => {
  const hands = handsOf(page, 'pointer')
  await signInByRequest(page.request, 'hr')
  await page.goto('/surveys/new')
  const title = page.getByLabel('調査の名前（日本語）')
  await title.fill('秋の調査')
  await context.clearCookies()
  await button(page, '下書きをつくる').click()
  await expect(heading(page, 'サインイン', 1)).toBeVisible()
  await signIn(page, hands, 'hr', demoPassword)
  await expect(title).toHaveValue('秋の調査')
})

test('without a server the first page says so, and comes when the server is back', async ({
  page,
}) => {
  await page.route('**/api/session', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByText('サーバーにつながりません')).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page)
  await page.unroute('**/api/session')
  await button(page, 'もう一度試す').click()
  await expect(heading(page, 'サインイン', 1)).toBeVisible()
})

test('a page whose program could not be loaded is loaded anew', async ({ page }) => {
  await signInByRequest(page.request, 'hr')
  await page.goto('/')
  await expect(heading(page, 'いまの調査')).toBeVisible()
  await page.route('**/assets/*.js', (route) => route.abort())
  await link(page, '名簿').click()
  await expect(heading(page, 'ページを開けませんでした', 1)).toBeVisible({ timeout: 20_000 })
  await page.unroute('**/assets/*.js')
  await button(page, 'もう一度試す').click()
  await expect(heading(page, '職員名簿', 1)).toBeVisible()
})
