import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hpkeRecipient } from './hpke.ts'

/** RFC 9180 appendix A.3.1: base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. */
const vector = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  recipientPrivateKey: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
  recipientPublicKey:
    '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  plaintext: '4265617574792069732074727574682c20747275746820626561757479',
  aad: '436f756e742d30',
  ciphertext:
    '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

function privateKey(): Buffer {
  const point = bytes(vector.recipientPublicKey)
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: bytes(vector.recipientPrivateKey).toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  return createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'pkcs8' })
}

const open = hpkeRecipient(privateKey(), bytes(vector.info), 'aes-128-gcm')

describe('the recipient of RFC 9180, appendix A.3.1', () => {
  it('opens the sealed text', () => {
    const opened = open(bytes(vector.enc), bytes(vector.ciphertext), bytes(vector.aad))
    expect(opened?.toString('hex')).toBe(vector.plaintext)
  })

  it('opens nothing with another aad, info, key or cipher', () => {
    const [enc, ciphertext, aad] = [vector.enc, vector.ciphertext, vector.aad].map(bytes)
    const parts = [enc ?? bytes(''), ciphertext ?? bytes('')] as const
    expect(open(...parts, bytes('436f756e742d31'))).toBeUndefined()
    const others = [
      hpkeRecipient(privateKey(), bytes(''), 'aes-128-gcm'),
      hpkeRecipient(privateKey(), bytes(vector.info), 'aes-256-gcm'),
    ]
    for (const other of others) expect(other(...parts, aad ?? bytes(''))).toBeUndefined()
  })

  it('answers undefined, and does not throw, for a point off the curve or a cut text', () => {
    const off = bytes(vector.enc)
    off[64] = (off[64] ?? 0) ^ 1
    expect(open(off, bytes(vector.ciphertext), bytes(vector.aad))).toBeUndefined()
    expect(
      open(bytes(vector.enc), bytes(vector.ciphertext).subarray(1), bytes(vector.aad)),
    ).toBeUndefined()
    expect(open(bytes(vector.enc), bytes('00'), bytes(vector.aad))).toBeUndefined()
  })
})

it('a key of another curve is refused when the recipient is made', () => {
  const { privateKey: other } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const der = other.export({ format: 'der', type: 'pkcs8' })
  expect(() => hpkeRecipient(der, bytes(''))).toThrow('not a P-256 private key')
})
