/** Bytes over a buffer of their own: what WebCrypto accepts. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Text as UTF-8 bytes. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** `length` bytes from the system's cryptographic generator. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** The parts one after another, in a new buffer. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Lower-case hexadecimal, two digits a byte. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Bytes of an even number of hexadecimal digits; anything else throws. */
export function fromHex(text: string): Bytes {
  if (!/^(?:[0-9a-f]{2})*$/i.test(text)) throw new Error('not hexadecimal')
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  )
}

/** RFC 4648 section 5, without padding. */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/**
 * Bytes of unpadded base64url, or undefined unless the text is the one encoding of its bytes: two
 * spellings of one signature would let a ballot be told apart by its spelling.
 */
export function parseBase64url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const bytes = decode(text)
  return toBase64url(bytes) === text ? bytes : undefined
}

/** As `parseBase64url`, but throws, without repeating the text. */
export function fromBase64url(text: string): Bytes {
  const bytes = parseBase64url(text)
  if (bytes === undefined) throw new Error('not base64url')
  return bytes
}

const decode = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))

/** SHA-256 (FIPS 180-4), 32 bytes. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
