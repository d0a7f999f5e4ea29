import type { Rank, Unit } from '@koe/shared/contracts/roster.ts'
import type { ImportKind } from '../platform/paths.ts'

type Known = { readonly units: readonly Unit[]; readonly ranks: readonly Rank[] }
type Line = readonly string[]

const headers: Record<ImportKind, Line> = {
  units: ['所属コード', '上位所属コード', '所属名', '英語名'],
  people: ['職員番号', '氏名', '所属コード', '職位区分', 'メールアドレス'],
}

/** A division with two sections: enough to see how the second column makes the tree. */
const sampleUnits: readonly Line[] = [
  ['0100', '', '総務部', 'General Affairs Department'],
  ['0101', '0100', '人事課', 'Personnel Division'],
  ['0102', '0100', '財政課', 'Budget Division'],
]

const names = ['見本 太郎', '見本 花子', '見本 次郎']

/** Codes and ranks of this roster, so that the lines would be accepted as they stand. */
const samplePeople = ({ units, ranks }: Known): readonly Line[] => {
  const parents = new Set(units.map(({ parent }) => parent))
  const leaves = units.filter(({ code }) => !parents.has(code))
  return names.map((name, index) => [
    String(10_001 + index),
    name,
    (leaves[index] ?? leaves[0])?.code ?? '0101',
    ranks[Math.min(index * 2, ranks.length - 1)]?.label.ja ?? '主事級',
    index === 2 ? '' : `sample${index + 1}@example.jp`,
  ])
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** A file to fill in: the header line and three example lines, UTF-8 with a mark for Excel. */
export const sampleFile = (kind: ImportKind, known: Known): string => {
  const lines = kind === 'units' ? sampleUnits : samplePeople(known)
  const text = [headers[kind], ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')
  return `\ufeff${text}\r\n`
}
