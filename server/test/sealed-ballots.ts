import { constants, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto'
import { toBase64url } from '@koe/shared/ballot/encoding.ts'
import {
  type Manifest,
  SEALING_SUITE,
  SIGNATURE_SUITE,
  type ValueKey,
} from '@koe/shared/ballot/manifest.ts'
import { credentialMessage, PROTOCOL, type Proof } from '@koe/shared/ballot/message.ts'
import { sealEnvelope } from '@koe/shared/ballot/sealing.ts'
import type { Answers } from '@koe/shared/catalogue/questionnaire.ts'
import type { CastRequest } from '@koe/shared/contracts/urn.ts'
import { generateSigningKey } from '../src/ballots/crypto/signing-key.ts'

/** What a test's voter says, and the unit and rank that the issuer would have signed for. */
export interface Voice {
  readonly answers: Answers
  readonly unit: string | null
  readonly rank: string | null
  /** The ballot's name, to cast the same ballot again. */
  readonly message?: string
}

export interface TestWave {
  readonly id: string
  readonly manifest: Manifest
  readonly seal: (voice: Voice) => Promise<CastRequest>
}

/**
 * A wave with real keys whose signatures are made directly instead of blindly: the same bytes come
 * out, and the blind way has its own tests.
 */
export async function testWave(
  boxKey: string,
  units: readonly string[],
  ranks: readonly string[],
  id: string = randomUUID(),
): Promise<TestWave> {
  const names = ['eligibility', ...units.map((u) => `unit ${u}`), ...ranks.map((r) => `rank ${r}`)]
  const made = await Promise.all(names.map(() => generateSigningKey()))
  const keys = new Map(names.map((name, index) => [name, made[index]]))
  const spki = (name: string) => keys.get(name)?.spki ?? ''
  const valueKeys = (kind: string, values: readonly string[]): ValueKey[] =>
    values.map((value) => ({ value, label, spki: spki(`${kind} ${value}`), eligible: 30 }))
  const manifest: Manifest = {
    protocol: PROTOCOL,
    suites: { signature: SIGNATURE_SUITE, sealing: SEALING_SUITE },
    wave: { id, title: label, opensAt: '2025-10-01T00:00:00Z' },
    questionnaire: { key: 'engagement13', version: 1, sha256: '' },
    rules: { disclosure: {}, reissueAllowed: true },
    eligibility: { spki: spki('eligibility'), eligible: 60 },
    units: valueKeys('unit', units),
    ranks: valueKeys('rank', ranks),
    boxKey,
  }
  const prove = (name: string, message: string): Proof => {
    const key = keys.get(name)
    if (!key) throw new Error(`no key for ${name}`)
    return proof(key.privateKey, id, message)
  }
  const seal = async ({ answers, unit, rank, message = newMessage() }: Voice) => {
    const { prefix, signature } = prove('eligibility', message)
    const credential = (kind: string, value: string | null) =>
      value === null ? null : { value, ...prove(`${kind} ${value}`, message) }
    const content = { answers, unit: credential('unit', unit), rank: credential('rank', rank) }
    const envelope = await sealEnvelope(boxKey, id, message, content)
    if (!envelope.ok) throw new Error(envelope.fault)
    return {
      waveId: id,
      message,
      credential: Buffer.concat([fromText(prefix), fromText(signature)]).toString('base64url'),
      sealed: toBase64url(envelope.sealed),
    }
  }
  return { id, manifest, seal }
}

const label = { ja: '単位', en: 'Unit' }
const newMessage = (): string => toBase64url(randomBytes(32))
const fromText = (text: string): Buffer => Buffer.from(text, 'base64url')

function proof(key: KeyObject, waveId: string, message: string): Proof {
  const prefix = toBase64url(randomBytes(32))
  const padding = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  const signature = sign('sha384', credentialMessage(waveId, message, prefix), padding)
  return { prefix, signature: toBase64url(signature) }
}
