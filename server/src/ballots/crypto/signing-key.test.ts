import { createPublicKey, randomBytes } from 'node:crypto'
import { importRsaKey } from '@koe/shared/ballot/blind-rsa.ts'
import { describe, expect, it } from 'vitest'
import { generateSigningKey, openPrivateKey, sealPrivateKey } from './signing-key.ts'

describe('a signing key', async () => {
  const { spki, privateKey } = await generateSigningKey()
  const kek = randomBytes(32)
  const sealed = sealPrivateKey(kek, 'w1', 'unit:u1', privateKey)

  it('is one that the browser accepts', async () => {
    expect((await importRsaKey(spki)).length).toBe(256)
    const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
    expect(der.toString('base64url')).toBe(spki)
  })

  it('comes back from storage for its wave and name', () => {
    expect(openPrivateKey(kek, 'w1', 'unit:u1', sealed)?.equals(privateKey)).toBe(true)
  })

  it('does not come back for another wave, name or key-encryption key', () => {
    expect(openPrivateKey(kek, 'w2', 'unit:u1', sealed)).toBeUndefined()
    expect(openPrivateKey(kek, 'w1', 'unit:u2', sealed)).toBeUndefined()
    expect(openPrivateKey(randomBytes(32), 'w1', 'unit:u1', sealed)).toBeUndefined()
  })

  it('is not in what is stored', () => {
    const der = privateKey.export({ format: 'der', type: 'pkcs8' })
    expect(sealed.includes(der.subarray(100, 132))).toBe(false)
  })
})
