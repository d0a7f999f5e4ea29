import {
  envelopeInfo,
  envelopeParts,
  type Opened,
  readContent,
  sealedFault,
} from '@koe/shared/ballot/envelope.ts'
import { hpkeRecipient } from '../platform/hpke.ts'

/** Opens one ballot; `message` is the 32 bytes of m under which it was cast. */
export type EnvelopeOpener = (message: Uint8Array, sealed: Uint8Array) => Opened

/**
 * The counter's half of shared/src/ballot/envelope.ts on Node's own cryptography. `boxPrivateKey` is
 * PKCS #8 DER as base64url. A ballot that cannot be opened or read comes back as a fault without any
 * of its content; inner signatures are for the caller to verify.
 */
export function envelopeOpener(boxPrivateKey: string, waveId: string): EnvelopeOpener {
  const open = hpkeRecipient(Buffer.from(boxPrivateKey, 'base64url'), envelopeInfo(waveId))
  return (message, sealed) => {
    const fault = sealedFault(sealed)
    if (fault !== null) return { ok: false, fault }
    const { enc, ciphertext } = envelopeParts(sealed)
    const padded = open(enc, ciphertext, message)
    return padded ? readContent(padded) : { ok: false, fault: 'not-openable' }
  }
}
