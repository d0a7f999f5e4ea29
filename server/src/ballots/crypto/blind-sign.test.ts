import { createPrivateKey, type KeyObject } from 'node:crypto'
import { fromHex, toBase64url, toHex } from '@koe/shared/ballot/encoding.ts'
import rfc9474 from '@koe/shared/ballot/rfc9474-vectors.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { blindSign } from './blind-sign.ts'
import { generateSigningKey } from './signing-key.ts'

function vectorKey(): KeyObject {
  const [p, q, d] = [rfc9474.key.p, rfc9474.key.q, rfc9474.key.d].map((hex) => BigInt(`0x${hex}`))
  if (p === undefined || q === undefined || d === undefined) throw new Error('no key')
  const number = (value: bigint, bytes: number) =>
    toBase64url(fromHex(value.toString(16).padStart(2 * bytes, '0')))
  const jwk = {
    kty: 'RSA',
    e: 'AQAB',
    n: number(p * q, 512),
    d: number(d, 512),
    p: number(p, 256),
    q: number(q, 256),
    dp: number(d % (p - 1n), 256),
    dq: number(d % (q - 1n), 256),
    qi: number(inverse(q, p), 256),
  }
  return createPrivateKey({ key: jwk, format: 'jwk' })
}

/** By Fermat: p is prime. */
function inverse(value: bigint, p: bigint): bigint {
  let [result, square] = [1n, value % p]
  for (let rest = p - 2n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p
    square = (square * square) % p
  }
  return result
}

describe('the issuer follows RFC 9474, appendix A', () => {
  const key = vectorKey()
  it.each(rfc9474.vectors)('$name', ({ blindedMsg, blindSig }) => {
    const result = blindSign(key, fromHex(blindedMsg))
    expect(result.ok && toHex(result.signature)).toBe(blindSig)
  })
})

describe('the issuer signs nothing', async () => {
  const { privateKey, spki } = await generateSigningKey()

  it.each([0, 255, 257, 512])('of %i bytes', (length) => {
    const result = blindSign(privateKey, new Uint8Array(length).fill(1))
    expect(result).toEqual({ ok: false, reason: 'wrong-length' })
  })

  it('that is not below the modulus', () => {
    const modulus = Buffer.from(spki, 'base64url').subarray(-261, -5)
    const below = Buffer.from(modulus)
    below[255] = (below[255] ?? 0) - 1
    expect(blindSign(privateKey, below).ok).toBe(true)
    for (const value of [modulus, Buffer.alloc(256, 0xff)]) {
      expect(blindSign(privateKey, value)).toEqual({ ok: false, reason: 'out-of-range' })
    }
  })
})
