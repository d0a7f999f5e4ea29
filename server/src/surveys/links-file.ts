import type { PersonalLink } from '@koe/shared/contracts/surveys.ts'
import type { Encoding } from '@koe/shared/contracts/text.ts'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { type Language, problem } from '../platform/problems.ts'
import { surveysProblems } from './errors.ts'

const columns: readonly {
  readonly header: Readonly<Record<Language, string>>
  readonly cell: (link: PersonalLink, language: Language) => string
}[] = [
  { header: { ja: '職員番号', en: 'Staff number' }, cell: (link) => link.staffNumber },
  { header: { ja: '氏名', en: 'Name' }, cell: (link) => link.name },
  { header: { ja: '所属コード', en: 'Unit code' }, cell: (link) => link.unit },
  { header: { ja: '所属', en: 'Unit' }, cell: (link, language) => link.unitName[language] },
  { header: { ja: 'メールアドレス', en: 'Email' }, cell: (link) => link.email ?? '' },
  { header: { ja: '回答用リンク', en: 'Personal link' }, cell: (link) => link.link },
  { header: { ja: '回答コード', en: 'Code' }, cell: (link) => link.code },
]

/**
 * The links as a file for Excel: UTF-8 with a byte order mark, or CP932. A cell that a spreadsheet
 * would take for a formula (= + - @) gets an apostrophe. Throws a problem that names each line whose
 * characters CP932 lacks, instead of writing other characters for them.
 */
export function linksFile(
  links: readonly PersonalLink[],
  encoding: Encoding,
  language: Language,
): Buffer {
  const rows = [
    columns.map(({ header }) => header[language]),
    ...links.map((link) => columns.map(({ cell }) => cell(link, language))),
  ]
  if (encoding === 'cp932') requireCp932(rows)
  const text = stringify(rows, { record_delimiter: 'windows', escape_formulas: true })
  return encoding === 'cp932' ? iconv.encode(text, 'cp932') : Buffer.from(`\uFEFF${text}`)
}

function requireCp932(rows: readonly (readonly string[])[]): void {
  // Each character is looked up once, however many people the city has.
  const lacking = foreignCharacters(new Set(rows.flat().join('')))
  if (lacking.size === 0) return
  const faults = rows.flatMap((cells, index) => {
    const inRow = [...new Set(cells.join(''))].filter((character) => lacking.has(character))
    return inRow.length > 0 ? [{ line: index + 1, message: notInCp932(inRow.join(' ')) }] : []
  })
  throw problem(surveysProblems, 'not-in-cp932', { faults: faults.slice(0, 100) })
}

const notInCp932 = (list: string) => ({
  ja: `CP932で表せない文字：${list}`,
  en: `characters that CP932 does not have: ${list}`,
})

const foreignCharacters = (characters: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...characters].filter(
      (character) => iconv.decode(iconv.encode(character, 'cp932'), 'cp932') !== character,
    ),
  )
