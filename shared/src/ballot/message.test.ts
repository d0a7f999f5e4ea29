import { describe, expect, it } from 'vitest'
import { fromHex, toBase64url, toHex } from './encoding.ts'
import { ballotHash, credentialMessage, receiptCode, receiptOfHash } from './message.ts'

const m = toBase64url(new Uint8Array(32).fill(1))
const prefix = toBase64url(new Uint8Array(32).fill(2))

describe('what a credential signs', () => {
  it('is the prefix, the protocol and wave in words, and m', () => {
    const expected = `${'02'.repeat(32)}${toHex(new TextEncoder().encode('koe ballot v1|w1|'))}${'01'.repeat(32)}`
    expect(toHex(credentialMessage('w1', m, prefix))).toBe(expected)
  })

  it('needs an m of exactly 32 bytes', () => {
    expect(() => credentialMessage('w1', toBase64url(new Uint8Array(31)), prefix)).toThrow()
    expect(() => credentialMessage('w1', m, '')).toThrow()
  })
})

describe('the receipt', () => {
  it('is made of the first 60 bits of SHA-256(m)', async () => {
    // printf of 32 bytes 0x01 | sha256sum
    const hash = '72cd6e8422c407fb6d098690f1130b7ded7ec2f7f5e1d30bd9d521f015363793'
    expect(await ballotHash(m)).toBe(hash)
    const bits = [...fromHex(hash.slice(0, 16))].map((b) => b.toString(2).padStart(8, '0')).join('')
    const digits = (bits.slice(0, 60).match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
    const code = (await receiptCode(m)).replaceAll('-', '')
    expect([...code].map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter))).toEqual(
      digits,
    )
  })

  it('keeps leading zeros and uses three groups of four letters', () => {
    expect(receiptOfHash('0'.repeat(64))).toBe('0000-0000-0000')
    expect(receiptOfHash('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ')
  })
})
