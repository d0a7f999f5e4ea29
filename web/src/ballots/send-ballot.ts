import {
  type BallotCredentials,
  blindedValues,
  finalizeCredentials,
  prepareBallot,
  sealBallot,
} from '@koe/shared/ballot/ballot.ts'
import { concatBytes, fromBase64url, toBase64url } from '@koe/shared/ballot/encoding.ts'
import type { Manifest } from '@koe/shared/ballot/manifest.ts'
import { receiptCode } from '@koe/shared/ballot/message.ts'
import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import { type Answer, castBallot, requestSignatures } from './api.ts'
import type { Device } from './device.ts'

export type Sent =
  | { readonly kind: 'accepted'; readonly receipt: string }
  | { readonly kind: 'offline' }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly detail: string
      readonly requestId?: string
    }

type Credentials =
  | { readonly kind: 'ready'; readonly credentials: BallotCredentials }
  | Exclude<Sent, { kind: 'accepted' }>

/**
 * Issue, seal, cast. Every step is remembered on the device before the next begins, so that a lost
 * connection or a closed page continues where it was, and the same ballot is never made twice.
 */
export async function sendBallot(
  link: string,
  ballot: NonNullable<Invitation['ballot']>,
  answers: Readonly<Record<string, string>>,
  device: Device,
  pause: () => Promise<void> = shortRandomPause,
): Promise<Sent> {
  const manifest = JSON.parse(ballot.manifest) as Manifest
  const got = await obtainCredentials(link, ballot, manifest, device)
  if (got.kind !== 'ready') return got
  const sealed = await sealBallot(manifest, got.credentials, answers)
  if (!sealed.ok) return refusal('ballot-too-large')
  await pause()
  const { message, eligibility } = sealed.ballot
  const cast = await castBallot({
    waveId: manifest.wave.id,
    message,
    credential: toBase64url(
      concatBytes(fromBase64url(eligibility.prefix), fromBase64url(eligibility.signature)),
    ),
    sealed: sealed.ballot.sealed,
  })
  if (cast.kind !== 'ok') return failure(cast)
  const receipt = await receiptCode(message)
  const { draft: _spent, ...kept } = await device.load()
  await device.save({ ...kept, answers: {}, credentials: got.credentials, receipt })
  return { kind: 'accepted', receipt }
}

async function obtainCredentials(
  link: string,
  ballot: NonNullable<Invitation['ballot']>,
  manifest: Manifest,
  device: Device,
): Promise<Credentials> {
  const remembered = await device.load()
  if (remembered.credentials) return { kind: 'ready', credentials: remembered.credentials }
  const prepared = remembered.draft
    ? ({ ok: true, draft: remembered.draft } as const)
    : await prepareBallot(manifest, ballot.unit, ballot.rank)
  if (!prepared.ok) return refusal(prepared.fault)
  const { draft } = prepared
  await device.save({ ...remembered, draft })
  const issued = await requestSignatures({ link, ...blindedValues(draft) })
  if (issued.kind !== 'ok') return failure(issued)
  const finished = await finalizeCredentials(manifest, draft, issued.value)
  if (!finished.ok) return refusal(finished.fault)
  await device.save({ ...(await device.load()), credentials: finished.credentials })
  return { kind: 'ready', credentials: finished.credentials }
}

const refusal = (code: string): Sent & { kind: 'refused' } => ({
  kind: 'refused',
  code,
  detail: '',
})

function failure(
  answer: Exclude<Answer<unknown>, { kind: 'ok' }>,
): Exclude<Sent, { kind: 'accepted' }> {
  if (answer.kind === 'offline') return answer
  const { code, title, detail, requestId } = answer.problem
  return { kind: 'refused', code, detail: detail ?? title, ...(requestId && { requestId }) }
}

/** Issue and cast must not follow each other in a fixed rhythm (privacy.md, step 4). */
function shortRandomPause(): Promise<void> {
  const random = crypto.getRandomValues(new Uint16Array(1))[0] ?? 0
  return new Promise((settle) => setTimeout(settle, 300 + (random / 65_535) * 1_700))
}
