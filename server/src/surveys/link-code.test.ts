import { expect, it } from 'vitest'
import { linkCode, linkHash, personalLink } from './link-code.ts'

const key = Buffer.alloc(32, 7)

it('gives a person one code of 80 bits, in letters that cannot be mistaken for others', () => {
  const code = linkCode(key, 'person-1')
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  expect(linkCode(key, 'person-1')).toBe(code)
  expect(linkCode(key, 'person-2')).not.toBe(code)
  expect(linkCode(Buffer.alloc(32, 8), 'person-1')).not.toBe(code)
})

it('writes the first ten bytes of the HMAC, most significant first', () => {
  // Computed with Python: hmac.new(b"\x07"*32, b"person-1", "sha256").digest()[:10]
  expect(linkCode(key, 'person-1')).toBe('BDEM9DHREX717Q8P')
})

it('keeps a hash that is not the code, and a link that carries it in the fragment', () => {
  const code = linkCode(key, 'person-1')
  expect(linkHash(code).toString('latin1')).not.toContain(code)
  expect(personalLink('https://koe.example', code)).toBe(`https://koe.example/a#${code}`)
})
