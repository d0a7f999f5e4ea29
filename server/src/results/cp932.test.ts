import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { toCp932 } from './cp932.ts'

const written = (text: string) => iconv.decode(toCp932(text), 'cp932')

it('writes what Windows-31J has, its extensions included', () => {
  expect(written('髙橋・①係')).toBe('髙橋・①係')
  expect(toCp932('あ')).toEqual(Buffer.from([0x82, 0xa0]))
})

it('writes a wave dash and a minus as Windows does', () => {
  expect(written('4月〜9月 −1')).toBe('4月～9月 －1')
})

it('writes 〓 for a character that CP932 lacks', () => {
  expect(written('𠮷野課')).toBe('〓野課')
})
