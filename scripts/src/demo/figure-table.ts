import { parse } from 'csv-parse/sync'

/** A column of a table of figures and the form that each of its cells must have. */
export type Column = { readonly name: string; readonly form: RegExp }

export const column = (name: string, form: RegExp): Column => ({ name, form })

type Row<Figure> = {
  readonly read: (cell: (name: string) => string) => Figure
  /** Rows with the same key are faulty: one figure cannot have two values. */
  readonly key: (figure: Figure) => string
  /** What is wrong with the row as a whole, or null. */
  readonly fault: (figure: Figure) => string | null
}

/**
 * Reads a CSV text whose header is exactly the given columns, in that order. Throws an Error with one
 * line for each fault ("targets.csv:5: value: "abc""); nothing is read from a faulty table.
 */
export function readTable<Figure>(
  csv: string,
  file: string,
  columns: readonly Column[],
  row: Row<Figure>,
): Figure[] {
  const [header, ...lines] = parseLines(csv, file)
  const wanted = columns.map(({ name }) => name).join(',')
  if (header?.cells.join(',') !== wanted) throw new Error(`${file}:1: the header must be ${wanted}`)
  const seen = new Set<string>()
  const results = lines.map(({ cells, line }) => {
    const faults = cellFaults(cells, columns)
    if (faults.length > 0) return { figure: null, faults: faults.map(at(file, line)) }
    const figure = row.read((name) => cells[columns.findIndex((one) => one.name === name)] ?? '')
    const rowFaults = [row.fault(figure), repeated(row.key(figure), seen)].filter(isText)
    return { figure, faults: rowFaults.map(at(file, line)) }
  })
  const faults = results.flatMap((result) => result.faults)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return results.flatMap(({ figure }) => (figure === null ? [] : [figure]))
}

type Line = { readonly cells: readonly string[]; readonly line: number }

function parseLines(csv: string, file: string): Line[] {
  try {
    const parsed: unknown = parse(csv, { bom: true, info: true, relax_column_count: true })
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : 'not a CSV text'}`)
  }
}

function cellFaults(cells: readonly string[], columns: readonly Column[]): string[] {
  if (cells.length !== columns.length) return [`${cells.length} cells, not ${columns.length}`]
  return columns.flatMap(({ name, form }, index) => {
    const cell = cells[index] ?? ''
    return form.test(cell) ? [] : [`${name}: "${cell}"`]
  })
}

function repeated(key: string, seen: Set<string>): string | null {
  const known = seen.has(key)
  seen.add(key)
  return known ? `a second line for ${key}` : null
}

const at = (file: string, line: number) => (fault: string) => `${file}:${line}: ${fault}`

const isText = (fault: string | null): fault is string => fault !== null
