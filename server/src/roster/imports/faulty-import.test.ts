import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import { signInAs } from '../../../test/accounts.ts'
import {
  bytesOf,
  type Content,
  faultsOf,
  peopleHeader as header,
  peopleFile as people,
  rosterImports,
  unitsFile as units,
} from '../../../test/roster-imports.ts'

const { theApp, post, check, confirm, importFile, storedPeople } = rosterImports()

describe('a file with faults', () => {
  beforeEach(() => importFile('units', units))

  it('reports every bad row by line, column and reason, and changes nothing', async () => {
    await importFile('people', people)
    const before = await storedPeople()
    const file = [
      '職員番号,氏名,所属コード,職位区分,メールアドレス,備考',
      '101,,1010,主事級,,',
      '102,"二行の',
      '名前",1010,主事級,,',
      '１０１,重複 一郎,1010,主事級,,',
      '103,所属 なし,9999,主事級,,',
      '104,職位 なし,1010,社長,,',
      '105,メール 変,1010,主事級,not-an-address,',
      `106,${'長'.repeat(201)},1010,主事級,,`,
      '107,足りない,1010',
      '108,"引用符"の後,1010,主事級,,',
      '109,良い 行,1010,主事級,ok@koe.example,備考は読まない',
      '',
      '110,二つ 誤り,8888,社長,,',
    ]
    const report = await check('people', file)
    expect(faultsOf(report)).toEqual([
      [2, '氏名', 'required'],
      [3, '氏名', 'control-character'],
      [5, '職員番号', 'duplicate-staff-number'],
      [6, '所属コード', 'unknown-unit'],
      [7, '職位区分', 'unknown-rank'],
      [8, 'メールアドレス', 'bad-email'],
      [9, '氏名', 'too-long'],
      [10, null, 'cell-count'],
      [11, null, 'broken-quotes'],
      [14, '所属コード', 'unknown-unit'],
      [14, '職位区分', 'unknown-rank'],
    ])
    expect(report.faults[2]?.message).toBe('この職員番号は2行目にもあります')
    expect(report).toMatchObject({ rows: 11, faultCount: 11, left: { count: 0 } })
    expect(report.columns[5]).toEqual({ header: '備考', meaning: null })
    const refused = await confirm('people', file, report.digest)
    expect(refused.json()).toMatchObject({ status: 422, code: 'file-has-faults' })
    expect(refused.json().faults.map(({ line }: { line: number }) => line)).toEqual(
      report.faults.map(({ line }) => line),
    )
    expect(await storedPeople()).toEqual(before)
  })

  it('reports in the language of the reader, and as a CSV that holds every fault', async () => {
    const file = [header, '1,=cmd(),404,主事級,', '2,太郎,"40"4,主事級,', '3,太郎,1010,=x,']
    const english = await post('people', 'check', file, { 'accept-language': 'en' })
    expect(english.json().faults[0].message).toBe('There is no unit with the code "404"')
    const csv = await post('people', 'faults', file)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body.split('\r\n')).toEqual([
      '\uFEFF行,列,理由',
      '2,所属コード,所属コード「404」の所属は登録されていません',
      '3,,引用符（"）の対応が取れていません'.replace(
        '引用符（"）の対応が取れていません',
        '"引用符（""）の対応が取れていません"',
      ),
      '4,職位区分,「=x」は登録されている職位区分にありません',
      '',
    ])
  })

  it('names the columns that are missing or there twice, once', async () => {
    const report = await check('people', ['職員番号,氏名,氏名,職位', '1,a,b,c', '2,a,b,c'])
    expect(faultsOf(report)).toEqual([
      [1, '氏名', 'duplicate-column'],
      [1, '所属コード', 'missing-column'],
    ])
    const units = await check('units', ['所属コード,所属名', '1,a'])
    expect(faultsOf(units)).toEqual([[1, '上位所属コード', 'missing-column']])
  })

  it('names the line and column of bytes that do not exist in CP932', async () => {
    const lines = people.map((line) => iconv.encode(`${line.replace('𠮷', '吉')}\r\n`, 'cp932'))
    const bad = Buffer.concat([
      ...lines,
      Buffer.from('004,'),
      Buffer.from([0x85, 0x40, 0xfd]),
      iconv.encode(',20,主事級,\r\n', 'cp932'),
    ])
    const report = await check('people', bad)
    expect(report.encoding).toBe('cp932')
    expect(faultsOf(report)).toEqual([[5, '氏名', 'unreadable-bytes']])
    expect(report.faults[0]?.message).toContain('CP932')
  })

  it('names the line of a byte that is no UTF-8 in a file that otherwise is', async () => {
    const bad = Buffer.concat([bytesOf(people), Buffer.from('004,'), Buffer.from([0xff])])
    const report = await check('people', Buffer.concat([bad, Buffer.from('郎,20,主事級,\r\n')]))
    expect(report.encoding).toBe('utf-8')
    expect(faultsOf(report)).toEqual([[5, '氏名', 'unreadable-bytes']])
  })

  it('is read in the encoding that is asked for', async () => {
    const cp932 = iconv.encode(people.join('\n').replace('𠮷', '吉'), 'cp932')
    const answer = await post('people', 'check?encoding=utf-8', cp932)
    expect(answer.json()).toMatchObject({ encoding: 'utf-8', faultCount: 4 })
    expect((await post('people', 'check?encoding=latin1', cp932)).statusCode).toBe(400)
  })
})

