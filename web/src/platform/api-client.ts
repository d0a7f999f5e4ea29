import type { Problem } from '@koe/shared/contracts/problem.ts'
import { currentLanguage } from './i18n.ts'

/** The server said no, and why. Its texts are already in the reader's language. */
export type ApiProblem = Error & { readonly kind: 'problem'; readonly problem: Problem }
/** Nothing came back: no network, or a server that is restarting. Trying again may help. */
export type NetworkFailure = Error & { readonly kind: 'network' }
export type ApiFailure = ApiProblem | NetworkFailure

export const isApiProblem = (error: unknown): error is ApiProblem =>
  error instanceof Error && 'kind' in error && error.kind === 'problem'

export const isNetworkFailure = (error: unknown): error is NetworkFailure =>
  error instanceof Error && 'kind' in error && error.kind === 'network'

/** Somebody's session has ended; a wrong password is another 401 and not this. */
export const isSignInNeeded = (error: unknown): boolean =>
  isApiProblem(error) && error.problem.code === 'sign-in-needed'

export const apiProblem = (problem: Problem): ApiProblem =>
  Object.assign(new Error(problem.code), { kind: 'problem' as const, problem })

const networkFailure = (): NetworkFailure =>
  Object.assign(new Error('network'), { kind: 'network' as const })

const isProblemBody = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body

/** A gateway's HTML page is not our problem document: treat it as "nobody answered". */
const failureOf = async (response: Response): Promise<ApiFailure> => {
  const body: unknown = await response.json().catch(() => null)
  return isProblemBody(body) ? apiProblem(body) : networkFailure()
}

type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'file'; readonly file: Blob; readonly type: string }

const headersFor = (body: Body): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  'accept-language': currentLanguage(),
  ...(body.kind === 'json' ? { 'content-type': 'application/json' } : {}),
  ...(body.kind === 'file' ? { 'content-type': body.type } : {}),
})

const bodyOf = (body: Body): BodyInit | undefined => {
  if (body.kind === 'json') return JSON.stringify(body.value)
  return body.kind === 'file' ? body.file : undefined
}

/** A body that cannot be read twice is read at once: the file may lie on a share that goes away. */
const request = async (
  method: string,
  address: string,
  body: Body,
  signal?: AbortSignal,
): Promise<Response> => {
  const content = bodyOf(body)
  const response = await fetch(address, {
    method,
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    headers: headersFor(body),
    ...(content === undefined ? {} : { body: content }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw networkFailure()
  })
  if (!response.ok) throw await failureOf(response)
  return response
}

const read = async <Value>(response: Response): Promise<Value> =>
  response.status === 204 ? (undefined as Value) : ((await response.json()) as Value)

const none: Body = { kind: 'none' }

export const getJson = async <Value>(address: string, signal?: AbortSignal): Promise<Value> =>
  read<Value>(await request('GET', address, none, signal))

export const sendJson = async <Value = void>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  value?: unknown,
): Promise<Value> =>
  read<Value>(await request(method, address, value === undefined ? none : { kind: 'json', value }))

/** Sends a file as it lies on the disk; what its bytes mean is for the server to say. */
export const sendFile = async <Value>(
  address: string,
  file: Blob,
  type = 'text/csv',
): Promise<Value> => read<Value>(await request('POST', address, { kind: 'file', file, type }))

/** The same for an answer that is a file itself. */
export const sendFileForBlob = async (address: string, file: Blob): Promise<Blob> =>
  (await request('POST', address, { kind: 'file', file, type: 'text/csv' })).blob()

export const getBlob = async (address: string): Promise<Blob> =>
  (await request('GET', address, none)).blob()

/** `?a=1&b=2` of what is set. */
export const queryText = (
  search: Readonly<Record<string, string | number | boolean | undefined>>,
): string => {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && value !== '') params.set(key, String(value))
  const text = params.toString()
  return text ? `?${text}` : ''
}
