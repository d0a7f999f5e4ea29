import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { blindSign } from './blind-sign.ts'
import { createSignerPool } from './signer-pool.ts'
import { generateSigningKey } from './signing-key.ts'

/** A value that is surely below any modulus of 2048 bits. */
const value = () => Buffer.concat([Buffer.of(0x40), randomBytes(255)])

describe('the signer pool', async () => {
  const keys = await Promise.all([generateSigningKey(), generateSigningKey()])
  const pool = createSignerPool(2)
  afterAll(() => pool.close())

  it('signs as the issuer does, each request in its own order', async () => {
    const requests = Array.from({ length: 40 }, () =>
      keys.map(({ privateKey }) => ({ privateKey, blinded: value() })),
    )
    const results = await Promise.all(requests.map((request) => pool.sign(request)))
    const expected = requests.map((request) =>
      request.map(({ privateKey, blinded }) => blindSign(privateKey, blinded)),
    )
    expect(results).toEqual(expected)
  })

  it('answers a value it cannot sign beside those it can', async () => {
    const [key] = keys
    const [bad, good] = await pool.sign(
      [Buffer.alloc(3), value()].map((blinded) => ({ privateKey: key.privateKey, blinded })),
    )
    expect(bad).toEqual({ ok: false, reason: 'wrong-length' })
    expect(good?.ok).toBe(true)
  })

  it('leaves the event loop free while it signs', async () => {
    const [key] = keys
    const batch = Array.from({ length: 500 }, () => ({
      privateKey: key.privateKey,
      blinded: value(),
    }))
    const signed = pool.sign(batch)
    let turns = 0
    const counter = setInterval(() => turns++, 1)
    await signed
    clearInterval(counter)
    expect(turns).toBeGreaterThan(5)
  })
})

describe('a closed signer pool', () => {
  it('rejects what waits and what comes later, and may be closed unused', async () => {
    const { privateKey } = await generateSigningKey()
    const pool = createSignerPool(1)
    const request = [{ privateKey, blinded: value() }]
    const waiting = [pool.sign(request), pool.sign(request)]
    const outcomes = Promise.allSettled(waiting)
    await pool.close()
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(pool.sign(request)).rejects.toThrow('closed')
    await createSignerPool().close()
  })
})
