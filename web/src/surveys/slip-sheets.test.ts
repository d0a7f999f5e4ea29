import { expect, it } from 'vitest'
import { piecesOf, slipsPerPart, slipsPerSheet } from './slip-sheets.ts'

it('slips fill sheets of eight, and only the last sheet may have room left', () => {
  const slips = Array.from({ length: 19 }, (_, index) => index)
  const sheets = piecesOf(slips, slipsPerSheet)
  expect(sheets.map((sheet) => sheet.length)).toEqual([8, 8, 3])
  expect(sheets.flat()).toEqual(slips)
  expect(piecesOf([], slipsPerSheet)).toEqual([])
})

it('a part of the print-out is made of whole sheets', () => {
  expect(slipsPerPart % slipsPerSheet).toBe(0)
})
