import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { type Hands, handsOf, ways } from './hands.ts'
import { expectAccessible, signInByRequest } from './koe.ts'
import { button, expectNotice, field, heading, link } from './office.ts'

const password = 'a-first-password'

async function fillIn(page: Page, hands: Hands, name: string, signInName: string): Promise<void> {
  await hands.type(field(page, '氏名'), name)
  await hands.type(field(page, 'サインイン名'), signInName)
  await hands.type(field(page, '新しいパスワード'), password)
  await hands.type(field(page, '新しいパスワード（もう一度）'), password)
}

const canSignIn = async (page: Page, signInName: string, secret: string): Promise<boolean> => {
  const visitor = await page.context().browser()?.newContext()
  const data = { signInName, password: secret }
  const address = new URL('/api/session', page.url()).href
  const answer = await visitor?.request.post(address, { data })
  await visitor?.close()
  return answer?.ok() ?? false
}

for (const way of ways) {
  test.describe(`with the ${way}`, () => {
    test('an account is made, given other units, stopped and given back', async ({ page }) => {
      const hands = handsOf(page, way)
      const signInName = `head-${randomUUID().slice(0, 8)}`
      const name = `所 ${signInName}`
      await signInByRequest(page.request, 'admin')
      await page.goto('/accounts')
      await hands.press(link(page, 'アカウントをつくる'))
      await fillIn(page, hands, name, signInName)
      await hands.press(button(page, 'つくる'))
      await expect(page.getByText('所属を一つ以上選んでください。')).toBeVisible()
      await hands.press(button(page, '所属を加える'))
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
      await hands.press(button(page, '総務局の内訳'))
      await hands.press(button(page, '総務部を選ぶ'))
      await hands.press(button(page, '所属を加える'))
      await hands.type(field(page, '所属の名前またはコード'), '危機管理部')
      await hands.press(button(page, '危機管理部を選ぶ'))
      await hands.press(button(page, 'つくる'))
      await expectNotice(page, `${name}さんのアカウントをつくりました。`)
      const row = page.getByRole('row', { name: new RegExp(name) })
      await expect(row).toContainText('総務部、危機管理部')
      await hands.press(row.getByRole('link'))
      await hands.press(button(page, '総務部を外す'))
      await hands.press(button(page, '保存する'))
      await expectNotice(page, '保存しました。')
      await hands.press(button(page, '停止する'))
      await hands.press(page.getByRole('alertdialog').getByRole('button', { name: '停止する' }))
      await expectNotice(page, `${name}さんのアカウントを停止しました。`)
      expect(await canSignIn(page, signInName, password)).toBe(false)
      await hands.press(button(page, 'もう一度使えるようにする'))
      await expectNotice(page, `${name}さんのアカウントを使えるようにしました。`)
      expect(await canSignIn(page, signInName, password)).toBe(true)
      await hands.press(page.getByRole('navigation', { name: '現在の位置' }).getByRole('link'))
      await expect(row).toContainText('危機管理部')
      await expect(row).not.toContainText('総務部')
    })

    test('a sign-in name is given once, and a forgotten password anew', async ({ page }) => {
      const hands = handsOf(page, way)
      const signInName = `hr-${randomUUID().slice(0, 8)}`
      await signInByRequest(page.request, 'admin')
      for (const name of ['先の人', '後の人']) {
        await page.goto('/accounts/new')
        await fillIn(page, hands, name, signInName)
        await hands.choose(page.getByRole('radio', { name: /^人事課の担当者/ }))
        await hands.press(button(page, 'つくる'))
        if (name === '先の人') await expectNotice(page, '先の人さんのアカウントをつくりました。')
      }
      await expect(field(page, 'サインイン名')).toHaveAttribute('aria-invalid', 'true')
      await expect(field(page, '氏名')).toHaveValue('後の人')
      await hands.press(link(page, 'やめる'))
      await hands.press(page.getByRole('row', { name: new RegExp(signInName) }).getByRole('link'))
      await hands.type(field(page, '新しいパスワード'), 'a-second-password')
      await hands.type(field(page, '新しいパスワード（もう一度）'), 'a-second-password')
      await hands.press(button(page, '新しいパスワードにする'))
      await expectNotice(page, '新しいパスワードにしました。')
      expect(await canSignIn(page, signInName, password)).toBe(false)
      expect(await canSignIn(page, signInName, 'a-second-password')).toBe(true)
    })
  })
}

test('accounts are for the administrator alone', async ({ page }) => {
  await signInByRequest(page.request, 'hr')
  await page.goto('/')
  await expect(heading(page, 'いまの調査')).toBeVisible()
  await expect(link(page, 'アカウント')).toHaveCount(0)
  await page.goto('/accounts')
  await expect(heading(page, 'ページが見つかりません', 1)).toBeVisible()
  expect((await page.request.get('/api/accounts')).status()).toBe(403)
})
