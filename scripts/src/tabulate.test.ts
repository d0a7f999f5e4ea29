import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const COMMAND = fileURLToPath(new URL('./tabulate.ts', import.meta.url))

const QUESTIONNAIRE = {
  key: 'example',
  title: 'Example',
  scales: {
    agree5: {
      options: [
        { code: '5', label: 'そう思う', score: 5, tone: 'favourable' },
        { code: '4', label: 'やや', score: 4, tone: 'favourable' },
        { code: '3', label: 'どちらともいえない', score: 3, tone: 'neutral' },
        { code: '2', label: 'あまり', score: 2, tone: 'unfavourable' },
        { code: '1', label: 'そう思わない', score: 1, tone: 'unfavourable' },
        { code: 'na', label: '該当しない' },
      ],
    },
    reasons: { options: ['pay', 'time', 'boss'].map((code) => ({ code, label: code })) },
  },
  items: [
    { key: 'q1', scale: 'agree5' },
    { key: 'q2', scale: 'agree5' },
    { key: 'why', type: 'multiple', scale: 'reasons', max: 2 },
    { key: 'comment', type: 'text' },
  ],
  constructs: [{ key: 'basics', items: ['q1', 'q2'] }],
  indices: [{ key: 'engagement-index', items: ['q1', 'q2'] }],
  themes: [{ key: 'leadership', items: ['q1', 'q2'] }],
}

const RESPONSES = `unit,rank,q1,q2,why,comment
a1,r1,5,3,pay|time,"長い文章、
改行と ""引用"" つき"
a1,r1,4,,pay,
a2,r2,na,1,,よい
,,3,2,boss,
`
const UNITS = 'unit,parent,name\na,,局\na1,a,課1\na2,a,課2\nempty,,空\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tabulate-'))
  write('q.json', JSON.stringify(QUESTIONNAIRE))
  write('r.csv', RESPONSES)
  write('units.csv', UNITS)
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content)
}

function runWith(args: readonly string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: tmpdir(),
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  })
  return { status, stdout, errors: stderr.split('\n').filter((line) => line !== '') }
}

const INPUTS = ['--questionnaire', 'q.json', '--responses', 'r.csv', '--out', 'out.csv']
const run = (...more: string[]) => runWith([...INPUTS, ...more])

type Row = Record<string, string>

function rows(): readonly Row[] {
  return parse(readFileSync(join(folder, 'out.csv')), { columns: true })
}

function find(all: readonly Row[], group: string, measure: string, statistic: string) {
  const row = all.find(
    (r) =>
      [r.group_kind, r.unit, r.rank].filter(Boolean).join(' ') === group &&
      r.measure === measure &&
      r.statistic === statistic,
  )
  if (row === undefined) return 'no row'
  return row.shown === 'true' ? `${row.value} n=${row.n}` : `${row.value}${row.n}${row.reason}`
}

