import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { isProblem } from '../platform/problems.ts'
import { linksFile } from './links-file.ts'

const link = (change: object = {}) => ({
  staffNumber: '000123',
  name: '髙橋 一郎',
  unit: 'A01',
  unitName: { ja: '総務課', en: 'General Affairs' },
  email: null,
  link: 'http://localhost/a#0123456789ABCDEF',
  code: '0123456789ABCDEF',
  ...change,
})

it('writes UTF-8 with a byte order mark, in the language of the reader', () => {
  const file = linksFile([link()], 'utf-8', 'ja')
  expect(file.subarray(0, 3)).toEqual(Buffer.of(0xef, 0xbb, 0xbf))
  expect(parse(file, { bom: true, columns: true })).toEqual([
    {
      職員番号: '000123',
      氏名: '髙橋 一郎',
      所属コード: 'A01',
      所属: '総務課',
      メールアドレス: '',
      回答用リンク: 'http://localhost/a#0123456789ABCDEF',
      回答コード: '0123456789ABCDEF',
    },
  ])
  expect(linksFile([link()], 'utf-8', 'en').toString()).toContain('General Affairs')
})

it('writes CP932 for an older Excel, with the characters of Japanese names', () => {
  const file = linksFile([link({ name: '髙﨑 彅子' })], 'cp932', 'ja')
  expect(parse(iconv.decode(file, 'cp932'))[1]?.[1]).toBe('髙﨑 彅子')
})

it('names every line that CP932 cannot hold, and writes nothing in its place', () => {
  const rows = [link(), link({ name: '𠮷田 花子' }), link({ name: '森 鷗外' })]
  const attempt = () => linksFile(rows, 'cp932', 'ja')
  expect(attempt).toThrow('not-in-cp932')
  try {
    attempt()
  } catch (error) {
    const faults = isProblem(error) ? error.occurrence.faults : []
    expect(faults?.map(({ line, message }) => [line, message.ja])).toEqual([
      [3, 'CP932で表せない文字：𠮷'],
      [4, 'CP932で表せない文字：鷗'],
    ])
  }
})

it('gives a spreadsheet no formula to run', () => {
  const names = ['=1+1', '+81', '-1', '@SUM(A1)', '＝1']
  const file = linksFile(
    names.map((name) => link({ name })),
    'utf-8',
    'ja',
  )
  const rows: string[][] = parse(file, { bom: true })
  expect(rows.slice(1).map((row) => row[1])).toEqual(names.map((name) => `'${name}`))
})
