import type { ProblemTable } from '../platform/problems.ts'

export const urnProblems = {
  'wave-unknown': {
    status: 404,
    title: { ja: 'この調査はありません', en: 'There is no such survey' },
  },
  'wave-not-open': {
    status: 409,
    title: { ja: 'この調査はまだ始まっていません', en: 'This survey has not opened yet' },
  },
  'wave-closed': {
    status: 409,
    title: { ja: 'この調査は締め切られました', en: 'This survey is closed' },
  },
  'ballot-malformed': {
    status: 400,
    title: { ja: '回答の封筒の形式が正しくありません', en: 'The sealed ballot is not well-formed' },
  },
  'credential-invalid': {
    status: 403,
    title: {
      ja: 'この回答には、この調査の正しい投票資格がありません',
      en: 'This ballot carries no valid credential of this survey',
    },
  },
} as const satisfies ProblemTable
