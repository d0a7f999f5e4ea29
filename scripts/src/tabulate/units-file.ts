import { type CsvRecord, type InputFile, readCsv } from './csv-records.ts'
import type { Problems } from './problems.ts'

/** Unit key → parent key; null for a unit right under the organisation. */
export type UnitParents = ReadonlyMap<string, string | null>

interface UnitRow {
  readonly unit: string
  readonly parent: string | null
  readonly line: number
}

const COLUMNS = ['unit', 'parent', 'name']

/** Reads units.csv (`unit,parent,name`). Incomplete when it has problems, which are reported. */
export async function readUnits(file: InputFile, problems: Problems): Promise<UnitParents> {
  let header: readonly string[] | null = null
  const rows: UnitRow[] = []
  await readCsv(file, problems, (record) => {
    if (header === null) header = readHeader(record, file, problems)
    else addRow(rows, record, header, file, problems)
  })
  if (header === null && problems.count() === 0) problems.add(`${file.name}:1`, 'the file is empty')
  return joinTree(rows, file, problems)
}

function readHeader({ cells, line }: CsvRecord, file: InputFile, problems: Problems) {
  const complain = (message: string) => problems.add(`${file.name}:${line}`, message)
  for (const [index, cell] of cells.entries()) {
    if (!COLUMNS.includes(cell)) complain(`column "${cell}" is not one of ${COLUMNS.join(', ')}`)
    else if (cells.indexOf(cell) < index) complain(`column "${cell}" is given twice`)
  }
  for (const column of ['unit', 'parent']) {
    if (!cells.includes(column)) complain(`there is no column "${column}"`)
  }
  return cells
}

function addRow(
  rows: UnitRow[],
  { cells, line }: CsvRecord,
  header: readonly string[],
  file: InputFile,
  problems: Problems,
): void {
  const complain = (message: string) => problems.add(`${file.name}:${line}`, message)
  if (cells.length !== header.length) {
    complain(`${cells.length} cells, but the header has ${header.length}`)
    return
  }
  const unit = cells[header.indexOf('unit')] ?? ''
  const parent = cells[header.indexOf('parent')] ?? ''
  if (unit === '') complain('the unit is empty')
  else if (unit === parent) complain(`unit "${unit}" is its own parent`)
  rows.push({ unit, parent: parent === '' ? null : parent, line })
}

function joinTree(rows: readonly UnitRow[], file: InputFile, problems: Problems): UnitParents {
  const parents = new Map<string, string | null>()
  const complain = (row: UnitRow, message: string) =>
    problems.add(`${file.name}:${row.line}`, message)
  for (const row of rows) {
    if (row.unit !== '' && parents.has(row.unit)) complain(row, `unit "${row.unit}" is given twice`)
    else parents.set(row.unit, row.parent)
  }
  for (const row of rows) {
    const { unit, parent } = row
    if (parent === null || parent === unit) continue
    if (!parents.has(parent))
      complain(row, `parent "${parent}" of unit "${unit}" is not in the file`)
    else if (isInCycle(unit, parents))
      complain(row, `unit "${unit}" is inside itself: ${cycle(unit, parents)}`)
  }
  return parents
}

function isInCycle(unit: string, parents: UnitParents): boolean {
  const seen = new Set<string>()
  for (let above = parents.get(unit) ?? null; above !== null && !seen.has(above); ) {
    if (above === unit) return true
    seen.add(above)
    above = parents.get(above) ?? null
  }
  return false
}

function cycle(unit: string, parents: UnitParents): string {
  const path = [unit]
  for (let above = parents.get(unit); above && above !== unit; above = parents.get(above)) {
    path.push(above)
  }
  return [...path, unit].join(' < ')
}
