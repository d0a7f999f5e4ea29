import { cp932 } from './cp932.ts'

/** A small town: what its personnel office has in its files, and what its staff will answer. */
export const town = { name: '青葉市', people: 40, responseRate: '57.5' } as const

interface Division {
  readonly code: string
  readonly name: string
  readonly people: number
  /** One number from 1 to 5 for each person who answers: the same option for all thirteen items. */
  readonly answers: readonly number[]
}

export const ownDivision: Division = {
  code: '0101',
  name: '職員課',
  people: 14,
  answers: [4, 5, 5, 5, 4, 4, 4, 3, 3, 2],
}

const divisions: readonly Division[] = [
  ownDivision,
  { code: '0102', name: '財政課', people: 12, answers: [4, 4, 3, 3, 3, 2, 2] },
  { code: '0201', name: '市民課', people: 12, answers: [5, 4, 4, 3, 2, 1] },
  { code: '0202', name: '保険課', people: 2, answers: [] },
]

/** 79 points by 23 people, and 39 by 10. */
export const scores = { town: '3.43', ownDivision: '3.90' } as const

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(',')}\r\n`).join('')

export const unitsFile = {
  name: '所属一覧.csv',
  mimeType: 'text/csv',
  buffer: cp932(
    csv([
      ['所属コード', '上位所属コード', '所属名', '英語名'],
      ['0100', '', '総務部', 'General Affairs'],
      ['0200', '', '市民部', 'Citizen Affairs'],
      ...divisions.map(({ code, name }) => [code, `${code.slice(0, 2)}00`, name, '']),
    ]),
  ),
}

/** The first name has a character outside the basic plane, which CP932 cannot write. */
export const firstName = '𠮷野 花子'
const ranks = ['主事級', '主査級', '主事級', '課長級', '主事級', '主査級']

const people = divisions
  .flatMap(({ code, people }) => Array.from({ length: people }, () => code))
  .map((unit, index) => ({
    staffNumber: String(1001 + index),
    name: index === 0 ? firstName : `職員 ${index + 1}`,
    unit,
    rank: ranks[index % ranks.length] ?? '主事級',
    email: index % 4 === 3 ? '' : `p${1001 + index}@aoba.example.jp`,
  }))

const peopleHeader = ['職員番号', '氏名', '所属コード', '職位区分', 'メールアドレス']

export const peopleFile = {
  name: '職員一覧.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `\uFEFF${csv([peopleHeader, ...people.map((person) => Object.values(person))])}`,
  ),
}

export const withoutEmail = people.filter(({ email }) => email === '').length

/** Each line from the third has one fault. */
export const faultyPeopleFile = {
  name: '職員一覧_旧.csv',
  mimeType: 'text/csv',
  buffer: cp932(
    csv([
      peopleHeader,
      ['1001', '青葉 太郎', '0101', '主事級', ''],
      ['1002', '青葉 次郎', '0999', '主事級', ''],
      ['1003', '青葉 三郎', '0101', '大臣', ''],
      ['1001', '青葉 四郎', '0101', '主事級', ''],
      ['1005', '', '0101', '主事級', ''],
      ['1006', '青葉 六郎', '0101', '主事級', 'rokuro'],
    ]),
  ),
}
export const faultyLines = [
  [3, '所属コード', /「0999」/],
  [4, '職位区分', /「大臣」/],
  [5, '職員番号', /2行目/],
  [6, '氏名', /値がありません/],
  [7, 'メールアドレス', /「rokuro」/],
] as const

/** Who answers what: the staff number with the one option of all items. */
export const voters: readonly { staffNumber: string; answer: number }[] = divisions.flatMap(
  ({ code, answers }) => {
    const members = people.filter(({ unit }) => unit === code)
    return answers.map((answer, index) => ({
      staffNumber: members[index]?.staffNumber ?? '',
      answer,
    }))
  },
)
