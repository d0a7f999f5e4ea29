import { parseBase64url, toBase64url } from '@koe/shared/ballot/encoding.ts'
import type { IssueAnswer, IssueRequest } from '@koe/shared/contracts/ballots.ts'
import { type BilingualFault, platformProblems, problem } from '../platform/problems.ts'
import type { Services } from '../services.ts'
import {
  spentWaveOfCode,
  type Voter,
  voterOfCode,
  waveTimes,
  waveTimesHeld,
} from '../surveys/lookup.ts'
import { ballotTime, type WaveTimes } from '../surveys/wave-lifecycle.ts'
import type { SignerPool } from './crypto/signer-pool.ts'
import { ballotsProblems } from './errors.ts'
import { type HeldKey, heldKey } from './held-keys.ts'
import { personTag, requestHash } from './issue-record.ts'
import { claimIssue, type Dimension } from './store.ts'
import { issueKeyName } from './wave-secrets.ts'

/** One value to be signed: null where the person has no credential of that kind. */
type Asked = { readonly key: HeldKey; readonly blinded: Uint8Array } | null

/**
 * Issue (privacy.md section 1, step 2): checks that the person may vote and has not asked with other
 * values before, and signs the blinded ones. The record is written before anything is signed, in
 * one transaction that a close waits for; the same request again gets the same signatures.
 */
export async function issueBallot(
  services: Services,
  signers: SignerPool,
  request: IssueRequest,
): Promise<IssueAnswer> {
  const voter = await voterOf(services, request.link)
  // Before anything else, so that an early visitor is not told about fields.
  requireOpen(services, await waveTimes(services.databases.identity, voter.waveId))
  const asked = await askedValues(services, voter, request)
  await recordIssue(services, voter, request)
  return signAll(signers, asked)
}

async function voterOf({ databases }: Services, code: string): Promise<Voter> {
  const voter = await voterOfCode(databases.identity, code)
  if (voter) return voter
  const spent = await spentWaveOfCode(databases.identity, code)
  throw problem(ballotsProblems, spent ? 'wave-closed' : 'link-unknown')
}

function requireOpen({ now }: Services, times: WaveTimes | undefined): void {
  const time = times ? ballotTime(times, now()) : 'closed'
  if (time === 'early') throw problem(ballotsProblems, 'wave-not-open')
  if (time === 'closed') throw problem(ballotsProblems, 'wave-closed')
}

async function recordIssue(
  services: Services,
  { waveId, personId }: Voter,
  request: IssueRequest,
): Promise<void> {
  const { databases, secrets } = services
  const issueKey = await secrets.read(issueKeyName(waveId))
  if (!issueKey) throw problem(ballotsProblems, 'wave-closed')
  const hash = requestHash(request)
  await databases.identity.transaction().execute(async (tx) => {
    requireOpen(services, await waveTimesHeld(tx, waveId))
    const counts = await claimIssue(tx, waveId, personTag(issueKey, personId), hash)
    if (!counts.equals(hash)) throw problem(ballotsProblems, 'already-issued')
  })
}

/** The three values in their order, or a problem that names each field that cannot be signed. */
async function askedValues(
  services: Services,
  voter: Voter,
  request: IssueRequest,
): Promise<readonly Asked[]> {
  const [eligibility, unit, rank] = await Promise.all([
    keyFor(services, voter.waveId, 'eligibility', ''),
    keyFor(services, voter.waveId, 'unit', voter.unit),
    keyFor(services, voter.waveId, 'rank', voter.rank),
  ])
  const read = [
    askedValue('eligibility', request.eligibility, eligibility),
    askedValue('unit', request.unit, unit),
    askedValue('rank', request.rank, rank),
  ]
  const faults = read.flatMap((value) => (value && 'message' in value ? [value] : []))
  if (faults.length > 0) throw problem(platformProblems, 'invalid-input', { faults })
  return read.map((value) => (value && 'key' in value ? value : null))
}

async function keyFor(
  services: Services,
  waveId: string,
  dimension: Dimension,
  value: string | null,
): Promise<HeldKey | null> {
  if (value === null) return null
  const key = await heldKey(services, waveId, { dimension, value })
  if (!key) throw problem(ballotsProblems, 'wave-closed')
  return key
}

function askedValue(
  field: Dimension,
  text: string | null,
  key: HeldKey | null,
): Asked | BilingualFault {
  if (text === null) return key ? { field, message: missing } : null
  if (!key) return { field, message: superfluous }
  const blinded = parseBase64url(text)
  if (blinded?.length !== key.modulus.length) return { field, message: wrongLength }
  if (Buffer.compare(blinded, key.modulus) >= 0) return { field, message: outOfRange }
  return { key, blinded }
}

async function signAll(signers: SignerPool, asked: readonly Asked[]): Promise<IssueAnswer> {
  const requests = asked.flatMap((value) =>
    value ? [{ privateKey: value.key.privateKey, blinded: value.blinded }] : [],
  )
  const signed = [...(await signers.sign(requests))]
  const [eligibility, unit, rank] = asked.map((value) => {
    const result = value && signed.shift()
    if (!result) return null
    if (!result.ok) throw new Error('signing failed')
    return toBase64url(result.signature)
  })
  if (!eligibility) throw new Error('signing failed')
  return { eligibility, unit: unit ?? null, rank: rank ?? null }
}

const missing = { ja: 'この値が必要です', en: 'is needed for this person' }
const superfluous = { ja: 'この値は受け付けられません', en: 'is not for this person' }
const wrongLength = { ja: '256バイトでなければなりません', en: 'must be 256 bytes' }
const outOfRange = {
  ja: '署名鍵の範囲を超えています',
  en: 'must be below the modulus of its key',
}
