import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'

describe('canonical JSON', () => {
  it('writes the numbers and strings of RFC 8785 section 3.2.2 as the RFC does', () => {
    // biome-ignore lint/correctness/noPrecisionLoss: the RFC's own input
    const numbers = [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001]
    const string = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/'
    expect(canonicalJson({ numbers, string, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('orders keys by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const value = Object.fromEntries(names.map((name) => [name, 0]))
    expect(Object.keys(JSON.parse(canonicalJson(value)))).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ])
  })

  it('does not depend on the order in which keys were written', () => {
    expect(canonicalJson({ b: { d: 1, c: [2] }, a: '' })).toBe('{"a":"","b":{"c":[2],"d":1}}')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, { a: undefined }, () => 0])(
    'refuses what JSON cannot say: %s',
    (value) => {
      expect(() => canonicalJson(value as unknown as Json)).toThrow('not a JSON')
    },
  )
})
