import type { Invitation, IssueAnswer, IssueRequest } from '@koe/shared/contracts/ballots.ts'
import type { Problem } from '@koe/shared/contracts/problem.ts'
import type { BallotList } from '@koe/shared/contracts/results.ts'
import type { BallotStatus, CastRequest } from '@koe/shared/contracts/urn.ts'

export type Answer<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'offline' }

/**
 * No cookie, no referrer, no cache: nothing travels with a request but what it says itself. A
 * server that is overloaded or restarting counts as offline, because trying again will help.
 */
async function send<Value>(path: string, body?: unknown): Promise<Answer<Value>> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: {
        'accept-language': document.documentElement.lang,
        ...(body !== undefined && json),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (response.ok) return { kind: 'ok', value: (await response.json()) as Value }
    if (response.status >= 502) return { kind: 'offline' }
    return { kind: 'problem', problem: (await response.json()) as Problem }
  } catch {
    return { kind: 'offline' }
  }
}

const json = { 'content-type': 'application/json' }

export const fetchInvitation = (link: string): Promise<Answer<Invitation>> =>
  send('/api/ballots/invitation', { link })

export const requestSignatures = (request: IssueRequest): Promise<Answer<IssueAnswer>> =>
  send('/api/ballots/issue', request)

export const castBallot = (request: CastRequest): Promise<Answer<{ accepted: true }>> =>
  send('/api/urn/cast', request)

export const fetchBallotStatus = (waveId: string, hash: string): Promise<Answer<BallotStatus>> =>
  send('/api/urn/status', { waveId, ballotHash: hash })

export const fetchBallotList = (waveId: string): Promise<Answer<BallotList>> =>
  send(`/api/results/ballot-lists/${waveId}`)
