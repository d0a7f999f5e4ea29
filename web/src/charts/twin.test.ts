import { describe, expect, it } from 'vitest'
import { sortKey, twinToCsv, withoutEmptyColumns } from './twin.ts'

const twin = (cell: string) => ({ caption: '', columns: ['部署'], rows: [[cell]] })

describe('the CSV of a chart', () => {
  it('starts with a byte order mark and ends its lines as Excel expects', () => {
    expect(twinToCsv(twin('総務課'))).toBe('\ufeff部署\r\n総務課\r\n')
  })

  it('quotes commas, quotes and line breaks', () => {
    expect(twinToCsv(twin('a "b", c'))).toContain('"a ""b"", c"')
  })

  it('does not let a unit name run as a formula', () => {
    expect(twinToCsv(twin('=HYPERLINK("x")'))).toContain(`"'=HYPERLINK(""x"")"`)
    expect(twinToCsv(twin('@total'))).toContain("'@total")
  })

  it('writes differences as numbers that a spreadsheet reads', () => {
    expect(twinToCsv(twin('−0.10'))).toContain('-0.10')
    expect(twinToCsv(twin('+0.08'))).toContain('\r\n+0.08')
  })
})

describe('the table of a chart', () => {
  it('leaves out columns that hold nothing, but never the first', () => {
    const slim = withoutEmptyColumns({
      caption: '',
      columns: ['項目', '今回', '目標'],
      rows: [
        ['', '3.25', ''],
        ['', '3.41', ''],
      ],
    })
    expect(slim.columns).toEqual(['項目', '今回'])
    expect(slim.rows).toEqual([
      ['', '3.25'],
      ['', '3.41'],
    ])
  })
})

describe('sorting the table of a chart', () => {
  it('reads numbers with sign, percent and separators', () => {
    expect(['−0.10', '+0.08', '31.2%', '2,041'].map(sortKey)).toEqual([-0.1, 0.08, 31.2, 2041])
  })

  it('leaves words as they are and empty cells last', () => {
    expect(sortKey('総務課')).toBe('総務課')
    expect(sortKey('')).toBeNull()
  })
})
