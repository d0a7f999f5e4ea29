import { type BilingualFault, platformProblems, problem } from '../platform/problems.ts'

/** Ends the request, naming each field that holds a control character; PostgreSQL stores no NUL. */
export function requirePlainText(fields: Readonly<Record<string, string | undefined>>): void {
  const faults = Object.entries(fields)
    .filter(([, value]) => value !== undefined && (/\p{Cc}/u.test(value) || value.trim() === ''))
    .map(([field]): BilingualFault => ({ field, message: notPlain }))
  if (faults.length > 0) throw problem(platformProblems, 'invalid-input', { faults })
}

const notPlain = {
  ja: '空白だけの値や、改行などの制御文字は使えません',
  en: 'must not be blank or hold control characters such as line breaks',
}
