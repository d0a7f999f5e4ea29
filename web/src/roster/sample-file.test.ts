import type { Rank, Unit } from '@koe/shared/contracts/roster.ts'
import { describe, expect, it } from 'vitest'
import {
  peopleColumns,
  recogniseColumns,
  unitColumns,
} from '../../../server/src/roster/imports/columns.ts'
import { sampleFile } from './sample-file.ts'

const unit = (code: string, parent: string | null): Unit => ({
  code,
  parent,
  name: { ja: code, en: code },
  direct: 0,
  total: 0,
})
const rank: Rank = {
  key: 'staff',
  label: { ja: '主事級（主事,技師）', en: 'Staff' },
  group: { key: 'general', label: { ja: '一般', en: 'General' } },
  people: 0,
}
const known = { units: [unit('00', null), unit('77', '00')], ranks: [rank] }
const lines = (text: string) => text.replace('\ufeff', '').trimEnd().split('\r\n')

describe('the sample file', () => {
  it.each([
    ['units', unitColumns],
    ['people', peopleColumns],
  ] as const)('of %s has headers that the import recognises, every one of them', (kind, specs) => {
    const headers = lines(sampleFile(kind, known))[0]?.split(',') ?? []
    const { columns, faults } = recogniseColumns(headers, specs)
    expect(faults).toEqual([])
    expect(columns.map(({ spec }) => spec?.meaning)).not.toContain(undefined)
  })

  it('begins with the mark by which Excel on Windows knows UTF-8', () => {
    expect(sampleFile('units', known).charCodeAt(0)).toBe(0xfeff)
  })

  it('uses a unit and a rank that this roster has', () => {
    expect(lines(sampleFile('people', known))[1]).toBe(
      '10001,見本 太郎,77,"主事級（主事,技師）",sample1@example.jp',
    )
  })
})
