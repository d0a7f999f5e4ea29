import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { openSecret, sealSecret } from './secret-box.ts'

const key = randomBytes(32)
const secret = Buffer.from('a secret')

it('a secret opens under its key and context only', () => {
  const sealed = sealSecret(key, 'here', secret)
  expect(openSecret(key, 'here', sealed)).toEqual(secret)
  expect(openSecret(key, 'there', sealed)).toBeUndefined()
  expect(openSecret(randomBytes(32), 'here', sealed)).toBeUndefined()
})

it('a changed or cut secret does not open', () => {
  const sealed = sealSecret(key, 'here', secret)
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(openSecret(key, 'here', changed)).toBeUndefined()
  }
  expect(openSecret(key, 'here', sealed.subarray(0, 20))).toBeUndefined()
})

it('the same secret is sealed differently each time', () => {
  expect(sealSecret(key, 'here', secret).equals(sealSecret(key, 'here', secret))).toBe(false)
})
