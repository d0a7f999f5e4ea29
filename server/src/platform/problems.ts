import type { Fault, Problem } from '@koe/shared/contracts/problem.ts'
import type { Text } from '@koe/shared/contracts/text.ts'

export type Language = 'ja' | 'en'

/** One kind of error: its HTTP status and its title. A room lists its kinds in `errors.ts`. */
export interface ProblemKind {
  readonly status: number
  readonly title: Text
}
export type ProblemTable = Readonly<Record<string, ProblemKind>>

/** A fault before its reader's language is known. */
export interface BilingualFault {
  readonly field?: string
  readonly line?: number
  readonly message: Text
}

interface Occurrence {
  readonly code: string
  readonly kind: ProblemKind
  readonly detail?: Text
  readonly faults?: readonly BilingualFault[]
}

export interface ProblemError extends Error {
  readonly occurrence: Occurrence
}

/** An error to throw: the HTTP layer turns it into a problem answer in the reader's language. */
export function problem<Table extends ProblemTable>(
  table: Table,
  code: keyof Table & string,
  more: { detail?: Text; faults?: readonly BilingualFault[] } = {},
): ProblemError {
  const kind = table[code]
  if (!kind) throw new Error(`No problem kind "${code}" in this table`)
  return Object.assign(new Error(code), { occurrence: { code, kind, ...more } })
}

export const isProblem = (error: unknown): error is ProblemError =>
  error instanceof Error && 'occurrence' in error

/** The answer's body for one reader. */
export function problemBody(error: ProblemError, language: Language, requestId: string): Problem {
  const { code, kind, detail, faults } = error.occurrence
  return {
    type: `/api/problems/${code}`,
    code,
    status: kind.status,
    title: kind.title[language],
    ...(detail && { detail: detail[language] }),
    ...(kind.status >= 500 && { requestId }),
    ...(faults && { faults: faults.map((fault) => inLanguage(fault, language)) }),
  }
}

const inLanguage = (fault: BilingualFault, language: Language): Fault => ({
  ...fault,
  message: fault.message[language],
})

/** Japanese unless the reader's browser asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',').find((part) => /^\s*(ja|en)\b/i.test(part))
  return first?.trim().toLowerCase().startsWith('en') ? 'en' : 'ja'
}

/** Errors that belong to no room: of HTTP itself, and the one for surprises. */
export const platformProblems = {
  'malformed-json': {
    status: 400,
    title: { ja: '送られたデータがJSONとして読めません', en: 'The body is not readable as JSON' },
  },
  'invalid-input': {
    status: 400,
    title: { ja: '入力に誤りがあります', en: 'Some input is not valid' },
  },
  'body-too-large': {
    status: 413,
    title: { ja: '送られたデータが大きすぎます', en: 'The body is too large' },
  },
  'unsupported-media-type': {
    status: 415,
    title: { ja: 'この形式のデータは受け付けられません', en: 'This media type is not accepted' },
  },
  'not-found': {
    status: 404,
    title: { ja: '見つかりません', en: 'Not found' },
  },
  'too-many-requests': {
    status: 429,
    title: {
      ja: '試行回数が多すぎます。しばらく待ってから、もう一度お試しください',
      en: 'Too many attempts. Please wait a little and try again',
    },
  },
  overloaded: {
    status: 503,
    title: {
      ja: 'ただいま混み合っています。少し待ってから、もう一度お試しください',
      en: 'The service is busy. Please try again in a moment',
    },
  },
  'bad-request': {
    status: 400,
    title: { ja: 'リクエストを受け付けられません', en: 'The request cannot be accepted' },
  },
  unexpected: {
    status: 500,
    title: {
      ja: '予期しないエラーが起きました。変更は保存されていません',
      en: 'Something unexpected went wrong. Nothing was changed',
    },
  },
} as const satisfies ProblemTable
