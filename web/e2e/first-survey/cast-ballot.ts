import {
  blindedValues,
  finalizeCredentials,
  prepareBallot,
  sealBallot,
} from '@koe/shared/ballot/ballot.ts'
import { concatBytes, fromBase64url, toBase64url } from '@koe/shared/ballot/encoding.ts'
import type { Manifest } from '@koe/shared/ballot/manifest.ts'
import type { Invitation, IssueAnswer } from '@koe/shared/contracts/ballots.ts'

type Post = <Answer>(path: string, body: object) => Promise<Answer>

/** What the answering page does, without the page: issue, seal, cast. One option for every item. */
export async function castBallot(town: string, link: string, option: string): Promise<void> {
  const post = poster(town)
  const invitation = await post<Invitation>('/api/ballots/invitation', { link })
  if (!invitation.ballot) throw new Error(`The link's state is ${invitation.state}`)
  const { questionnaire, unit, rank, ...ballot } = invitation.ballot
  const manifest = JSON.parse(ballot.manifest) as Manifest
  const prepared = await prepareBallot(manifest, unit, rank)
  if (!prepared.ok) throw new Error(prepared.fault)
  const signatures = await post<IssueAnswer>('/api/ballots/issue', {
    link,
    ...blindedValues(prepared.draft),
  })
  const finished = await finalizeCredentials(manifest, prepared.draft, signatures)
  if (!finished.ok) throw new Error(finished.fault)
  const answers = Object.fromEntries(questionnaire.items.map(({ key }) => [key, option]))
  const sealed = await sealBallot(manifest, finished.credentials, answers)
  if (!sealed.ok) throw new Error(sealed.fault)
  const { message, eligibility } = sealed.ballot
  await post('/api/urn/cast', {
    waveId: manifest.wave.id,
    message,
    credential: toBase64url(
      concatBytes(fromBase64url(eligibility.prefix), fromBase64url(eligibility.signature)),
    ),
    sealed: sealed.ballot.sealed,
  })
}

const poster =
  (town: string): Post =>
  async <Answer>(path: string, body: object) => {
    const answer = await fetch(town + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
