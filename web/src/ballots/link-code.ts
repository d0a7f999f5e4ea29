/**
 * The personal code as the server knows it: 16 characters of Crockford's base 32. Hyphens, spaces,
 * full-width and lower-case letters are forgiven, and O, I and L are read as 0, 1 and 1.
 */
export const readLinkCode = (text: string): string | undefined => readCode(text, 16)

/** A receipt code as it is shown, "7K2M-X0QP-9ADT", forgiven in the same way. */
export function readReceiptCode(text: string): string | undefined {
  const code = readCode(text, 12)
  return code && linkCodeInGroups(code)
}

function readCode(text: string, length: number): string | undefined {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐−ー_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === length && /^[0-9A-HJKMNP-TV-Z]+$/.test(code) ? code : undefined
}

/** What stands after the #, however an address line, mail or chat has spelt it. */
export function codeOfHash(hash: string): string {
  const text = hash.slice(1)
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Four groups of four, as printed on slips. */
export const linkCodeInGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code
