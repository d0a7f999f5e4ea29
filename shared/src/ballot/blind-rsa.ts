import { type Bytes, concatBytes, fromBase64url, fromHex, randomBytes, toHex } from './encoding.ts'

/** RSABSSA-SHA384-PSS-Randomized (RFC 9474 section 5): 32 random bytes before the message, 48 of salt. */
export const PREFIX_LENGTH = 32
export const SALT_LENGTH = 48
const HASH_LENGTH = 48

/** A public RSA key: modulus, exponent, modulus length in bytes, and the handle that verifies. */
export type RsaPublicKey = {
  readonly n: bigint
  readonly e: bigint
  readonly length: number
  readonly verifyKey: CryptoKey
}

/** The salt's length chooses PSS (48) or PSSZERO (0); `factor` is r of RFC 9474, 1 ≤ r < n. */
export type BlindRandomness = { readonly salt: Bytes; readonly factor: bigint }

/** What goes to the signer, and what stays here to unblind; both as long as the modulus. */
export type Blinded = { readonly blinded: Bytes; readonly inverse: Bytes }

export type Finalized =
  | { readonly ok: true; readonly signature: Bytes }
  | { readonly ok: false; readonly reason: 'wrong-length' | 'invalid-signature' }

/**
 * Reads a public key: SPKI DER as base64url, or modulus and exponent as in a JSON Web Key.
 * Throws for anything but RSA with e = 65537 and at least 2048 bits, in whole bytes.
 */
export async function importRsaKey(
  source: string | { readonly n: string; readonly e: string },
): Promise<RsaPublicKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const verifyKey =
    typeof source === 'string'
      ? await crypto.subtle.importKey('spki', fromBase64url(source), algorithm, true, ['verify'])
      : await crypto.subtle.importKey('jwk', { kty: 'RSA', ...source }, algorithm, true, ['verify'])
  const jwk = await crypto.subtle.exportKey('jwk', verifyKey)
  const modulus = fromBase64url(jwk.n ?? '')
  if (jwk.e !== 'AQAB' || modulus.length < 256 || (modulus[0] ?? 0) < 0x80) {
    throw new Error('not an RSA key of this protocol')
  }
  return { n: toInt(modulus), e: 65537n, length: modulus.length, verifyKey }
}

/** RFC 9474 section 4.1: prefix || message. An empty prefix is the Deterministic variant. */
export const prepare = (message: Uint8Array, prefix: Uint8Array): Bytes =>
  concatBytes(prefix, message)

/**
 * RFC 9474 section 4.2. `prepared` is the output of `prepare`. The randomness is a parameter for the
 * RFC's test vectors only; a factor that is used twice links the two ballots.
 */
export async function blind(
  key: RsaPublicKey,
  prepared: Bytes,
  randomness: BlindRandomness = { salt: randomBytes(SALT_LENGTH), factor: randomBelow(key) },
): Promise<Blinded> {
  const encoded = toInt(await encodePss(prepared, key.length, randomness.salt))
  const inverse = invert(randomness.factor, key.n)
  if (inverse === undefined || invert(encoded, key.n) === undefined) {
    throw new Error('shares a factor with the modulus')
  }
  const blinded = (encoded * power(randomness.factor, key.e, key.n)) % key.n
  return { blinded: toBytes(blinded, key.length), inverse: toBytes(inverse, key.length) }
}

/** RFC 9474 section 4.4: unblinds and verifies; only a signature that verifies comes out. */
export async function finalize(
  key: RsaPublicKey,
  prepared: Bytes,
  blindSignature: Uint8Array,
  inverse: Uint8Array,
  saltLength: number = SALT_LENGTH,
): Promise<Finalized> {
  if (blindSignature.length !== key.length || inverse.length !== key.length) {
    return { ok: false, reason: 'wrong-length' }
  }
  const signature = toBytes((toInt(blindSignature) * toInt(inverse)) % key.n, key.length)
  const valid = await verifySignature(key, prepared, signature, saltLength)
  return valid ? { ok: true, signature } : { ok: false, reason: 'invalid-signature' }
}

/** RSASSA-PSS-VERIFY (RFC 8017 section 8.1.2) with SHA-384, by WebCrypto. */
export const verifySignature = (
  key: RsaPublicKey,
  prepared: Bytes,
  signature: Bytes,
  saltLength: number = SALT_LENGTH,
): Promise<boolean> =>
  crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, key.verifyKey, signature, prepared)

/** EMSA-PSS-ENCODE (RFC 8017 section 9.1.1) for a modulus of `length` whole bytes. */
async function encodePss(message: Bytes, length: number, salt: Bytes): Promise<Bytes> {
  const digest = await sha384(concatBytes(new Uint8Array(8), await sha384(message), salt))
  const block = new Uint8Array(length - HASH_LENGTH - 1)
  block[block.length - salt.length - 1] = 1
  block.set(salt, block.length - salt.length)
  const mask = await mgf1(digest, block.length)
  const masked = block.map((byte, i) => byte ^ (mask[i] ?? 0))
  masked[0] = (masked[0] ?? 0) & 0x7f
  return concatBytes(masked, digest, Uint8Array.of(0xbc))
}

/** MGF1 (RFC 8017 appendix B.2.1) with SHA-384. */
async function mgf1(seed: Bytes, length: number): Promise<Bytes> {
  const blocks = Array.from({ length: Math.ceil(length / HASH_LENGTH) }, (_, i) =>
    sha384(concatBytes(seed, Uint8Array.of(0, 0, 0, i))),
  )
  return concatBytes(...(await Promise.all(blocks))).slice(0, length)
}

const sha384 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-384', bytes))

const toInt = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes)}`)

const toBytes = (value: bigint, length: number): Bytes =>
  fromHex(value.toString(16).padStart(2 * length, '0'))

/** Uniform in 1 … n − 1, by drawing again: a remainder would favour small factors. */
function randomBelow({ n, length }: RsaPublicKey): bigint {
  for (;;) {
    const candidate = toInt(randomBytes(length))
    if (candidate > 0n && candidate < n) return candidate
  }
}

/** Square and multiply. The exponent is public, so its bits may show in the time taken. */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

/** The inverse modulo n by Euclid's extended algorithm; undefined where there is a common factor. */
function invert(value: bigint, modulus: bigint): bigint | undefined {
  let [a, b] = [modulus, value % modulus]
  let [x, y] = [0n, 1n]
  while (b > 0n) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  return a === 1n ? (x + modulus) % modulus : undefined
}
