import { describe, expect, it } from 'vitest'
import { toBase64url, toHex, utf8 } from './encoding.ts'
import {
  type BallotContent,
  LARGEST_SEALED,
  PADDING_STEP,
  padContent,
  readContent,
  sealedFault,
} from './envelope.ts'
import { generateBoxKeyPair, openEnvelope, sealEnvelope } from './sealing.ts'

const content: BallotContent = {
  answers: { q1: '4', q2: ['a', 'b'], comment: '声を聞いてほしい \ud800' },
  unit: { value: 'u1', prefix: 'AA', signature: 'BB' },
  rank: null,
}
const message = toBase64url(new Uint8Array(32).fill(1))
const otherMessage = toBase64url(new Uint8Array(32).fill(2))

/** Any text, padded as an envelope's content is. */
function padded(text: string, steps = 1): Uint8Array {
  const bytes = new Uint8Array(steps * PADDING_STEP)
  bytes.set([...utf8(text), 0x80])
  return bytes
}

const fault = (opened: ReturnType<typeof readContent>) => (opened.ok ? 'read' : opened.fault)

describe('the content of an envelope', () => {
  it('fills whole steps of 4 KiB and reads back as it was written', () => {
    const bytes = padContent(content)
    expect(bytes.length).toBe(PADDING_STEP)
    expect(readContent(bytes)).toEqual({ ok: true, content })
  })

  it.each([4094, 4095, 4096])('grows by a step only when its text of %i bytes needs it', (size) => {
    const empty = { answers: { comment: '' }, unit: null, rank: null }
    const rest = size - new TextEncoder().encode(JSON.stringify(empty)).length
    const bytes = padContent({ ...empty, answers: { comment: 'x'.repeat(rest) } })
    expect(bytes.length).toBe(size < 4096 ? 4096 : 8192)
    expect(readContent(bytes).ok).toBe(true)
  })

  it('has the same length for a short and a long answer', () => {
    const short = padContent({ ...content, answers: {} })
    expect(short.length).toBe(padContent(content).length)
  })
})

describe('content that is not written in the one right way is refused', () => {
  const right = '{"answers":{},"rank":null,"unit":null}'

  it('starts from a text that is accepted', () => {
    expect(fault(readContent(padded(right)))).toBe('read')
  })

  it.each([
    ['a whole step too much padding', padded(right, 2)],
    ['no padding mark', padded(right).fill(0, right.length)],
    ['something after the mark', padded(right).fill(1, right.length + 1)],
    ['a length that is no step', padded(right).subarray(0, 100)],
    ['nothing', new Uint8Array(0)],
  ])('padding: %s', (_, bytes) => {
    expect(fault(readContent(bytes))).toBe('bad-padding')
  })

  it.each([
    ['white space', '{ "answers":{},"rank":null,"unit":null}'],
    ['another order', '{"rank":null,"answers":{},"unit":null}'],
    ['a field too many', '{"answers":{},"name":"x","rank":null,"unit":null}'],
    ['a field too few', '{"answers":{},"rank":null}'],
    ['an answer that is a number', '{"answers":{"q1":4},"rank":null,"unit":null}'],
    ['an item key outside the catalogue', '{"answers":{"__proto__":"1"},"rank":null,"unit":null}'],
    ['a half credential', '{"answers":{},"rank":{"value":"r"},"unit":null}'],
    ['no JSON', 'x'],
  ])('text: %s', (_, text) => {
    expect(fault(readContent(padded(text)))).toBe('bad-content')
  })

  it('text: bytes that are no UTF-8', () => {
    const bytes = padded(right)
    bytes[2] = 0xff
    expect(fault(readContent(bytes))).toBe('bad-content')
  })
})

describe('a sealed envelope', async () => {
  const box = await generateBoxKeyPair()
  const sealing = await sealEnvelope(box.publicKey, 'w1', message, content)
  const sealed = sealing.ok ? sealing.sealed : new Uint8Array()

  it('opens with its key, wave and message', async () => {
    expect(sealed.length).toBe(PADDING_STEP + 81)
    expect(sealedFault(sealed)).toBeNull()
    expect(await openEnvelope(box.privateKey, 'w1', message, sealed)).toEqual({ ok: true, content })
  })

  it('opens with no other key, wave or message, nor changed', async () => {
    const other = await generateBoxKeyPair()
    const changed = sealed.slice()
    changed[500] = (changed[500] ?? 0) ^ 1
    const attempts = [
      openEnvelope(other.privateKey, 'w1', message, sealed),
      openEnvelope(box.privateKey, 'w2', message, sealed),
      openEnvelope(box.privateKey, 'w1', otherMessage, sealed),
      openEnvelope(box.privateKey, 'w1', message, changed),
    ]
    for (const opened of await Promise.all(attempts)) expect(fault(opened)).toBe('not-openable')
  })

  it('is different each time', async () => {
    const again = await sealEnvelope(box.publicKey, 'w1', message, content)
    expect(again.ok && toHex(again.sealed)).not.toBe(toHex(sealed))
  })

  it('is refused from outside when cut, oversize or not sealed at all', () => {
    expect(sealedFault(sealed.subarray(1))).toBe('not-padded')
    expect(sealedFault(new Uint8Array(81))).toBe('not-padded')
    expect(sealedFault(new Uint8Array(LARGEST_SEALED + 1))).toBe('too-large')
    expect(sealedFault(sealed.slice().fill(0x7b, 0, 1))).toBe('not-sealed')
  })

  it('is not made for more than 64 KiB', async () => {
    const fits = { ...content, answers: { comment: 'x'.repeat(61_000) } }
    const tooLong = { ...content, answers: { comment: 'x'.repeat(62_000) } }
    expect((await sealEnvelope(box.publicKey, 'w1', message, fits)).ok).toBe(true)
    expect(await sealEnvelope(box.publicKey, 'w1', message, tooLong)).toEqual({
      ok: false,
      fault: 'too-large',
    })
  })
})
