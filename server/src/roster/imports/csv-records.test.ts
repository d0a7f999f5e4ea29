import { expect, it } from 'vitest'
import { csvRecords } from './csv-records.ts'

const read = (text: string) => csvRecords(text).map(({ line, cells }) => [line, cells])

it('reads every kind of line break, also mixed, and a last line without one', () => {
  expect(read('a,b\r\n1,2\n3,4\r5,6')).toEqual([
    [1, ['a', 'b']],
    [2, ['1', '2']],
    [3, ['3', '4']],
    [4, ['5', '6']],
  ])
})

it('keeps commas, quotes and line breaks inside quotes, and still knows the line', () => {
  expect(read('"a,1","b ""x"""\r\n"two\r\nlines\n\n",2\r\nlast,""\r\n')).toEqual([
    [1, ['a,1', 'b "x"']],
    [2, ['two\r\nlines\n\n', '2']],
    [6, ['last', '']],
  ])
})

it('keeps empty cells and empty lines apart', () => {
  expect(read('a,,\n\n,b')).toEqual([
    [1, ['a', '', '']],
    [2, ['']],
    [3, ['', 'b']],
  ])
})

it('loses only the line of a broken quote', () => {
  expect(read('a,b\n1,"open\n2,"ok"\n3,x"y\n4,"x"y\n5,6\n')).toEqual([
    [1, ['a', 'b']],
    [2, null],
    [3, ['2', 'ok']],
    [4, null],
    [5, null],
    [6, ['5', '6']],
  ])
  expect(read('a\n"never closed\n1\n')).toEqual([
    [1, ['a']],
    [2, null],
    [3, ['1']],
  ])
})
