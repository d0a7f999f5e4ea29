/** One record and the line on which it begins; `cells` is null where its quotes are broken. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[] | null
}

/**
 * Reads CSV after RFC 4180, with any kind of line break. Our own reader and not csv-parse, because a
 * broken quote must cost one line and be reported on that line: reading goes on at the next one.
 */
export function csvRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let line = 1
  for (let at = 0; at < text.length; ) {
    const { cells, end } = readRecord(text, at) ?? { cells: null, end: lineEnd(text, at) }
    records.push({ line, cells })
    line += 1 + breaksIn(text.slice(at, end))
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return records
}

function readRecord(text: string, start: number): { cells: string[]; end: number } | undefined {
  const cells: string[] = []
  for (let at = start; ; at += 1) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at)
    if (!cell) return undefined
    cells.push(cell.value)
    if (text[cell.end] !== ',') return { cells, end: cell.end }
    at = cell.end
  }
}

interface Cell {
  readonly value: string
  readonly end: number
}

const special = /[,"\r\n]/g

function bareCell(text: string, start: number): Cell | undefined {
  special.lastIndex = start
  const end = special.exec(text)?.index ?? text.length
  return text[end] === '"' ? undefined : { value: text.slice(start, end), end }
}

function quotedCell(text: string, start: number): Cell | undefined {
  let value = ''
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return undefined
    value += text.slice(from, quote)
    const end = quote + 1
    if (text[end] !== '"') return isCellEnd(text[end]) ? { value, end } : undefined
    value += '"'
    from = end + 1
  }
}

const isCellEnd = (character: string | undefined) =>
  character === undefined || character === ',' || character === '\r' || character === '\n'

function lineEnd(text: string, start: number): number {
  lineBreak.lastIndex = start
  return lineBreak.exec(text)?.index ?? text.length
}

const lineBreak = /\r\n?|\n/g
const breaksIn = (text: string): number => text.match(lineBreak)?.length ?? 0
