/** The same facts as the chart, as a grid of texts: shown as a table and saved as CSV. */
export type Twin = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Leaves out the columns that hold nothing, such as targets where none were set. */
export const withoutEmptyColumns = (twin: Twin): Twin => {
  const kept = twin.columns.map(
    (_, index) => index === 0 || twin.rows.some((row) => (row[index] ?? '') !== ''),
  )
  const keep = (cells: readonly string[]) => cells.filter((_, index) => kept[index])
  return { ...twin, columns: keep(twin.columns), rows: twin.rows.map(keep) }
}

const isNumber = (text: string): boolean => /^[+\-−±]?[\d,.]+%?$/.test(text)

/** A cell that a spreadsheet would run as a formula is told to be text. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** RFC 4180 with a byte order mark, as Excel on Windows wants it. The typographic minus becomes "-". */
export const twinToCsv = (twin: Twin): string => {
  const lines = [twin.columns, ...twin.rows].map((cells) =>
    cells.map((cell) => quoted(harmless(isNumber(cell) ? cell.replace('−', '-') : cell))).join(','),
  )
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** The number behind a text of the table, for sorting; texts that are none sort as text. */
export const sortKey = (text: string): number | string | null => {
  if (text === '') return null
  const number = Number(text.replace('−', '-').replace(/[±,%+]/g, ''))
  return isNumber(text) && Number.isFinite(number) ? number : text
}
