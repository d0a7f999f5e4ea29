import { fromBase64url, toBase64url } from '@koe/shared/ballot/encoding.ts'
import type { BallotContent } from '@koe/shared/ballot/envelope.ts'
import { generateBoxKeyPair, openEnvelope, sealEnvelope } from '@koe/shared/ballot/sealing.ts'
import { describe, expect, it } from 'vitest'
import { envelopeOpener } from './open-envelope.ts'

const content: BallotContent = {
  answers: { q1: '5', comment: '風通しがよい' },
  unit: { value: 'u1', prefix: 'AA', signature: 'BB' },
  rank: null,
}

describe('the counter', async () => {
  const box = await generateBoxKeyPair()
  const message = toBase64url(crypto.getRandomValues(new Uint8Array(32)))
  const other = new Uint8Array(32)
  const sealing = await sealEnvelope(box.publicKey, 'w1', message, content)
  const sealed = sealing.ok ? sealing.sealed : new Uint8Array()
  const open = envelopeOpener(box.privateKey, 'w1')

  it('reads the same content natively as an independent HPKE library does', async () => {
    const opened = open(fromBase64url(message), sealed)
    expect(opened).toEqual({ ok: true, content })
    expect(await openEnvelope(box.privateKey, 'w1', message, sealed)).toEqual(opened)
  })

  it('cannot open a ballot under another message or wave, nor with another key', async () => {
    const unopenable = { ok: false, fault: 'not-openable' }
    const m = fromBase64url(message)
    expect(open(other, sealed)).toEqual(unopenable)
    expect(envelopeOpener(box.privateKey, 'w2')(m, sealed)).toEqual(unopenable)
    const stranger = await generateBoxKeyPair()
    expect(envelopeOpener(stranger.privateKey, 'w1')(m, sealed)).toEqual(unopenable)
  })

  it.each([
    ['cut', 'not-padded', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['oversize', 'too-large', () => new Uint8Array(70_000)],
    ['never sealed', 'not-sealed', (bytes: Uint8Array) => bytes.slice().fill(0x7b)],
    ['of no point on the curve', 'not-openable', (bytes: Uint8Array) => bytes.slice().fill(4)],
  ])('answers a fault for a ballot that was %s', (_, fault, change) => {
    expect(open(fromBase64url(message), change(sealed))).toEqual({ ok: false, fault })
  })
})
