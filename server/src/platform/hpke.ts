import { createDecipheriv, createECDH, createHmac, createPrivateKey } from 'node:crypto'

/** Opens one sealed text, or undefined where it was not sealed for this key, info and aad. */
export type HpkeOpener = (
  enc: Uint8Array,
  ciphertext: Uint8Array,
  aad: Uint8Array,
) => Buffer | undefined

const AEADS = {
  'aes-128-gcm': { id: 1, keyLength: 16 },
  'aes-256-gcm': { id: 2, keyLength: 32 },
} as const

const TAG_LENGTH = 16
const NONCE_LENGTH = 12
const KEM_SUITE = Buffer.from('KEM\0\x10', 'latin1')
const EMPTY = Buffer.alloc(0)

/**
 * The recipient of HPKE base mode, single shot (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256
 * and the AEAD named. The private key is PKCS #8 DER. What does not change from text to text is
 * computed once, here.
 */
export function hpkeRecipient(
  privateKey: Uint8Array,
  info: Uint8Array,
  aead: keyof typeof AEADS = 'aes-256-gcm',
): HpkeOpener {
  const { id, keyLength } = AEADS[aead]
  const suite = Buffer.from(`HPKE\0\x10\0\x01\0${String.fromCharCode(id)}`, 'latin1')
  const ecdh = ecdhOf(privateKey)
  const point = ecdh.getPublicKey()
  const context = Buffer.concat([
    Buffer.of(0),
    extract(suite, EMPTY, 'psk_id_hash', EMPTY),
    extract(suite, EMPTY, 'info_hash', info),
  ])
  return (enc, ciphertext, aad) => {
    try {
      const shared = sharedSecret(ecdh.computeSecret(enc), enc, point)
      const secret = extract(suite, shared, 'secret', EMPTY)
      const key = expand(suite, secret, 'key', context, keyLength)
      const nonce = expand(suite, secret, 'base_nonce', context, NONCE_LENGTH)
      return decrypt(aead, key, nonce, ciphertext, aad)
    } catch {
      return undefined
    }
  }
}

function ecdhOf(privateKey: Uint8Array) {
  const der = Buffer.from(privateKey)
  const jwk = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' })
  if (jwk.crv !== 'P-256' || jwk.d === undefined) throw new Error('not a P-256 private key')
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(jwk.d, 'base64url')
  return ecdh
}

/** ExtractAndExpand of section 4.1. */
function sharedSecret(dh: Uint8Array, enc: Uint8Array, point: Uint8Array): Buffer {
  const prk = extract(KEM_SUITE, EMPTY, 'eae_prk', dh)
  return expand(KEM_SUITE, prk, 'shared_secret', Buffer.concat([enc, point]), 32)
}

const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((mac, part) => mac.update(part), createHmac('sha256', key)).digest()

/** LabeledExtract of section 4. */
const extract = (suite: Buffer, salt: Uint8Array, label: string, ikm: Uint8Array): Buffer =>
  hmac(salt, Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm)

/** LabeledExpand of section 4, for the at most 32 bytes that one HMAC gives. */
const expand = (
  suite: Buffer,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer => {
  const head = Buffer.concat([Buffer.of(0, length), Buffer.from('HPKE-v1'), suite])
  return hmac(prk, head, Buffer.from(label), info, Buffer.of(1)).subarray(0, length)
}

function decrypt(
  aead: keyof typeof AEADS,
  key: Uint8Array,
  nonce: Uint8Array,
  ciphertext: Uint8Array,
  aad: Uint8Array,
): Buffer {
  const end = ciphertext.length - TAG_LENGTH
  const decipher = createDecipheriv(aead, key, nonce, { authTagLength: TAG_LENGTH })
    .setAAD(aad)
    .setAuthTag(ciphertext.subarray(end))
  return Buffer.concat([decipher.update(ciphertext.subarray(0, end)), decipher.final()])
}
