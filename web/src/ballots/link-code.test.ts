import { expect, it } from 'vitest'
import { codeOfHash, linkCodeInGroups, readLinkCode, readReceiptCode } from './link-code.ts'

it('reads a code however a person types it from a slip', () => {
  const code = '7K2M0XQP19ADTZ3W'
  for (const typed of [
    code,
    '7k2m-0xqp-19ad-tz3w',
    '７Ｋ２ＭＯＸＱＰ１９ＡＤＴＺ３Ｗ',
    ' 7K2M oxqp l9AD TZ3W ',
  ])
    expect(readLinkCode(typed)).toBe(code)
})

it('refuses what cannot be a code', () => {
  for (const typed of ['', 'abc', '7K2M0XQP19ADTZ3', '7K2M0XQP19ADTZ3WX', '7K2M0XQP19ADTZ3U'])
    expect(readLinkCode(typed)).toBeUndefined()
})

it('prints a code in four groups that read back', () => {
  expect(linkCodeInGroups('7K2M0XQP19ADTZ3W')).toBe('7K2M-0XQP-19AD-TZ3W')
  expect(readLinkCode(linkCodeInGroups('7K2M0XQP19ADTZ3W'))).toBe('7K2M0XQP19ADTZ3W')
})

it('reads a receipt code with or without its hyphens', () => {
  for (const typed of ['7K2M-X0QP-9ADT', '7k2mx0qp9adt', '７Ｋ２Ｍ ＸOＱＰ 9adt'])
    expect(readReceiptCode(typed)).toBe('7K2M-X0QP-9ADT')
  expect(readReceiptCode('7K2M-X0QP')).toBeUndefined()
})

it('takes a broken address for a wrong code instead of failing', () => {
  expect(codeOfHash('#7K2M%2D0XQP')).toBe('7K2M-0XQP')
  expect(codeOfHash('#7K2M%')).toBe('7K2M%')
  expect(codeOfHash('')).toBe('')
})
