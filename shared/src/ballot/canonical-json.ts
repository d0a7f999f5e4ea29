export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }

/**
 * The one text of a JSON value: RFC 8785 (JSON Canonicalization Scheme). Keys in the order of their
 * UTF-16 code units, no white space, numbers and strings as ECMAScript writes them. A lone surrogate
 * stays escaped, where the RFC would refuse it. Throws for what JSON cannot say (undefined, NaN,
 * functions), instead of leaving it out silently.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') return canonicalObject(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not a JSON number')
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new Error('not a JSON value')
  return text
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
