import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { checkQuestionnaire } from '@koe/shared/catalogue/check-questionnaire.ts'
import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { fileReason, type Problems } from './problems.ts'
import { type Complain, questionnaireShape } from './questionnaire-shape.ts'

/** Columns of the responses that are no items. */
const RESERVED = ['unit', 'rank']
/** Joins the codes of a multiple-choice item in one cell. */
export const CODE_SEPARATOR = '|'

/**
 * Reads a questionnaire for tabulation (JSON, UTF-8 with or without a byte order mark). Null when it
 * has problems; each is reported as `q.json: items[3].scale: there is no scale "agree7"`.
 */
export async function readQuestionnaire(
  name: string,
  path: string,
  problems: Problems,
): Promise<Questionnaire | null> {
  const before = problems.count()
  const complain: Complain = (at, message) =>
    problems.add(name, at === '' ? message : `${at}: ${message}`)
  const text = await readText(path, complain)
  const json = text === null ? undefined : parseJson(text, complain)
  if (text === null || json === undefined) return null
  for (const key of duplicateKeys(text)) complain(key, 'is given twice')
  const questionnaire = questionnaireShape(json, complain)
  if (problems.count() > before) return null
  for (const problem of checkQuestionnaire(questionnaire)) complain(problem.path, problem.message)
  checkColumns(questionnaire, complain)
  return problems.count() > before ? null : questionnaire
}

async function readText(path: string, complain: Complain): Promise<string | null> {
  try {
    const bytes = await readFile(path)
    if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/, '')
    complain('', 'is not UTF-8')
  } catch (error) {
    complain('', `cannot be read: ${fileReason(error)}`)
  }
  return null
}

function parseJson(text: string, complain: Complain): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    complain('', `is not JSON: ${error instanceof Error ? error.message : ''}`)
    return undefined
  }
}

/** What the columns of the responses cannot hold. */
function checkColumns({ items, scales }: Questionnaire, complain: Complain): void {
  for (const [index, item] of items.entries()) {
    if (RESERVED.includes(item.key)) {
      complain(`items[${index}].key`, `"${item.key}" is a column of its own`)
    }
    if (item.type !== 'multiple') continue
    for (const { code } of scales[item.scale ?? '']?.options ?? []) {
      if (code.includes(CODE_SEPARATOR)) {
        complain(`items[${index}].scale`, `code "${code}" contains the separator of several codes`)
      }
    }
  }
}
