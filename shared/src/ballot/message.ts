import { prepare } from './blind-rsa.ts'
import { type Bytes, concatBytes, fromBase64url, sha256, toHex, utf8 } from './encoding.ts'

/** Names the protocol in everything that is signed or sealed; another version is another wave. */
export const PROTOCOL = 'koe ballot v1'

/** m, the secret-free name of one ballot: 32 random bytes, made in the browser. */
export const MESSAGE_LENGTH = 32

/** A signature and the random prefix that was signed with the message, both base64url. */
export type Proof = { readonly prefix: string; readonly signature: string }

/** A proof that the ballot belongs to a unit or rank value; the value names the key. */
export type Credential = Proof & { readonly value: string }

/** What the urn receives, all base64url. `message` is m; `sealed` is of envelope.ts. */
export type SealedBallot = {
  readonly message: string
  readonly eligibility: Proof
  readonly sealed: string
}

/**
 * The bytes that a credential's key signs, the same on both sides:
 * prefix (32 bytes) || UTF-8("koe ballot v1|" waveId "|") || m (32 bytes).
 * Eligibility, unit and rank sign the same m, each with a prefix and a key of its own. The key says
 * what is claimed, the wave's id keeps a credential from counting in another wave, and m ties the
 * three together, so that nobody can put a colleague's unit into their own ballot.
 * Throws unless m and prefix are base64url of 32 bytes.
 */
export function credentialMessage(waveId: string, message: string, prefix: string): Bytes {
  const head = utf8(`${PROTOCOL}|${waveId}|`)
  return prepare(concatBytes(head, messageBytes(message)), messageBytes(prefix))
}

/** The 32 bytes of m, or of a prefix; throws for anything else. */
export function messageBytes(message: string): Bytes {
  const bytes = fromBase64url(message)
  if (bytes.length !== MESSAGE_LENGTH) throw new Error('not 32 bytes')
  return bytes
}

/** SHA-256(m) in hexadecimal: under this name the urn keeps a ballot and publishes its receipt. */
export const ballotHash = async (message: string): Promise<string> =>
  toHex(await sha256(messageBytes(message)))

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RECEIPT_LETTERS = 12

/**
 * The receipt for a ballot: the first 60 bits of SHA-256(m) in Crockford's base 32 (no I, L, O, U),
 * as "7K2M-X0QP-9ADT". Among 60,000 ballots two share a code with probability 2 in 10⁹.
 */
export const receiptCode = async (message: string): Promise<string> =>
  receiptOfHash(await ballotHash(message))

/** The receipt code of a ballot hash from the public list. */
export function receiptOfHash(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, 15)}`)
  const letters = Array.from({ length: RECEIPT_LETTERS }, (_, i) =>
    CROCKFORD.charAt(Number((bits >> BigInt(5 * (RECEIPT_LETTERS - 1 - i))) & 31n)),
  )
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)]
    .map((group) => group.join(''))
    .join('-')
}