function refused(expected: readonly string[], ...more: string[]): void {
  const { status, errors } = run(...more)
  expect(errors).toEqual(expected)
  expect(status).toBe(1)
  expect(existsSync(join(folder, 'out.csv'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
}

describe('tabulating a file', () => {
  it('scores items, constructs, indices and themes of every group', () => {
    expect(run('--min-group', '1', '--units', 'units.csv')).toMatchObject({ status: 0, errors: [] })
    const all = rows()
    expect(find(all, 'all', 'q1', 'mean')).toBe('4 n=3')
    expect(find(all, 'all', 'q1', 'favourable_pct')).toBe('66.666666666666666667 n=3')
    expect(find(all, 'all', 'q1', 'points')).toBe('75 n=3')
    expect(find(all, 'all', 'q1', 'count:na')).toBe('1 n=3')
    expect(find(all, 'all', 'q1', 'share_pct:5')).toBe('33.333333333333333333 n=3')
    expect(find(all, 'all', 'q1', 'share_pct:na')).toBe('no row')
    expect(find(all, 'all', 'basics', 'mean')).toBe('3 n=3')
    expect(find(all, 'all', 'basics', 'favourable_pct')).toBe('33.333333333333333333 n=3')
    // Two people answered both items: (100 + 50)/2 and (50 + 25)/2 points.
    expect(find(all, 'all', 'engagement-index', 'points')).toBe('56.25 n=2')
    expect(find(all, 'all', 'engagement-index', 'favourable_pct')).toBe('25 n=2')
    // Each one's own share: 1/2, 1/1, 0/1, 0/2; points 75, 75, 0, 37.5.
    expect(find(all, 'all', 'leadership', 'favourable_pct')).toBe('37.5 n=4')
    expect(find(all, 'all', 'leadership', 'points')).toBe('46.875 n=4')
    expect(find(all, 'all', 'why', 'count:pay')).toBe('2 n=3')
    expect(find(all, 'all', 'why', 'share_pct:time')).toBe('33.333333333333333333 n=3')
  })

  it('counts descendants with their unit, and people without a unit at the top only', () => {
    run('--min-group', '1', '--units', 'units.csv')
    const all = rows()
    expect(find(all, 'unit a', 'q1', 'mean')).toBe('4.5 n=2')
    expect(find(all, 'unit a', 'q2', 'mean')).toBe('2 n=2')
    expect(find(all, 'unit a1', 'q2', 'mean')).toBe('3 n=1')
    expect(find(all, 'unit empty', 'q1', 'mean')).toBe('no-answers')
    expect(find(all, 'rank r1', 'q1', 'mean')).toBe('4.5 n=2')
    expect(find(all, 'unit_rank a r2', 'q2', 'mean')).toBe('1 n=1')
    expect(find(all, 'unit_rank a r2', 'q1', 'mean')).toBe('no-answers')
  })

  it('takes every unit as a child of the organisation without --units', () => {
    run('--min-group', '1')
    expect(rows().some((row) => row.unit === 'a')).toBe(false)
    expect(find(rows(), 'unit a1', 'q1', 'mean')).toBe('4.5 n=2')
  })

  it('writes comma separated values after RFC 4180', () => {
    run('--min-group', '1')
    const text = readFileSync(join(folder, 'out.csv'), 'utf8')
    const header =
      'group_kind,unit,rank,measure_kind,measure,statistic,value,n,shown,reason\r\nall,,,item,q1,mean,4,3,true,\r\n'
    expect(text.startsWith(header)).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('writes the same rows as JSON, with the value as people read it', () => {
    run('--min-group', '1')
    const csv = rows()
    run('--min-group', '1', '--format', 'json')
    const json: Record<string, unknown>[] = JSON.parse(
      readFileSync(join(folder, 'out.csv'), 'utf8'),
    )
    expect(json).toHaveLength(csv.length)
    const shownAs = (measure: string, statistic: string) =>
      json.find((row) => row.measure === measure && row.statistic === statistic)
    expect(shownAs('q1', 'mean')).toEqual({
      group_kind: 'all',
      unit: null,
      rank: null,
      measure_kind: 'item',
      measure: 'q1',
      statistic: 'mean',
      value: 4,
      n: 3,
      shown: true,
      reason: null,
      shown_value: '4.00',
    })
    expect(shownAs('q1', 'favourable_pct')?.shown_value).toBe('66.7')
    expect(shownAs('leadership', 'points')?.shown_value).toBe('47')
    expect(shownAs('q1', 'count:5')?.shown_value).toBe('1')
  })

  it('hides groups of fewer than five unless told otherwise', () => {
    const people = (unit: string, count: number) => `${unit},,5,5,pay,\n`.repeat(count)
    write(
      'r.csv',
      `unit,rank,q1,q2,why,comment\n${people('x', 12)}${people('y', 3)}${people('z', 6)}`,
    )
    run()
    const all = rows()
    expect(find(all, 'all', 'q1', 'mean')).toBe('5 n=21')
    expect(find(all, 'unit y', 'q1', 'mean')).toBe('too-few-respondents')
    expect(find(all, 'unit z', 'q1', 'mean')).toBe('would-reveal-others')
    expect(find(all, 'unit x', 'q1', 'mean')).toBe('5 n=12')
    run('--min-group', '4')
    expect(find(rows(), 'unit x', 'q1', 'count:5')).toBe('would-reveal-others')
  })

  it('always has the same rows, shown or not', () => {
    run()
    const hidden = rows()
    run('--min-group', '1')
    const name = (row: Row) => [row.group_kind, row.unit, row.rank, row.measure, row.statistic]
    expect(hidden.map(name)).toEqual(rows().map(name))
    expect(hidden.every((row) => (row.shown === 'true') === (row.value !== ''))).toBe(true)
  })

  it('reads CP932, a byte order mark and Windows line ends', () => {
    const windows = RESPONSES.replaceAll('\n', '\r\n').replaceAll('a1', '総務課')
    write('r.csv', `\uFEFF${windows}`)
    expect(run('--min-group', '1').errors).toEqual([])
    const expected = rows()
    write('r.csv', iconv.encode(windows, 'cp932'))
    expect(run('--min-group', '1', '--encoding', 'cp932').errors).toEqual([])
    expect(rows()).toEqual(expected)
    expect(find(rows(), 'unit 総務課', 'q1', 'mean')).toBe('4.5 n=2')
  })

  it('counts a hundred thousand rows', () => {
    const line = (i: number) => `u${i % 300},r${i % 7},${(i % 5) + 1},${(i % 3) + 1},time,x`
    const lines = Array.from({ length: 100_000 }, (_, i) => line(i))
    write('r.csv', `unit,rank,q1,q2,why,comment\n${lines.join('\n')}`)
    expect(run()).toMatchObject({ status: 0, errors: [] })
    expect(find(rows(), 'all', 'q1', 'mean')).toBe('3 n=100000')
    expect(find(rows(), 'unit u7', 'why', 'count:time')).toMatch(/^33[34] /)
  }, 60_000)
})

describe('responses with problems', () => {
  it('are refused line by line, and nothing is written', () => {
    write(
      'r.csv',
      'unit,rank,q1,q2,why,comment\na1,r1,9,1,pay,"two\nlines"\nb,r1,5,x,,\n\na1,r1,5,1,pay|pay,\na1,r1,5,1,pay|time|boss,\na1,r1,5\n',
    )
    refused(
      [
        'r.csv:2: item "q1": code "9" is not in scale "agree5"',
        'r.csv:4: item "q2": code "x" is not in scale "agree5"',
        'r.csv:4: unit "b" is not in units.csv',
        'r.csv:6: item "why": code "pay" is given twice',
        'r.csv:7: item "why": 3 codes are given, at most 2 are allowed',
        'r.csv:8: 3 cells, but the header has 6',
      ],
      '--units',
      'units.csv',
    )
  })

  it('keep the line numbers after quoted line breaks of Windows', () => {
    write('r.csv', 'q1,q2,why,comment\r\n5,5,,"a\r\nb\r\nc"\r\n7,5,,\r\n')
    refused(['r.csv:5: item "q1": code "7" is not in scale "agree5"'])
  })

  it('may be in the header', () => {
    write('r.csv', 'unit,q1,q1,Q2,,why\n')
    refused([
      'r.csv:1: there is no column for item "q2"',
      'r.csv:1: column "q1" is given twice',
      'r.csv:1: column "Q2" is not an item of the questionnaire',
      'r.csv:1: column 5 has no name',
    ])
  })

  it('may be in the bytes', () => {
    write('r.csv', iconv.encode(RESPONSES, 'cp932'))
    refused([
      'r.csv:2: has bytes that are not UTF-8 (for a file in CP932 add --encoding cp932)',
      'r.csv:3: has bytes that are not UTF-8 (for a file in CP932 add --encoding cp932)',
      'r.csv:5: has bytes that are not UTF-8 (for a file in CP932 add --encoding cp932)',
    ])
    write('r.csv', Buffer.concat([Buffer.from('q1,q2,why\n5,5,\n5,'), Buffer.from([0x81, 0x0a])]))
    refused(['r.csv:3: has bytes that are not CP932'], '--encoding', 'cp932')
  })

  it('may be in the quotes', () => {
    write('r.csv', 'q1,q2,why\n5,5,\n5,"5,\n')
    refused(['r.csv:3: a quote that is opened here or below is never closed'])
    write('r.csv', 'q1,q2,why\n5,5"5,\n')
    refused(['r.csv:2: a quote stands inside a cell that does not start with one'])
  })

  it('may be a file that is empty or not there', () => {
    write('r.csv', '')
    refused(['r.csv:1: the file is empty'])
    rmSync(join(folder, 'r.csv'))
    refused(['r.csv: cannot be read: there is no such file or folder'])
  })
})

describe('a questionnaire with problems', () => {
  const refusedWith = (change: object, ...expected: string[]) => {
    write('q.json', JSON.stringify({ ...QUESTIONNAIRE, ...change }))
    refused(expected)
  }

  it('is refused with the path of each', () => {
    refusedWith(
      { items: [...QUESTIONNAIRE.items, { key: 'q1', scale: 'agree7' }] },
      'q.json: items[4].key: the key "q1" is used twice',
      'q.json: items[4].scale: there is no scale "agree7"',
    )
    refusedWith(
      { constructs: [{ key: 'basics', items: ['q1', 'q9'] }] },
      'q.json: constructs[0].items[1]: there is no item "q9"',
    )
    refusedWith(
      { items: [{ key: 'q1', scale: 'agree5', weight: 2 }], constructs: 3, extra: true },
      'q.json: extra: is not a known key',
      'q.json: items[0].weight: is not a known key',
      'q.json: constructs: is not a list',
    )
    refusedWith(
      { items: [{ key: 'unit', scale: 'agree5' }], constructs: [], indices: [], themes: [] },
      'q.json: items[0].key: "unit" is a column of its own',
    )
  })

  it('has scales with texts, numbers and tones where they belong', () => {
    const options = [{ code: 5, score: '5', tone: 'good' }, { code: ' a' }]
    refusedWith(
      { scales: { ...QUESTIONNAIRE.scales, agree5: { options } } },
      'q.json: scales.agree5.options[0].code: is not a text',
      'q.json: scales.agree5.options[0].score: is not a number',
      'q.json: scales.agree5.options[0].tone: is one of favourable, neutral, unfavourable',
      'q.json: scales.agree5.options[1].code: has a blank before or after it, or a control character',
    )
  })

  it('names nothing twice, not even where JSON would keep the last', () => {
    write('q.json', '{"key":"a","scales":{"s":{"options":[]},"s":{"options":[]}},"items":[]}')
    const { status, errors } = run()
    expect(status).toBe(1)
    expect(errors).toContain('q.json: scales.s: is given twice')
  })

  it('is JSON in UTF-8', () => {
    write('q.json', '{"key":')
    expect(run().errors[0]).toMatch(/^q\.json: is not JSON: /)
    write('q.json', iconv.encode('{"key":"調査"}', 'cp932'))
    refused(['q.json: is not UTF-8'])
    write('q.json', `\uFEFF${JSON.stringify(QUESTIONNAIRE)}`)
    expect(run().status).toBe(0)
  })
})

describe('units with problems', () => {
  const refusedWith = (text: string, ...expected: string[]) => {
    write('units.csv', text)
    refused(expected, '--units', 'units.csv')
  }

  it('are refused line by line', () => {
    refusedWith(
      'unit,parent,name\na1,,\na1,,\na2,a2,\nb,nowhere,\n,a1,\n',
      'units.csv:4: unit "a2" is its own parent',
      'units.csv:6: the unit is empty',
      'units.csv:3: unit "a1" is given twice',
      'units.csv:5: parent "nowhere" of unit "b" is not in the file',
    )
  })

  it('never lie inside themselves', () => {
    refusedWith(
      'unit,parent\na1,\na2,c\nb,a2\nc,b\n',
      'units.csv:3: unit "a2" is inside itself: a2 < c < b < a2',
      'units.csv:4: unit "b" is inside itself: b < a2 < c < b',
      'units.csv:5: unit "c" is inside itself: c < b < a2 < c',
    )
  })

  it('have the columns that they need', () => {
    refusedWith(
      'unit,boss\n',
      'units.csv:1: column "boss" is not one of unit, parent, name',
      'units.csv:1: there is no column "parent"',
    )
  })
})

describe('a command line with problems', () => {
  it('says what is missing, unknown or given twice', () => {
    const { status, errors } = runWith([
      '--questionnaire',
      'q.json',
      '--questionnaire',
      'q.json',
      '--verbose',
      'more',
      '--min-group',
      '0',
      '--format',
      'xml',
      '--encoding',
      'latin1',
    ])
    expect(status).toBe(1)
    expect(errors.slice(-8)).toEqual([
      'tabulate: --questionnaire is given twice',
      'tabulate: there is no option --verbose',
      'tabulate: "more" belongs to no option',
      'tabulate: --responses is missing',
      'tabulate: --out is missing',
      'tabulate: --min-group is a whole number from 1',
      'tabulate: --format is csv or json, not "xml"',
      'tabulate: --encoding is utf-8 or cp932, not "latin1"',
    ])
  })

  it('never replaces an input file, nor what was there before a failed run', () => {
    const { status, errors } = run('--units', 'out.csv')
    expect([status, errors[0]]).toEqual([1, 'tabulate: --out is one of the input files: out.csv'])
    write('out.csv', 'kept')
    write('r.csv', 'q1,q2,why\n8,,\n')
    expect(run().status).toBe(1)
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('kept')
  })

  it('reports an output that cannot be written', () => {
    const args = ['--questionnaire', 'q.json', '--responses', 'r.csv', '--out', 'no/such/out.csv']
    expect(runWith(args)).toMatchObject({
      status: 1,
      errors: ['no/such/out.csv: cannot be written: there is no such file or folder'],
    })
  })
})
