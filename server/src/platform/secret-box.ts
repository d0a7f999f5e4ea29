import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const NONCE_LENGTH = 12
const TAG_LENGTH = 16

/**
 * AES-256-GCM under a 32-byte key: nonce (12) || ciphertext || tag (16). The context is
 * authenticated, not stored: a secret that was moved to another place does not open there.
 */
export function sealSecret(key: Uint8Array, context: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_LENGTH)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** The secret, or undefined where key, context or bytes are not those of the sealing. */
export function openSecret(
  key: Uint8Array,
  context: string,
  sealed: Uint8Array,
): Buffer | undefined {
  if (sealed.length < NONCE_LENGTH + TAG_LENGTH) return undefined
  const end = sealed.length - TAG_LENGTH
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_LENGTH))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(end))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_LENGTH, end)), decipher.final()])
  } catch {
    return undefined
  }
}
