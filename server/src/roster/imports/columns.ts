import { type ImportFault, importFault } from './faults.ts'

/**
 * A column that an import knows. A `weak` header counts only where no `strong` one is there: "所属"
 * is the unit's code in one city and its name, beside a column "所属コード", in another.
 */
export interface ColumnSpec {
  readonly meaning: string
  readonly strong: readonly [string, ...string[]]
  readonly weak: readonly string[]
  /** A `code` is compared, so its width is made the same; a `text` is kept as written. */
  readonly kind: 'code' | 'text' | 'email'
  readonly maxLength: number
  readonly needed: 'column-and-cell' | 'column' | 'nothing'
}

/** A header of the file; `spec` is undefined where the import has no use for the column. */
export interface Column {
  readonly header: string
  readonly spec: ColumnSpec | undefined
}

/** Recognises a header line: which column is what, and what is missing or there twice. */
export function recogniseColumns(
  headers: readonly string[],
  specs: readonly ColumnSpec[],
): { columns: Column[]; faults: ImportFault[] } {
  const keys = headers.map(headerKey)
  const matches = specs.map((spec) => ({ spec, places: placesOf(spec, keys) }))
  const columns = headers.map((header, place) => ({
    header: header.trim(),
    spec: matches.find(({ places }) => places[0] === place)?.spec,
  }))
  return { columns, faults: matches.flatMap(columnFault) }
}

function placesOf({ strong, weak }: ColumnSpec, keys: readonly string[]): number[] {
  const among = (names: readonly string[]) => {
    const wanted = new Set(names.map(headerKey))
    return keys.flatMap((key, place) => (wanted.has(key) ? [place] : []))
  }
  const found = among(strong)
  return found.length > 0 ? found : among(weak)
}

function columnFault({ spec, places }: { spec: ColumnSpec; places: readonly number[] }) {
  const [name] = spec.strong
  if (places.length > 1) return [importFault('duplicate-column', 1, name, name)]
  if (places.length === 0 && spec.needed !== 'nothing')
    return [importFault('missing-column', 1, name, name)]
  return []
}

/** "Staff Number", "staff_number" and "ｓｔａｆｆ－ｎｕｍｂｅｒ" are one header. */
const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')

export const peopleColumns: readonly ColumnSpec[] = [
  {
    meaning: 'staffNumber',
    strong: ['職員番号', '職員コード', '社員番号', 'staff_number', 'employee_number'],
    weak: ['番号', 'number'],
    kind: 'code',
    maxLength: 64,
    needed: 'column-and-cell',
  },
  {
    meaning: 'name',
    strong: ['氏名', '職員氏名', '名前', 'name', 'full_name'],
    weak: [],
    kind: 'text',
    maxLength: 200,
    needed: 'column-and-cell',
  },
  {
    meaning: 'unit',
    strong: ['所属コード', '部署コード', 'unit_code'],
    weak: ['所属', '部署', 'unit'],
    kind: 'code',
    maxLength: 64,
    needed: 'column-and-cell',
  },
  {
    meaning: 'rank',
    strong: ['職位区分', 'rank'],
    weak: ['職位'],
    kind: 'text',
    maxLength: 200,
    needed: 'column-and-cell',
  },
  {
    meaning: 'email',
    strong: ['メールアドレス', 'メール', 'email', 'email_address'],
    weak: ['mail', 'mail_address'],
    kind: 'email',
    maxLength: 254,
    needed: 'nothing',
  },
]

export const unitColumns: readonly ColumnSpec[] = [
  {
    meaning: 'code',
    strong: ['所属コード', '部署コード', 'unit_code'],
    weak: ['コード', 'code', '所属', 'unit'],
    kind: 'code',
    maxLength: 64,
    needed: 'column-and-cell',
  },
  {
    meaning: 'parent',
    strong: ['上位所属コード', '親所属コード', 'parent_code', 'parent_unit_code'],
    weak: ['上位所属', '親所属', 'parent', 'parent_unit'],
    kind: 'code',
    maxLength: 64,
    needed: 'column',
  },
  {
    meaning: 'name',
    strong: ['所属名', '所属名称', '部署名', 'unit_name', 'name_ja'],
    weak: ['名称', 'name'],
    kind: 'text',
    maxLength: 200,
    needed: 'column-and-cell',
  },
  {
    meaning: 'nameEn',
    strong: ['英語名', '所属名（英語）', 'name_en', 'english_name'],
    weak: [],
    kind: 'text',
    maxLength: 200,
    needed: 'nothing',
  },
]
