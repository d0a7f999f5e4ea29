import { createHash, createHmac } from 'node:crypto'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LETTERS = 16

/** Where the wave's key for personal codes lies outside the database; destroyed at close. */
export const linkKeyName = (waveId: string): string => `wave/${waveId}/links`

/**
 * One person's code for one wave: the first 80 bits of HMAC-SHA256(key, person) in Crockford's
 * base 32. It is computed again for every list, so that no table holds a code that opens a ballot.
 */
export function linkCode(key: Uint8Array, personId: string): string {
  const digest = createHmac('sha256', key).update(personId).digest('hex')
  const bits = BigInt(`0x${digest.slice(0, 20)}`)
  return Array.from({ length: LETTERS }, (_, i) =>
    CROCKFORD.charAt(Number((bits >> BigInt(5 * (LETTERS - 1 - i))) & 31n)),
  ).join('')
}

/** What the database keeps of a code: enough to recognise it, not enough to use it. */
export const linkHash = (code: string): Buffer => createHash('sha256').update(code).digest()

/** The code stands in the fragment: no browser, proxy or log ever sends or sees it. */
export const personalLink = (publicUrl: string, code: string): string => `${publicUrl}/a#${code}`
