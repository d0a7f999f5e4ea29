import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto'

/** A public RSA key from SPKI DER as base64url. Parse once, verify often: parsing costs as much. */
export const rsaPublicKey = (spki: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spki, 'base64url'), format: 'der', type: 'spki' })

/** RSASSA-PSS with SHA-384 and 48 bytes of salt (RFC 8017); a malformed signature is just false. */
export const verifyPss = (
  key: KeyObject,
  message: Uint8Array,
  signature: Uint8Array,
  saltLength = 48,
): boolean =>
  verify(
    'sha384',
    message,
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength },
    signature,
  )
