import type { KeyObject } from 'node:crypto'
import {
  type BallotCredentials,
  blindedValues,
  finalizeCredentials,
  prepareBallot,
  sealBallot,
  type ThreeValues,
} from '@koe/shared/ballot/ballot.ts'
import { fromBase64url, toBase64url } from '@koe/shared/ballot/encoding.ts'
import { type Manifest, SEALING_SUITE, SIGNATURE_SUITE } from '@koe/shared/ballot/manifest.ts'
import { credentialMessage, PROTOCOL, type Proof } from '@koe/shared/ballot/message.ts'
import { generateBoxKeyPair } from '@koe/shared/ballot/sealing.ts'
import { describe, expect, it } from 'vitest'
import { blindSign } from '../src/ballots/crypto/blind-sign.ts'
import { generateSigningKey } from '../src/ballots/crypto/signing-key.ts'
import { envelopeOpener } from '../src/counting/open-envelope.ts'
import { rsaPublicKey, verifyPss } from '../src/platform/rsa-pss.ts'

const label = { ja: '課', en: 'Section' }
const answers = { q1: '4', q2: '2', comment: '残業が多い' }

/** A launched wave: its manifest, and each role's private part. */
async function launch(id: string) {
  const box = await generateBoxKeyPair()
  const names = ['E', 'u1', 'u2', 'r1'] as const
  const made = await Promise.all(names.map(() => generateSigningKey()))
  const keys = new Map(names.map((name, i) => [name as string, made[i]]))
  const spki = (name: string) => keys.get(name)?.spki ?? ''
  const valueKey = (value: string) => ({ value, label, spki: spki(value), eligible: 20 })
  const manifest: Manifest = {
    protocol: PROTOCOL,
    suites: { signature: SIGNATURE_SUITE, sealing: SEALING_SUITE },
    wave: { id, title: label, opensAt: '2025-10-01T00:00:00Z' },
    questionnaire: { key: 'engagement', version: 1, sha256: '' },
    rules: { disclosure: {}, reissueAllowed: true },
    eligibility: { spki: spki('E'), eligible: 40 },
    units: [valueKey('u1'), valueKey('u2')],
    ranks: [valueKey('r1')],
    boxKey: box.publicKey,
  }
  const signer = (name: string): KeyObject | undefined => keys.get(name)?.privateKey
  return { manifest, box, signer }
}

type Wave = Awaited<ReturnType<typeof launch>>

/** The issuer's part: one raw signature under the key of that name. */
function sign({ signer }: Wave, name: string, blinded: string): string {
  const key = signer(name)
  const result = key && blindSign(key, fromBase64url(blinded))
  if (!result?.ok) throw new Error('the issuer refused')
  return toBase64url(result.signature)
}

const issue = (wave: Wave, asked: ThreeValues, unit: string, rank: string): ThreeValues => ({
  eligibility: sign(wave, 'E', asked.eligibility),
  unit: asked.unit && sign(wave, unit, asked.unit),
  rank: asked.rank && sign(wave, rank, asked.rank),
})

async function draftFor(wave: Wave, unit: string | null, rank: string | null) {
  const prepared = await prepareBallot(wave.manifest, unit, rank)
  if (!prepared.ok) throw new Error(prepared.fault)
  return prepared.draft
}

async function credentialsFor(wave: Wave, unit: string | null, rank: string | null) {
  const draft = await draftFor(wave, unit, rank)
  const signatures = issue(wave, blindedValues(draft), unit ?? '', rank ?? '')
  const finalized = await finalizeCredentials(wave.manifest, draft, signatures)
  if (!finalized.ok) throw new Error(finalized.fault)
  return finalized.credentials
}

async function cast(wave: Wave, credentials: BallotCredentials) {
  const sealed = await sealBallot(wave.manifest, credentials, answers)
  if (!sealed.ok) throw new Error(sealed.fault)
  return sealed.ballot
}

/** The urn's and the counter's check of one signature. */
const holds = (spki: string, waveId: string, message: string, proof: Proof): boolean =>
  verifyPss(
    rsaPublicKey(spki),
    credentialMessage(waveId, message, proof.prefix),
    fromBase64url(proof.signature),
  )

function open(wave: Wave, ballot: { message: string; sealed: string }, waveId: string) {
  const opener = envelopeOpener(wave.box.privateKey, waveId)
  const opened = opener(fromBase64url(ballot.message), fromBase64url(ballot.sealed))
  if (!opened.ok) throw new Error(opened.fault)
  return opened.content
}

