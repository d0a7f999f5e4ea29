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
  'wrong-sign-in': {
    status: 401,
    title: {
      ja: 'サインイン名またはパスワードが違います',
      en: 'The sign-in name or the password is wrong',
    },
  },
  'wrong-password': {
    status: 400,
    title: { ja: '現在のパスワードが違います', en: 'The present password is wrong' },
  },
  'sign-in-name-taken': {
    status: 409,
    title: {
      ja: 'このサインイン名はすでに使われています',
      en: 'This sign-in name is already in use',
    },
  },
  'last-admin': {
    status: 409,
    title: {
      ja: '有効なシステム管理者が一人もいなくなるため、変更できません',
      en: 'This would leave no enabled administrator',
    },
  },
  'already-set-up': {
    status: 409,
    title: { ja: '初期設定はすでに済んでいます', en: 'The set-up has already been done' },
  },
} as const satisfies ProblemTable
