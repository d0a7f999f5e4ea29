import { addBallot, type Tally } from '@koe/server/disclosure/tally.ts'
import { answerProblem, scaleCodes } from '@koe/shared/catalogue/check-answers.ts'
import type { Item, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { type CsvRecord, type InputFile, readCsv } from './csv-records.ts'
import type { Problems } from './problems.ts'
import { CODE_SEPARATOR } from './questionnaire-file.ts'
import type { UnitParents } from './units-file.ts'

type Column =
  | { readonly kind: 'unit' | 'rank' | 'unknown' }
  | { readonly kind: 'item'; readonly item: Item; readonly codes: readonly string[] }

type Answer = string | readonly string[]

/** The units of --units, and that file's name for messages; null when any unit will do. */
export type KnownUnits = { readonly parents: UnitParents; readonly name: string } | null

interface Reading {
  readonly file: InputFile
  readonly questionnaire: Questionnaire
  readonly units: KnownUnits
  readonly problems: Problems
}

/** Counts a file of responses into the tally, row by row; reports every problem with its line. */
export async function countResponses(reading: Reading, tally: Tally): Promise<void> {
  let columns: readonly Column[] | null = null
  const { file, problems } = reading
  await readCsv(file, problems, (record) => {
    if (columns === null) columns = readHeader(reading, record)
    else countRow(reading, columns, record, tally)
  })
  if (columns === null && problems.count() === 0) {
    problems.add(`${file.name}:1`, 'the file is empty')
  }
}

function readHeader({ questionnaire, file, problems }: Reading, { cells, line }: CsvRecord) {
  const complain = (message: string) => problems.add(`${file.name}:${line}`, message)
  for (const item of questionnaire.items) {
    if (item.type !== 'text' && !cells.includes(item.key)) {
      complain(`there is no column for item "${item.key}"`)
    }
  }
  return cells.map((cell, index): Column => {
    if (cells.indexOf(cell) < index) complain(`column "${cell}" is given twice`)
    if (cell === 'unit' || cell === 'rank') return { kind: cell }
    const item = questionnaire.items.find((candidate) => candidate.key === cell)
    if (item !== undefined) return { kind: 'item', item, codes: scaleCodes(questionnaire, item) }
    complain(
      cell === ''
        ? `column ${index + 1} has no name`
        : `column "${cell}" is not an item of the questionnaire`,
    )
    return { kind: 'unknown' }
  })
}

function countRow(
  reading: Reading,
  columns: readonly Column[],
  { cells, line }: CsvRecord,
  tally: Tally,
): void {
  const { file, problems, units } = reading
  const complain = (message: string) => problems.add(`${file.name}:${line}`, message)
  if (cells.length !== columns.length) {
    complain(`${cells.length} cells, but the header has ${columns.length}`)
    return
  }
  const ballot = { unit: null as string | null, rank: null as string | null }
  const answers: Record<string, Answer> = {}
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell === '' || column.kind === 'unknown') continue
    if (column.kind !== 'item') ballot[column.kind] = cell
    else if (column.item.type !== 'text')
      answers[column.item.key] = readAnswer(column, cell, complain)
  }
  if (ballot.unit !== null && units !== null && !units.parents.has(ballot.unit)) {
    complain(`unit "${ballot.unit}" is not in ${units.name}`)
  }
  // After the first problem nothing will be written, so that counting on would be in vain.
  if (problems.count() === 0) addBallot(tally, { ...ballot, answers })
}

function readAnswer(
  { item, codes }: Extract<Column, { kind: 'item' }>,
  cell: string,
  complain: (message: string) => void,
): Answer {
  const answer = item.type === 'multiple' ? cell.split(CODE_SEPARATOR) : cell
  const problem = answerProblem(item, codes, answer)
  if (problem !== null) complain(`item "${item.key}": ${problem}`)
  return answer
}
