import type { ProblemTable } from '../platform/problems.ts'

export const surveysProblems = {
  'wave-not-draft': {
    status: 409,
    title: {
      ja: 'この調査回は開始済みのため、変更できません',
      en: 'This wave has been launched and can no longer be changed',
    },
  },
  'wave-not-ready': {
    status: 409,
    title: {
      ja: '調査回を開始する準備が整っていません',
      en: 'The wave is not ready to be launched',
    },
  },
  'wave-not-launched': {
    status: 409,
    title: { ja: 'この調査回はまだ開始されていません', en: 'This wave has not been launched yet' },
  },
  'wave-ended': {
    status: 409,
    title: { ja: 'この調査回は終了しました', en: 'This wave has ended' },
  },
  'preparation-failed': {
    status: 500,
    title: {
      ja: '調査回の準備に失敗しました。自動でやり直します',
      en: 'The wave could not be prepared. It is tried again automatically',
    },
  },
  'not-in-cp932': {
    status: 422,
    title: {
      ja: 'Shift_JIS（CP932）で表せない文字があります。UTF-8で保存してください',
      en: 'Some characters do not exist in Shift_JIS (CP932). Please choose UTF-8',
    },
  },
} as const satisfies ProblemTable
