import { itemScale } from './check-questionnaire.ts'
import type { Answers, Item, Questionnaire } from './questionnaire.ts'

/** What is wrong with one answer; `item` is the key as it was given. */
export type AnswerProblem = { readonly item: string; readonly message: string }

/** Free text longer than this (in UTF-16 units) is refused. */
export const LONGEST_TEXT = 4000

/**
 * One person's answers against the questionnaire: known items, codes of the item's scale, no more
 * choices than allowed. Gaps are no problem here: whether an item is required is asked when sending.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  answers: Answers,
): readonly AnswerProblem[] {
  return Object.entries(answers).flatMap(([key, answer]) => {
    const item = questionnaire.items.find((candidate) => candidate.key === key)
    const message =
      item === undefined
        ? 'is not in the questionnaire'
        : answerProblem(item, scaleCodes(questionnaire, item), answer)
    return message === null ? [] : [{ item: key, message }]
  })
}

/** The option codes of an item, in the order of its scale; empty for a text item. */
export function scaleCodes(questionnaire: Questionnaire, item: Item): readonly string[] {
  return itemScale(questionnaire, item.key)?.options.map((option) => option.code) ?? []
}

/** The problem of one answer as the end of a sentence about its item; null when it is sound. */
export function answerProblem(
  item: Item,
  codes: readonly string[],
  answer: string | readonly string[],
): string | null {
  if (item.type === 'text') return textProblem(answer)
  if (item.type === 'single') {
    return typeof answer === 'string' ? codeProblem(item, codes, answer) : 'takes one code'
  }
  return typeof answer === 'string' ? 'takes a list of codes' : choicesProblem(item, codes, answer)
}

function textProblem(answer: string | readonly string[]): string | null {
  if (typeof answer !== 'string') return 'takes a text'
  return answer.length <= LONGEST_TEXT ? null : `takes at most ${LONGEST_TEXT} characters`
}

function codeProblem(item: Item, codes: readonly string[], code: string): string | null {
  return codes.includes(code) ? null : `code "${code}" is not in scale "${item.scale}"`
}

function choicesProblem(
  item: Item,
  codes: readonly string[],
  chosen: readonly string[],
): string | null {
  const unknown = chosen.find((code) => !codes.includes(code))
  if (unknown !== undefined) return codeProblem(item, codes, unknown)
  const twice = chosen.find((code, index) => chosen.indexOf(code) < index)
  if (twice !== undefined) return `code "${twice}" is given twice`
  return item.max !== undefined && chosen.length > item.max
    ? `${chosen.length} codes are given, at most ${item.max} are allowed`
    : null
}
