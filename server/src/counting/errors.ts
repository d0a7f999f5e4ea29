import type { ProblemTable } from '../platform/problems.ts'

/** What may stop a count. Nobody meets these as an answer: they stand beside the wave for HR. */
export const countingProblems = {
  'count-failed': {
    status: 500,
    title: {
      ja: '集計に失敗しました。自動でやり直します',
      en: 'The count failed. It is tried again automatically',
    },
  },
  'box-key-missing': {
    status: 500,
    title: {
      ja: '投票箱の正しい鍵が見つからないため、集計できません',
      en: 'The ballots cannot be counted: the right key of the box is missing',
    },
  },
} as const satisfies ProblemTable
