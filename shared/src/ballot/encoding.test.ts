import { describe, expect, it } from 'vitest'
import { concatBytes, fromBase64url, fromHex, randomBytes, toBase64url, toHex } from './encoding.ts'

describe('base64url', () => {
  it.each([
    ['', ''],
    ['66', 'Zg'],
    ['666f', 'Zm8'],
    ['666f6f', 'Zm9v'],
    ['fbff', '-_8'],
  ])('writes the bytes %s as %s and reads them back', (hex, text) => {
    expect(toBase64url(fromHex(hex))).toBe(text)
    expect(toHex(fromBase64url(text))).toBe(hex)
  })

  it.each(['Zg==', 'Zh', 'Z', '+/8', 'Z g', 'Zm9v\n'])('refuses another spelling: %j', (text) => {
    expect(() => fromBase64url(text)).toThrow('not base64url')
  })

  it('carries the largest sealed ballot', () => {
    const bytes = concatBytes(...Array.from({ length: 2 }, () => randomBytes(32_768)))
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
  })
})

it('hexadecimal of odd length or with other letters is refused', () => {
  expect(() => fromHex('abc')).toThrow('not hexadecimal')
  expect(() => fromHex('zz')).toThrow('not hexadecimal')
})
