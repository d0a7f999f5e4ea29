import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  peopleHeader as header,
  peopleFile as people,
  rosterImports,
  unitsFile as units,
} from '../../../test/roster-imports.ts'

const { db, post, check, confirm, importFile, storedPeople } = rosterImports()

describe('a file of people', () => {
  beforeEach(() => importFile('units', units))

  it('is kept as written, with codes in one width', async () => {
    const file = [...people, '００４,ＡＢＣ　次郎,２０,主査級,ｊｉｒｏ＠ｋｏｅ．ｅｘａｍｐｌｅ']
    expect(await importFile('people', file)).toMatchObject({ joined: 4 })
    expect(await storedPeople()).toEqual([
      {
        staff_number: '001',
        name: '青森 花子',
        unit_code: '1010',
        rank_key: 'section-manager-class',
        email: 'hanako@koe.example',
        active: true,
      },
      {
        staff_number: '002',
        name: '𠮷田　一郎',
        unit_code: '1010',
        rank_key: 'staff-class',
        email: null,
        active: true,
      },
      {
        staff_number: '003',
        name: 'ﾊﾝｶｸ 太郎',
        unit_code: '20',
        rank_key: 'staff-class',
        email: 'taro@koe.example',
        active: true,
      },
      {
        staff_number: '004',
        name: 'ＡＢＣ　次郎',
        unit_code: '20',
        rank_key: 'senior-staff-class',
        email: 'jiro@koe.example',
        active: true,
      },
    ])
  })

  it('reads the same from CP932, UTF-8 with a byte order mark, and either line break', async () => {
    const text = people.filter((line) => !line.includes('𠮷')).join('\r\n')
    const files = [
      iconv.encode(text, 'cp932'),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text.replaceAll('\r\n', '\n')),
    ]
    await importFile('people', text)
    const encodings = []
    for (const file of files) {
      const report = await check('people', file)
      expect(report).toMatchObject({ faultCount: 0, unchanged: 2, joined: { count: 0 } })
      encodings.push(report.encoding)
    }
    expect(encodings).toEqual(['cp932', 'utf-8', 'utf-8'])
  })

  it('shows who joined, left, moved or changed, and does exactly that', async () => {
    await importFile('people', people)
    const next = [
      header,
      '001,青森 花子,20,課長級,hanako@koe.example',
      '002,𠮷田　一郎,1010,主査級,',
      '005,新人 五郎,1020,主事級,',
    ]
    const report = await check('people', next)
    expect(report).toMatchObject({
      joined: { count: 1, examples: [{ key: '005', before: null, after: '1020 財政課' }] },
      left: { count: 1, examples: [{ key: '003', before: '20 健康部', after: null }] },
      moved: { count: 1, examples: [{ key: '001', before: '1010 人事課', after: '20 健康部' }] },
      changed: {
        count: 1,
        examples: [{ key: '002', before: '主事級（主事・技師）', after: '主査級' }],
      },
      unchanged: 0,
    })
    expect((await confirm('people', next, report.digest)).statusCode).toBe(200)
    const stored = await storedPeople()
    expect(stored.map((person) => [person.staff_number, person.active])).toEqual([
      ['001', true],
      ['002', true],
      ['003', false],
      ['005', true],
    ])
    expect(await importFile('people', people)).toEqual({
      joined: 1,
      left: 1,
      moved: 1,
      changed: 1,
      unchanged: 0,
    })
  })

  it('without a column for e-mail leaves the addresses alone; an empty cell removes one', async () => {
    await importFile('people', people)
    const withoutColumn = people.map((line) => line.split(',').slice(0, 4).join(','))
    expect(await importFile('people', withoutColumn)).toMatchObject({ changed: 0, unchanged: 3 })
    const emptied = [...withoutColumn.map((line, index) => (index === 0 ? header : `${line},`))]
    expect(await importFile('people', emptied)).toMatchObject({ changed: 2, unchanged: 1 })
    expect((await storedPeople()).map(({ email }) => email)).toEqual([null, null, null])
  })
})

it('takes a hundred thousand people in one file, and all of them again with changes', async () => {
  await importFile('units', units)
  const line = (index: number, unit: string) =>
    `${String(index).padStart(6, '0')},職員　第${index}号,${unit},主事級（主事・技師）,s${index}@koe.example`
  const size = 100_000
  const numbers = Array.from({ length: size }, (_, index) => index)
  const first = iconv.encode(
    [header, ...numbers.map((index) => line(index, index % 2 === 0 ? '1010' : '20'))].join('\r\n'),
    'cp932',
  )
  expect(await importFile('people', first)).toMatchObject({ joined: size, left: 0 })
  const second = [
    header,
    ...numbers
      .slice(10)
      .map((index) => line(index, index % 4 === 0 ? '1020' : index % 2 === 0 ? '1010' : '20')),
  ]
  expect(await importFile('people', second)).toEqual({
    joined: 0,
    left: 10,
    moved: numbers.slice(10).filter((index) => index % 4 === 0).length,
    changed: 0,
    unchanged: numbers.slice(10).filter((index) => index % 4 !== 0).length,
  })
  const { count } = await db()
    .selectFrom('identity.person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('active', '=', true)
    .executeTakeFirstOrThrow()
  expect(count).toBe(size - 10)
  const bad = [header, ...numbers.map((index) => line(index, '404'))]
  const report = await check('people', bad)
  expect(report.faultCount).toBe(size)
  expect(report.faults).toHaveLength(10_000)
  const csv = await post('people', 'faults', bad)
  expect(csv.body.trimEnd().split('\r\n')).toHaveLength(size + 1)
})
