import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { type Bytes, concatBytes, fromBase64url, toBase64url } from './encoding.ts'
import {
  type BallotContent,
  envelopeInfo,
  envelopeParts,
  LARGEST_SEALED,
  type Opened,
  OVERHEAD,
  padContent,
  readContent,
  sealedFault,
} from './envelope.ts'
import { messageBytes } from './message.ts'

export type Sealed =
  | { readonly ok: true; readonly sealed: Bytes }
  | { readonly ok: false; readonly fault: 'too-large' }

/** The key pair of the box: the public point, and PKCS #8 DER of the private key; base64url. */
export type BoxKeyPair = { readonly publicKey: string; readonly privateKey: string }

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

const CURVE = { name: 'ECDH', namedCurve: 'P-256' }

/** Makes the box key pair of a wave, in the counter's process or a key holder's browser. */
export async function generateBoxKeyPair(): Promise<BoxKeyPair> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  return { publicKey: toBase64url(publicKey), privateKey: toBase64url(privateKey) }
}

/**
 * Seals one ballot: HPKE base mode (RFC 9180), single shot, aad = the 32 bytes of m. The result is
 * the encapsulated key (65 bytes) || ciphertext || tag (16); its length is 81 + a multiple of 4096.
 */
export async function sealEnvelope(
  boxKey: string,
  waveId: string,
  message: string,
  content: BallotContent,
): Promise<Sealed> {
  const padded = padContent(content)
  if (padded.length + OVERHEAD > LARGEST_SEALED) return { ok: false, fault: 'too-large' }
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(boxKey))
  const aad = messageBytes(message)
  const info = envelopeInfo(waveId)
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, padded, aad)
  return { ok: true, sealed: concatBytes(new Uint8Array(enc), new Uint8Array(ct)) }
}

/** Opens one ballot with WebCrypto: a key holder's rehearsal. The counter opens natively. */
export async function openEnvelope(
  privateKey: string,
  waveId: string,
  message: string,
  sealed: Uint8Array,
): Promise<Opened> {
  const fault = sealedFault(sealed)
  if (fault !== null) return { ok: false, fault }
  const der = fromBase64url(privateKey)
  const recipientKey = await crypto.subtle.importKey('pkcs8', der, CURVE, true, ['deriveBits'])
  const { enc, ciphertext } = envelopeParts(sealed)
  try {
    const parameters = { recipientKey, enc, info: envelopeInfo(waveId) }
    return readContent(
      new Uint8Array(await suite.open(parameters, ciphertext, messageBytes(message))),
    )
  } catch {
    return { ok: false, fault: 'not-openable' }
  }
}
