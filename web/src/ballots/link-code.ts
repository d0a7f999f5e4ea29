/**
 * The personal code as the server knows it: 16 characters of Crockford's base 32. Hyphens, spaces,
 * full-width and lower-case letters are forgiven, and O, I and L are read as 0, 1 and 1.
 */
export function readLinkCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐−ー_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : undefined
}

/** Four groups of four, as printed on slips. */
export const linkCodeInGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code
