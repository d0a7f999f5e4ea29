import type { Answers } from '../catalogue/questionnaire.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { type Bytes, utf8 } from './encoding.ts'
import { type Credential, PROTOCOL } from './message.ts'

/** Every plaintext fills whole steps, so that its length shows nothing but a long comment. */
export const PADDING_STEP = 4096
export const LARGEST_SEALED = 65_536

const POINT_LENGTH = 65
const TAG_LENGTH = 16
/** What sealing adds: the encapsulated key before the ciphertext and the tag after it. */
export const OVERHEAD = POINT_LENGTH + TAG_LENGTH

/** What one person said, with the credentials of the crowd they say it from, or null without. */
export type BallotContent = {
  readonly answers: Answers
  readonly unit: Credential | null
  readonly rank: Credential | null
}

/**
 * Why an envelope does not count. `too-large`, `not-padded` and `not-sealed` can be seen from
 * outside; `not-openable` means another key, wave or message, or changed bytes; `bad-padding` and
 * `bad-content` a client that did not follow the protocol. None of them repeats any content.
 */
export type EnvelopeFault =
  | 'too-large'
  | 'not-padded'
  | 'not-sealed'
  | 'not-openable'
  | 'bad-padding'
  | 'bad-content'

export type Opened =
  | { readonly ok: true; readonly content: BallotContent }
  | { readonly ok: false; readonly fault: EnvelopeFault }

/** HPKE's info: binds an envelope to protocol and wave. */
export const envelopeInfo = (waveId: string): Bytes => utf8(`${PROTOCOL}|${waveId}`)

/** What anybody can see to be wrong with a sealed ballot without opening it, or null. */
export function sealedFault(sealed: Uint8Array): 'too-large' | 'not-padded' | 'not-sealed' | null {
  if (sealed.length > LARGEST_SEALED) return 'too-large'
  const steps = (sealed.length - OVERHEAD) / PADDING_STEP
  if (steps < 1 || !Number.isInteger(steps)) return 'not-padded'
  return sealed[0] === 4 ? null : 'not-sealed'
}

/** The encapsulated key and the ciphertext with its tag. */
export const envelopeParts = (
  sealed: Uint8Array,
): { readonly enc: Bytes; readonly ciphertext: Bytes } => ({
  enc: new Uint8Array(sealed.subarray(0, POINT_LENGTH)),
  ciphertext: new Uint8Array(sealed.subarray(POINT_LENGTH)),
})

/** Canonical JSON, then 0x80, then zeros up to the next whole step (ISO/IEC 7816-4). */
export function padContent({ answers, unit, rank }: BallotContent): Bytes {
  const text = utf8(canonicalJson({ answers, unit, rank }))
  const padded = new Uint8Array(Math.ceil((text.length + 1) / PADDING_STEP) * PADDING_STEP)
  padded.set(text)
  padded[text.length] = 0x80
  return padded
}

/** The content of an opened envelope. There is exactly one right way to write each content. */
export function readContent(padded: Uint8Array): Opened {
  const end = padded.findLastIndex((byte) => byte !== 0)
  const exact = padded.length % PADDING_STEP === 0 && padded.length - end <= PADDING_STEP
  if (padded[end] !== 0x80 || !exact) return { ok: false, fault: 'bad-padding' }
  const content = parseContent(padded.subarray(0, end))
  return content ? { ok: true, content } : { ok: false, fault: 'bad-content' }
}

function parseContent(bytes: Uint8Array): BallotContent | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: Json = JSON.parse(text)
    return isContent(value) && canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

const isContent = (value: Json): value is BallotContent =>
  hasExactly(value, ['answers', 'rank', 'unit']) &&
  isAnswers(value.answers) &&
  isCredential(value.unit) &&
  isCredential(value.rank)

const isAnswers = (value: Json | undefined): boolean =>
  isObject(value) &&
  Object.entries(value).every(
    ([key, answer]) =>
      /^[a-z0-9][a-z0-9_-]{0,63}$/.test(key) &&
      (typeof answer === 'string' ||
        (Array.isArray(answer) && answer.every((code) => typeof code === 'string'))),
  )

const isCredential = (value: Json | undefined): boolean =>
  value === null ||
  (value !== undefined &&
    hasExactly(value, ['prefix', 'signature', 'value']) &&
    Object.values(value).every((field) => typeof field === 'string'))

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasExactly = (
  value: Json,
  keys: readonly string[],
): value is { readonly [key: string]: Json } =>
  isObject(value) && Object.keys(value).sort().join() === keys.join()
