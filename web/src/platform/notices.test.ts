import { expect, it } from 'vitest'
import { dismiss, notify, readNotices, turnPage } from './notices.ts'

const titles = () => readNotices().map(({ title }) => title)

it('a notice lasts for the page that one came to by doing it, and no longer', () => {
  notify('success', '保存しました')
  turnPage()
  expect(titles()).toEqual(['保存しました'])
  turnPage()
  expect(titles()).toEqual([])
})

it('a notice can be closed', () => {
  notify('success', '一つ目')
  notify('info', '二つ目')
  const [first] = readNotices()
  if (first) dismiss(first.id)
  expect(titles()).toEqual(['二つ目'])
})
