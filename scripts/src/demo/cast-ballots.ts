import type { HttpServer } from '@koe/server/platform/http.ts'
import {
  blindedValues,
  finalizeCredentials,
  prepareBallot,
  sealBallot,
} from '@koe/shared/ballot/ballot.ts'
import { concatBytes, fromBase64url, toBase64url } from '@koe/shared/ballot/encoding.ts'
import type { Manifest } from '@koe/shared/ballot/manifest.ts'
import type { Answers } from '@koe/shared/catalogue/questionnaire.ts'
import type { Invitation, IssueAnswer } from '@koe/shared/contracts/ballots.ts'

export interface Voter {
  readonly code: string
  readonly answers: Answers
}

/** Answers for each voter as their browser would, through the server's own routes. */
export async function castBallots(app: HttpServer, voters: readonly Voter[]): Promise<void> {
  for (const voter of voters) await castOne(app, voter)
}

async function castOne(app: HttpServer, { code, answers }: Voter): Promise<void> {
  const { ballot } = await post<Invitation>(app, '/api/ballots/invitation', { link: code })
  if (!ballot) throw new Error('This wave takes no ballots now')
  const manifest = JSON.parse(ballot.manifest) as Manifest
  const prepared = await prepareBallot(manifest, ballot.unit, ballot.rank)
  if (!prepared.ok) throw new Error(prepared.fault)
  const signatures = await post<IssueAnswer>(app, '/api/ballots/issue', {
    link: code,
    ...blindedValues(prepared.draft),
  })
  const finished = await finalizeCredentials(manifest, prepared.draft, signatures)
  if (!finished.ok) throw new Error(finished.fault)
  const sealed = await sealBallot(manifest, finished.credentials, answers)
  if (!sealed.ok) throw new Error(sealed.fault)
  const { message, eligibility } = sealed.ballot
  await post(app, '/api/urn/cast', {
    waveId: manifest.wave.id,
    message,
    credential: toBase64url(
      concatBytes(fromBase64url(eligibility.prefix), fromBase64url(eligibility.signature)),
    ),
    sealed: sealed.ballot.sealed,
  })
}

async function post<Answer>(app: HttpServer, url: string, payload: object): Promise<Answer> {
  const answer = await app.inject({ method: 'POST', url, payload })
  if (answer.statusCode !== 200)
    throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`)
  return answer.json() as Answer
}
