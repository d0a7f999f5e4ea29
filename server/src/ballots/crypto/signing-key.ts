import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { openSecret, sealSecret } from '../../platform/secret-box.ts'

/** A fresh key of one wave and one value: SPKI DER as base64url for the manifest, and the signer's half. */
export type SigningKey = { readonly spki: string; readonly privateKey: KeyObject }

const generate = promisify(generateKeyPair)

/** RSA-2048 with e = 65537, made off the event loop; how long it takes is luck with primes. */
export async function generateSigningKey(): Promise<SigningKey> {
  const pair = await generate('rsa', { modulusLength: 2048, publicExponent: 0x10001 })
  const spki = pair.publicKey.export({ format: 'der', type: 'spki' })
  return { spki: spki.toString('base64url'), privateKey: pair.privateKey }
}

/**
 * The private key (PKCS #8 DER) for storage, under the 32-byte key-encryption key that is kept
 * outside the database. Bound to its wave and name, so that keys cannot change places unnoticed.
 */
export const sealPrivateKey = (
  keyEncryptionKey: Uint8Array,
  waveId: string,
  keyName: string,
  privateKey: KeyObject,
): Buffer =>
  sealSecret(
    keyEncryptionKey,
    context(waveId, keyName),
    privateKey.export({ format: 'der', type: 'pkcs8' }),
  )

/** The signing key again, or undefined where the key-encryption key, wave or name is another. */
export function openPrivateKey(
  keyEncryptionKey: Uint8Array,
  waveId: string,
  keyName: string,
  sealed: Uint8Array,
): KeyObject | undefined {
  const der = openSecret(keyEncryptionKey, context(waveId, keyName), sealed)
  return der && createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

const context = (waveId: string, keyName: string): string =>
  JSON.stringify(['koe signing key v1', waveId, keyName])
