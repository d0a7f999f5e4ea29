import { createPublicKey } from 'node:crypto'
import { fromHex, toBase64url } from '@koe/shared/ballot/encoding.ts'
import rfc9474 from '@koe/shared/ballot/rfc9474-vectors.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { rsaPublicKey, verifyPss } from './rsa-pss.ts'

const jwk = { kty: 'RSA', n: toBase64url(fromHex(rfc9474.key.n)), e: 'AQAB' }
const spki = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'spki' })
const key = rsaPublicKey(spki.toString('base64url'))

describe('the final signatures of RFC 9474, appendix A', () => {
  it.each(rfc9474.vectors)('$name verifies, and nothing near it', (vector) => {
    const message = fromHex(vector.prefix + vector.msg)
    const signature = fromHex(vector.sig)
    const saltLength = vector.salt.length / 2
    expect(verifyPss(key, message, signature, saltLength)).toBe(true)
    expect(verifyPss(key, message.subarray(1), signature, saltLength)).toBe(false)
    expect(verifyPss(key, message, signature.subarray(1), saltLength)).toBe(false)
    expect(verifyPss(key, message, signature, 48 - saltLength)).toBe(false)
  })
})
