import type { RowFault } from '@koe/shared/contracts/roster.ts'
import type { Text } from '@koe/shared/contracts/text.ts'
import type { Language } from '../../platform/problems.ts'

/** Why a line cannot be imported. `column` is the header as the file writes it. */
export interface ImportFault {
  readonly line: number
  readonly column: string | null
  readonly code: FaultCode
  readonly message: Text
}
export type FaultCode = keyof typeof messages

/** `about` is what the message speaks of: a value, a first line, the units of a loop. */
export const importFault = (
  code: FaultCode,
  line: number,
  column: string | null,
  about: string | number = '',
): ImportFault => ({ line, column, code, message: messages[code](String(about)) })

export const rowFault = (fault: ImportFault, language: Language): RowFault => ({
  ...fault,
  message: fault.message[language],
})

const messages = {
  'missing-column': (header) => ({
    ja: `「${header}」の列がありません`,
    en: `There is no column "${header}"`,
  }),
  'duplicate-column': (header) => ({
    ja: `「${header}」と同じ意味の列が二つ以上あります`,
    en: `More than one column means "${header}"`,
  }),
  'broken-quotes': () => ({
    ja: '引用符（"）の対応が取れていません',
    en: 'A quotation mark (") is not closed or stands in the wrong place',
  }),
  'cell-count': (counts) => ({
    ja: `列の数が見出しの行と違います（${counts}）`,
    en: `The number of cells differs from the header line (${counts})`,
  }),
  'unreadable-bytes': (encoding) => ({
    ja: `文字コード ${encoding} に存在しないバイトがあります`,
    en: `There is a byte that does not exist in ${encoding}`,
  }),
  'control-character': () => ({
    ja: '改行などの制御文字や、見えない文字が含まれています',
    en: 'There is a line break or another invisible character',
  }),
  required: () => ({ ja: '値がありません', en: 'The cell is empty' }),
  'too-long': (limit) => ({
    ja: `${limit}文字を超えています`,
    en: `The text is longer than ${limit} characters`,
  }),
  'bad-email': (value) => ({
    ja: `「${value}」はメールアドレスの形ではありません`,
    en: `"${value}" is not an e-mail address`,
  }),
  'duplicate-staff-number': (line) => ({
    ja: `この職員番号は${line}行目にもあります`,
    en: `The same staff number stands on line ${line}`,
  }),
  'unknown-unit': (code) => ({
    ja: `所属コード「${code}」の所属は登録されていません`,
    en: `There is no unit with the code "${code}"`,
  }),
  'unknown-rank': (value) => ({
    ja: `「${value}」は登録されている職位区分にありません`,
    en: `"${value}" is not a rank of the ladder in use`,
  }),
  'duplicate-code': (line) => ({
    ja: `この所属コードは${line}行目にもあります`,
    en: `The same unit code stands on line ${line}`,
  }),
  'own-parent': (code) => ({
    ja: `所属「${code}」の上位所属が、その所属自身になっています`,
    en: `The unit "${code}" is its own parent`,
  }),
  'unknown-parent': (code) => ({
    ja: `上位所属コード「${code}」の行がこのファイルにありません`,
    en: `The parent unit "${code}" has no line in this file`,
  }),
  'unit-cycle': (loop) => ({
    ja: `上位所属をたどると元の所属に戻ります（${loop}）`,
    en: `The parents form a loop (${loop})`,
  }),
  'root-with-parent': (code) => ({
    ja: `「${code}」は組織全体を表す所属なので、上位所属を指定できません`,
    en: `"${code}" is the organisation itself and cannot have a parent`,
  }),
  'several-roots': (line) => ({
    ja: `上位所属のない所属は一つだけにしてください（${line}行目にもあります）`,
    en: `Only one unit may be without a parent (line ${line} is one too)`,
  }),
  'people-in-removed-unit': (unit) => ({
    ja: `所属「${unit}」がこのファイルにありませんが、職員が所属しています`,
    en: `The unit "${unit}" is not in this file, but people belong to it`,
  }),
} satisfies Record<string, (about: string) => Text>
