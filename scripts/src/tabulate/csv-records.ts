import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, type InfoRecord, parse } from 'csv-parse'
import { fileReason, type Problems } from './problems.ts'
import { type Encoding, readLines } from './read-lines.ts'

/** A CSV file as named on the command line, and where that is. */
export interface InputFile {
  readonly name: string
  readonly path: string
  readonly encoding: Encoding
}

/** One record and the line on which it starts. Blank lines are no records. */
export interface CsvRecord {
  readonly cells: readonly string[]
  readonly line: number
}

/**
 * Reads a CSV file record by record, the header first. Problems of the file itself (cannot be read,
 * bytes, quotes) go to `problems`; after unreadable bytes no record is handed on.
 */
export async function readCsv(
  file: InputFile,
  problems: Problems,
  take: (record: CsvRecord) => void,
): Promise<void> {
  let isReadable = true
  let last = 0
  const onBadBytes = (line: number) => {
    isReadable = false
    problems.add(`${file.name}:${line}`, badBytes(file.encoding))
  }
  const parser = parse({ info: true, relax_column_count: true, skip_empty_lines: true })
  try {
    await pipeline(
      Readable.from(readLines(file.path, file.encoding, onBadBytes)),
      parser,
      async (records: AsyncIterable<{ record: string[]; info: InfoRecord }>) => {
        for await (const { record, info } of records) {
          last = info.lines
          if (isReadable) take({ cells: record, line: startLine(record, info.lines) })
        }
      },
    )
  } catch (error) {
    reportFailure(file, problems, error, last)
  }
}

function badBytes(encoding: Encoding): string {
  return encoding === 'utf-8'
    ? 'has bytes that are not UTF-8 (for a file in CP932 add --encoding cp932)'
    : 'has bytes that are not CP932'
}

/** The parser counts up to the end of a record; quoted cells may hold line breaks. */
function startLine(cells: readonly string[], end: number): number {
  return end - cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
}

function reportFailure(file: InputFile, problems: Problems, error: unknown, last: number): void {
  if (!(error instanceof CsvError)) {
    problems.add(file.name, `cannot be read: ${fileReason(error)}`)
    return
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    problems.add(`${file.name}:${last + 1}`, 'a quote that is opened here or below is never closed')
    return
  }
  const line = typeof error.lines === 'number' ? error.lines : last + 1
  problems.add(`${file.name}:${line}`, 'a quote stands inside a cell that does not start with one')
}
