import { expect, type Locator, type Page } from '@playwright/test'
import type { Hands } from './hands.ts'

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

export const link = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('link', { name, exact: typeof name === 'string' })

export const heading = (page: Page, name: string | RegExp, level?: number): Locator =>
  page.getByRole('heading', { name, ...(level === undefined ? {} : { level }) })

/** A field by the beginning of its label: "required" and "optional" stand behind it. */
export const field = (page: Page, label: string): Locator =>
  page.getByLabel(new RegExp(`^${label.replaceAll(/[()]/g, '\\$&')}(必須|任意)?$`))

/** The sentence that the last thing done has left above the page. */
export const expectNotice = (page: Page, text: string | RegExp): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

export async function signIn(
  page: Page,
  hands: Hands,
  name: string,
  password: string,
): Promise<void> {
  await hands.type(field(page, 'サインイン名'), name)
  await hands.type(field(page, 'パスワード'), password)
  await hands.press(button(page, 'サインインする'))
}

export async function signOut(page: Page, hands: Hands, personName: string): Promise<void> {
  await hands.takeFromMenu(button(page, personName), 'サインアウト')
  await expect(heading(page, 'サインイン', 1)).toBeVisible()
}
