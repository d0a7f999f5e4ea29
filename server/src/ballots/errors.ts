import type { ProblemTable } from '../platform/problems.ts'

/** `wave-not-open` and `wave-closed` read the same as the urn's: a voter meets either. */
export const ballotsProblems = {
  'link-unknown': {
    status: 404,
    title: { ja: 'この回答用リンクは使えません', en: 'This personal link is not known' },
  },
  'already-issued': {
    status: 409,
    title: {
      ja: 'この回答用リンクは、別の端末ですでに使われています',
      en: 'This personal link has already been used on another device',
    },
  },
  'wave-not-open': {
    status: 409,
    title: { ja: 'この調査はまだ始まっていません', en: 'This survey has not opened yet' },
  },
  'wave-closed': {
    status: 409,
    title: { ja: 'この調査は締め切られました', en: 'This survey is closed' },
  },
} as const satisfies ProblemTable
