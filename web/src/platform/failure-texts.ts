import type { Fault } from '@koe/shared/contracts/problem.ts'
import { isApiProblem, isNetworkFailure } from './api-client.ts'

export type FailureTexts = {
  readonly kind: 'problem' | 'network' | 'unexpected'
  /** Null where the words for it are the page's own and not the server's. */
  readonly title: string | null
  readonly detail: string | null
  readonly requestId: string | null
}

/** What an error has to say for itself, whatever threw it. */
export const failureTexts = (error: unknown): FailureTexts => {
  if (isApiProblem(error)) {
    const { title, detail, requestId } = error.problem
    return { kind: 'problem', title, detail: detail ?? null, requestId: requestId ?? null }
  }
  const kind = isNetworkFailure(error) ? 'network' : 'unexpected'
  return { kind, title: null, detail: null, requestId: null }
}

export const faultsOf = (error: unknown): readonly Fault[] =>
  isApiProblem(error) ? (error.problem.faults ?? []) : []

/** The server's word on one field, also on a part of it (`title.ja` of `title`). */
export const faultAt = (error: unknown, field: string): string | undefined =>
  faultsOf(error).find((fault) => fault.field === field || fault.field?.startsWith(`${field}.`))
    ?.message

/** Faults that belong to none of the fields of a form: they stand above it. */
export const otherFaults = (error: unknown, fields: readonly string[]): readonly string[] =>
  faultsOf(error)
    .filter(
      ({ field }) => !fields.some((known) => field === known || field?.startsWith(`${known}.`)),
    )
    .map(({ field, message }) => (field ? `${field}: ${message}` : message))
