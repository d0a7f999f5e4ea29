import type { ProblemTable } from '../platform/problems.ts'

export const accessProblems = {
  'sign-in-needed': {
    status: 401,
    title: { ja: 'サインインが必要です', en: 'Please sign in' },
  },
  'not-allowed': {
    status: 403,
    title: { ja: 'この操作を行う権限がありません', en: 'This account may not do that' },
  },
} as const satisfies ProblemTable
