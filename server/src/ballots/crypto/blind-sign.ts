import { constants, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto'

export type BlindSignResult =
  | { readonly ok: true; readonly signature: Uint8Array }
  | { readonly ok: false; readonly reason: BlindSignFault }

/** `signing-failed`: the result did not give the blinded value back, so it is not handed out. */
export type BlindSignFault = 'wrong-length' | 'out-of-range' | 'signing-failed'

const RAW = constants.RSA_NO_PADDING

/**
 * BlindSign of RFC 9474 section 4.3: the raw RSA private operation on a value below the modulus and
 * as long as it. The result is checked with the public key, because one faulty signature (a bit
 * flip in one prime's half) would give the private key away. Blocks for up to a millisecond: see signer-pool.ts.
 */
export function blindSign(privateKey: KeyObject, blinded: Uint8Array): BlindSignResult {
  if (blinded.length * 8 !== privateKey.asymmetricKeyDetails?.modulusLength) {
    return { ok: false, reason: 'wrong-length' }
  }
  try {
    const signature = privateDecrypt({ key: privateKey, padding: RAW }, blinded)
    const back = publicEncrypt({ key: privateKey, padding: RAW }, signature)
    return back.equals(blinded)
      ? { ok: true, signature: new Uint8Array(signature) }
      : { ok: false, reason: 'signing-failed' }
  } catch (error) {
    return { ok: false, reason: isTooLarge(error) ? 'out-of-range' : 'signing-failed' }
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_OSSL_RSA_DATA_TOO_LARGE_FOR_MODULUS'