describe('a ballot', async () => {
  const wave = await launch('w1')
  const { manifest } = wave
  const unitSpki = (value: string) => manifest.units.find((key) => key.value === value)?.spki ?? ''
  const rankSpki = manifest.ranks[0]?.spki ?? ''

  it('goes from browser to issuer, urn and counter with all three credentials', async () => {
    const ballot = await cast(wave, await credentialsFor(wave, 'u1', 'r1'))
    expect(holds(manifest.eligibility.spki, 'w1', ballot.message, ballot.eligibility)).toBe(true)
    const { unit, rank, ...rest } = open(wave, ballot, 'w1')
    expect(rest.answers).toEqual(answers)
    expect([unit?.value, rank?.value]).toEqual(['u1', 'r1'])
    expect(unit && holds(unitSpki('u1'), 'w1', ballot.message, unit)).toBe(true)
    expect(rank && holds(rankSpki, 'w1', ballot.message, rank)).toBe(true)
  })

  it('may carry eligibility alone', async () => {
    const content = open(wave, await cast(wave, await credentialsFor(wave, null, null)), 'w1')
    expect(content).toEqual({ answers, unit: null, rank: null })
  })

  it('survives being stored between issue and cast', async () => {
    const draft = await draftFor(wave, 'u2', 'r1')
    const stored = JSON.parse(JSON.stringify(draft))
    const signatures = issue(wave, blindedValues(draft), 'u2', 'r1')
    expect((await finalizeCredentials(manifest, stored, signatures)).ok).toBe(true)
  })

  it('shows the issuer nothing that the urn or the counter sees later', async () => {
    const draft = await draftFor(wave, 'u1', 'r1')
    const signatures = issue(wave, blindedValues(draft), 'u1', 'r1')
    const finalized = await finalizeCredentials(manifest, draft, signatures)
    const seen = [...Object.values(blindedValues(draft)), ...Object.values(signatures)]
    const later = JSON.stringify([finalized, draft.message])
    for (const text of seen) expect(later.includes(String(text))).toBe(false)
  })

  it('is not prepared for a unit or rank that the manifest does not list', async () => {
    expect(await prepareBallot(manifest, 'u9', null)).toEqual({ ok: false, fault: 'unknown-unit' })
    expect(await prepareBallot(manifest, null, 'r9')).toEqual({ ok: false, fault: 'unknown-rank' })
  })
})

describe('the browser refuses what the issuer gives', async () => {
  const wave = await launch('w1')
  const draft = await draftFor(wave, 'u1', 'r1')
  const asked = blindedValues(draft)
  const right = issue(wave, asked, 'u1', 'r1')
  const finish = (signatures: ThreeValues) => finalizeCredentials(wave.manifest, draft, signatures)

  it('with the key of another unit', async () => {
    expect(await finish(issue(wave, asked, 'u2', 'r1'))).toEqual({
      ok: false,
      fault: 'invalid-signature',
      credential: 'unit',
    })
  })

  it.each([
    ['eligibility', 'invalid-signature', { eligibility: right.rank ?? '' }],
    ['eligibility', 'invalid-signature', { eligibility: 'no base64url!' }],
    ['eligibility', 'invalid-signature', { eligibility: right.eligibility.slice(4) }],
    ['unit', 'missing-signature', { unit: null }],
    ['rank', 'invalid-signature', { rank: right.unit }],
  ])('for %s: %s', async (credential, fault, change) => {
    expect(await finish({ ...right, ...change })).toEqual({ ok: false, fault, credential })
  })

  it('for a draft of another wave', async () => {
    const other = await launch('w2')
    expect(await finalizeCredentials(other.manifest, draft, right)).toEqual({
      ok: false,
      fault: 'other-wave',
    })
  })
})

describe('urn and counter refuse', async () => {
  const wave = await launch('w1')
  const { manifest } = wave
  const [mine, colleague] = await Promise.all([
    credentialsFor(wave, 'u1', 'r1'),
    credentialsFor(wave, 'u2', 'r1'),
  ])
  const [u1, u2] = manifest.units.map((key) => key.spki)

  it('a forged signature', () => {
    const forged = { ...mine.eligibility, signature: toBase64url(new Uint8Array(256).fill(5)) }
    expect(holds(manifest.eligibility.spki, 'w1', mine.message, forged)).toBe(false)
  })

  it('a credential under another message, prefix or wave', () => {
    const { spki } = manifest.eligibility
    expect(holds(spki, 'w1', mine.message, mine.eligibility)).toBe(true)
    expect(holds(spki, 'w1', colleague.message, mine.eligibility)).toBe(false)
    expect(holds(spki, 'w2', mine.message, mine.eligibility)).toBe(false)
    const { prefix } = colleague.eligibility
    expect(holds(spki, 'w1', mine.message, { ...mine.eligibility, prefix })).toBe(false)
  })

  it("a colleague's unit credential, and a unit's signature under another unit's name", async () => {
    const swapped = open(wave, await cast(wave, { ...mine, unit: colleague.unit }), 'w1').unit
    expect(swapped && holds(u2 ?? '', 'w1', mine.message, swapped)).toBe(false)
    expect(mine.unit && holds(u1 ?? '', 'w1', mine.message, mine.unit)).toBe(true)
    expect(mine.unit && holds(u2 ?? '', 'w1', mine.message, mine.unit)).toBe(false)
  })

  it('an envelope that is cast under another message', async () => {
    const ballot = await cast(wave, mine)
    expect(() => open(wave, { ...ballot, message: colleague.message }, 'w1')).toThrow(
      'not-openable',
    )
  })
})
