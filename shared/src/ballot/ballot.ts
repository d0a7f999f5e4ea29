import type { Answers } from '../catalogue/questionnaire.ts'
import { blind, finalize, importRsaKey, PREFIX_LENGTH } from './blind-rsa.ts'
import { fromBase64url, parseBase64url, randomBytes, toBase64url } from './encoding.ts'
import type { Manifest, ManifestKey, ValueKey } from './manifest.ts'
import {
  type Credential,
  credentialMessage,
  MESSAGE_LENGTH,
  type Proof,
  type SealedBallot,
} from './message.ts'
import { sealEnvelope } from './sealing.ts'

/** One credential under way, base64url: only `blinded` leaves the browser. */
export type BlindedProof = {
  readonly prefix: string
  readonly blinded: string
  readonly inverse: string
}

export type BlindedCredential = BlindedProof & { readonly value: string }

/** All that the browser must keep between issue and cast; plain strings, for IndexedDB. */
export type BallotDraft = {
  readonly waveId: string
  readonly message: string
  readonly eligibility: BlindedProof
  readonly unit: BlindedCredential | null
  readonly rank: BlindedCredential | null
}

/** Three base64url values that travel together: blinded ones to the issuer, signed ones back. */
export type ThreeValues = {
  readonly eligibility: string
  readonly unit: string | null
  readonly rank: string | null
}

/** The finished credentials of one ballot; kept, they allow the same ballot to be cast again. */
export type BallotCredentials = {
  readonly waveId: string
  readonly message: string
  readonly eligibility: Proof
  readonly unit: Credential | null
  readonly rank: Credential | null
}

export type Prepared =
  | { readonly ok: true; readonly draft: BallotDraft }
  | { readonly ok: false; readonly fault: 'unknown-unit' | 'unknown-rank' }

export type CredentialName = keyof ThreeValues

export type CredentialFault = 'missing-signature' | 'invalid-signature' | 'unknown-value'

export type FinalizedCredentials =
  | { readonly ok: true; readonly credentials: BallotCredentials }
  | { readonly ok: false; readonly fault: 'other-wave' }
  | { readonly ok: false; readonly fault: CredentialFault; readonly credential: CredentialName }

export type SealedForUrn =
  | { readonly ok: true; readonly ballot: SealedBallot }
  | { readonly ok: false; readonly fault: 'too-large' }

/**
 * Step 1: draws m and blinds it under the eligibility key and the keys of the person's unit and
 * rank values (null: no credential of that kind). Refuses a value that the manifest does not list,
 * because a key from elsewhere might be one person's own.
 */
export async function prepareBallot(
  manifest: Manifest,
  unitValue: string | null,
  rankValue: string | null,
): Promise<Prepared> {
  const unitKey = keyOf(manifest.units, unitValue)
  const rankKey = keyOf(manifest.ranks, rankValue)
  if (unitKey === undefined) return { ok: false, fault: 'unknown-unit' }
  if (rankKey === undefined) return { ok: false, fault: 'unknown-rank' }
  const waveId = manifest.wave.id
  const message = toBase64url(randomBytes(MESSAGE_LENGTH))
  const eligibility = await blindProof(manifest.eligibility, waveId, message)
  const unit = unitKey && (await blindCredential(unitKey, waveId, message))
  const rank = rankKey && (await blindCredential(rankKey, waveId, message))
  return { ok: true, draft: { waveId, message, eligibility, unit, rank } }
}

/** What is posted to the issuer with the link token: the blinded values and nothing else. */
export const blindedValues = ({ eligibility, unit, rank }: BallotDraft): ThreeValues => ({
  eligibility: eligibility.blinded,
  unit: unit?.blinded ?? null,
  rank: rank?.blinded ?? null,
})

/** Step 3: unblinds the issuer's signatures and verifies each against the manifest's key. */
export async function finalizeCredentials(
  manifest: Manifest,
  draft: BallotDraft,
  signatures: ThreeValues,
): Promise<FinalizedCredentials> {
  const { waveId, message } = draft
  if (waveId !== manifest.wave.id) return { ok: false, fault: 'other-wave' }
  const { spki } = manifest.eligibility
  const eligibility = await unblindProof(spki, draft, draft.eligibility, signatures.eligibility)
  if (typeof eligibility === 'string') return refused(eligibility, 'eligibility')
  const unit = await unblindCredential(manifest.units, draft, draft.unit, signatures.unit)
  if (typeof unit === 'string') return refused(unit, 'unit')
  const rank = await unblindCredential(manifest.ranks, draft, draft.rank, signatures.rank)
  if (typeof rank === 'string') return refused(rank, 'rank')
  return { ok: true, credentials: { waveId, message, eligibility, unit, rank } }
}

/** Step 4: seals answers and inner credentials for the box; the result is what the urn takes. */
export async function sealBallot(
  manifest: Manifest,
  credentials: BallotCredentials,
  answers: Answers,
): Promise<SealedForUrn> {
  const { waveId, message, eligibility, unit, rank } = credentials
  const envelope = await sealEnvelope(manifest.boxKey, waveId, message, { answers, unit, rank })
  if (!envelope.ok) return envelope
  return { ok: true, ballot: { message, eligibility, sealed: toBase64url(envelope.sealed) } }
}

/** The value's key, null for no value, undefined for a value that the manifest does not list. */
const keyOf = (keys: readonly ValueKey[], value: string | null): ValueKey | null | undefined =>
  value === null ? null : keys.find((key) => key.value === value)

async function blindProof(
  { spki }: ManifestKey,
  waveId: string,
  message: string,
): Promise<BlindedProof> {
  const prefix = toBase64url(randomBytes(PREFIX_LENGTH))
  const key = await importRsaKey(spki)
  const { blinded, inverse } = await blind(key, credentialMessage(waveId, message, prefix))
  return { prefix, blinded: toBase64url(blinded), inverse: toBase64url(inverse) }
}

const blindCredential = async (
  key: ValueKey,
  waveId: string,
  message: string,
): Promise<BlindedCredential> => ({
  value: key.value,
  ...(await blindProof(key, waveId, message)),
})

async function unblindCredential(
  keys: readonly ValueKey[],
  draft: BallotDraft,
  part: BlindedCredential | null,
  signature: string | null,
): Promise<Credential | null | CredentialFault> {
  if (part === null) return null
  const key = keyOf(keys, part.value)
  const proof = key ? await unblindProof(key.spki, draft, part, signature) : 'unknown-value'
  return typeof proof === 'string' ? proof : { value: part.value, ...proof }
}

async function unblindProof(
  spki: string,
  { waveId, message }: BallotDraft,
  { prefix, inverse }: BlindedProof,
  signature: string | null,
): Promise<Proof | CredentialFault> {
  if (signature === null) return 'missing-signature'
  const prepared = credentialMessage(waveId, message, prefix)
  const key = await importRsaKey(spki)
  const answer = parseBase64url(signature)
  const result = answer && (await finalize(key, prepared, answer, fromBase64url(inverse)))
  return result?.ok ? { prefix, signature: toBase64url(result.signature) } : 'invalid-signature'
}

const refused = (fault: CredentialFault, credential: CredentialName): FinalizedCredentials => ({
  ok: false,
  fault,
  credential,
})
