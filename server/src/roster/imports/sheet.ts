import { createHash } from 'node:crypto'
import type { ImportKind } from '@koe/shared/contracts/roster.ts'
import type { Encoding } from '@koe/shared/contracts/text.ts'
import { problem } from '../../platform/problems.ts'
import { rosterProblems } from '../errors.ts'
import {
  type Column,
  type ColumnSpec,
  peopleColumns,
  recogniseColumns,
  unitColumns,
} from './columns.ts'
import { csvRecords } from './csv-records.ts'
import { decodeFile, unreadable } from './decode.ts'
import { type ImportFault, importFault } from './faults.ts'

/** A line of the file: its cells by meaning. A column that the file lacks is undefined. */
export interface SheetRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string | undefined>>
}

/** A file as far as it can be judged without the roster. */
export interface Sheet {
  readonly kind: ImportKind
  readonly encoding: Encoding
  readonly columns: readonly Column[]
  /** Data lines of the file, faulty ones included; empty ones are not counted. */
  readonly rowCount: number
  /** The lines whose cells can be told apart, faulty cells included. */
  readonly rows: readonly SheetRow[]
  readonly faults: readonly ImportFault[]
  readonly fileHash: Buffer
}

const specsOf = { people: peopleColumns, units: unitColumns }

/** Reads a file's bytes. Throws for a file that is empty, has no rows or is no CSV. */
export function readSheet(kind: ImportKind, bytes: Uint8Array, asked: Encoding | 'auto'): Sheet {
  const { text, encoding } = decodeFile(bytes, asked)
  const records = csvRecords(text).filter(
    ({ cells }) => !cells?.every((cell) => cell.trim() === ''),
  )
  const [head, ...body] = records
  if (body.length === 0) throw problem(rosterProblems, 'file-without-rows')
  const fileHash = createHash('sha256').update(bytes).digest()
  const file = { kind, encoding, rowCount: body.length, fileHash }
  if (!head?.cells) {
    const faults = [importFault('broken-quotes', head?.line ?? 1, null)]
    return { ...file, columns: [], rows: [], faults }
  }
  const { columns, faults } = recogniseColumns(head.cells, specsOf[kind])
  // Without its columns every line would be faulty: the header's faults say it once.
  if (faults.length > 0) return { ...file, columns, rows: [], faults }
  return { ...file, columns, ...readRows(body, columns, encoding) }
}

function readRows(
  body: ReturnType<typeof csvRecords>,
  columns: readonly Column[],
  encoding: Encoding,
): { rows: SheetRow[]; faults: ImportFault[] } {
  const rows: SheetRow[] = []
  const faults: ImportFault[] = []
  for (const { line, cells } of body) {
    if (!cells) faults.push(importFault('broken-quotes', line, null))
    else if (cells.length !== columns.length)
      faults.push(importFault('cell-count', line, null, `${cells.length} / ${columns.length}`))
    else rows.push(readRow(line, cells, columns, encoding, faults))
  }
  return { rows, faults }
}

function readRow(
  line: number,
  values: readonly string[],
  columns: readonly Column[],
  encoding: Encoding,
  faults: ImportFault[],
): SheetRow {
  const cells: Record<string, string> = {}
  for (const [place, { header, spec }] of columns.entries()) {
    const raw = values[place] ?? ''
    const value = spec ? cleaned(raw, spec) : raw
    const fault = cellFault(value, spec, encoding)
    if (fault) faults.push(importFault(fault.code, line, header, fault.about))
    if (spec) cells[spec.meaning] = value
  }
  return { line, cells }
}

const cleaned = (value: string, { kind }: ColumnSpec): string =>
  (kind === 'text' ? value : value.normalize('NFKC')).trim()

function cellFault(value: string, spec: ColumnSpec | undefined, encoding: Encoding) {
  // Also in a column without use: it tells that the file was read in the wrong encoding.
  if (value.includes(unreadable))
    return { code: 'unreadable-bytes', about: encoding.toUpperCase() } as const
  if (!spec) return undefined
  if (value === '')
    return spec.needed === 'column-and-cell' ? ({ code: 'required' } as const) : undefined
  if ((spec.kind === 'text' ? control : invisible).test(value))
    return { code: 'control-character' } as const
  if (value.length > spec.maxLength && [...value].length > spec.maxLength)
    return { code: 'too-long', about: spec.maxLength } as const
  if (spec.kind === 'email' && !emailAddress.test(value))
    return { code: 'bad-email', about: value } as const
  return undefined
}

const control = /\p{Cc}/u
// Two codes that look the same must be the same; in names a joiner can be part of the writing.
const invisible = /[\p{Cc}\p{Cf}]/u
const emailAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/