describe('a file that is no roster', () => {
  const codeOf = async (content: Content) => {
    const answer = await post('people', 'check', content)
    return [answer.statusCode, answer.json().code]
  }

  it('is refused with the reason', async () => {
    expect(await codeOf('')).toEqual([400, 'file-empty'])
    expect(await codeOf('\r\n \r\n')).toEqual([400, 'file-empty'])
    expect(await codeOf('\uFEFF')).toEqual([400, 'file-empty'])
    expect(await codeOf([header])).toEqual([400, 'file-without-rows'])
    expect(await codeOf([header, ',,,,', ''])).toEqual([400, 'file-without-rows'])
    expect(await codeOf(Buffer.from('PK\u0003\u0004 workbook'))).toEqual([400, 'file-not-csv'])
    expect(await codeOf(Buffer.from(`\uFEFF${header}`, 'utf16le'))).toEqual([400, 'file-not-csv'])
    expect(await codeOf(Buffer.from([1, 2, 0, 3]))).toEqual([400, 'file-not-csv'])
  })

  it('is refused when it is larger than 64 MiB or of another media type', async () => {
    const large = await post('people', 'check', Buffer.alloc(64 * 1024 * 1024 + 1, 'a'))
    expect(large.json()).toMatchObject({ status: 413, code: 'body-too-large' })
    const json = await post('people', 'check', '{}', { 'content-type': 'application/json' })
    expect(json.json()).toMatchObject({ status: 415, code: 'unsupported-media-type' })
    const excel = await post('units', 'check', units, {
      'content-type': 'application/vnd.ms-excel',
    })
    expect(excel.statusCode).toBe(200)
    expect(
      (await post('units', 'check', units, { 'content-type': 'application/octet-stream' }))
        .statusCode,
    ).toBe(200)
  })

  it('is not even read for somebody else', async () => {
    const head = await signInAs(theApp(), 'head')
    for (const step of ['check', 'faults', `confirm?digest=${'0'.repeat(64)}`]) {
      expect((await post('people', step, people, head)).statusCode).toBe(403)
      expect((await post('people', step, people, { cookie: '' })).statusCode).toBe(401)
    }
    expect((await post('units', 'confirm?digest=abc', units)).statusCode).toBe(400)
    const kind = await theApp().app.inject({
      method: 'POST',
      url: '/api/roster/imports/answers/check',
      headers: { ...(await signInAs(theApp(), 'hr')), 'content-type': 'text/csv' },
      payload: 'a',
    })
    expect(kind.statusCode).toBe(400)
  })
})
