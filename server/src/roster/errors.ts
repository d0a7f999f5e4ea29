import type { ProblemTable } from '../platform/problems.ts'

export const rosterProblems = {
  'ladder-in-use': {
    status: 409,
    title: {
      ja: '名簿の職員が職位区分を使っているため、切り替えられません',
      en: 'People of the roster have ranks of the present ladder, so it cannot be replaced',
    },
  },
  'file-empty': {
    status: 400,
    title: { ja: 'ファイルが空です', en: 'The file is empty' },
  },
  'file-without-rows': {
    status: 400,
    title: {
      ja: 'ファイルに見出しの行しかありません',
      en: 'The file has a header line and nothing else',
    },
  },
  'file-not-csv': {
    status: 400,
    title: {
      ja: 'CSVファイルではありません',
      en: 'This is not a CSV file',
    },
  },
  'file-has-faults': {
    status: 422,
    title: {
      ja: 'ファイルに誤りのある行があるため、取り込みませんでした',
      en: 'The file has faulty lines, so nothing was imported',
    },
  },
  'roster-changed': {
    status: 409,
    title: {
      ja: '確認した内容とファイルまたは名簿が変わっています。もう一度確認してください',
      en: 'The file or the roster is no longer what was checked. Please check again',
    },
  },
} as const satisfies ProblemTable
