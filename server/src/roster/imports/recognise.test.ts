import { aomoriLadder, osakiLadder } from '@koe/shared/catalogue/rank-ladders.ts'
import { describe, expect, it } from 'vitest'
import { peopleColumns, recogniseColumns, unitColumns } from './columns.ts'
import { rankFinder } from './rank-names.ts'

const meanings = (headers: readonly string[], specs = peopleColumns) => {
  const { columns, faults } = recogniseColumns(headers, specs)
  return {
    meanings: columns.map(({ spec }) => spec?.meaning ?? null),
    faults: faults.map(({ code, column, line }) => [code, column, line]),
  }
}

describe('header names', () => {
  it('are recognised in Japanese and English, in any width, case and spacing', () => {
    const found = ['staffNumber', 'name', 'unit', 'rank', 'email']
    for (const headers of [
      ['職員番号', '氏名', '所属コード', '職位区分', 'メールアドレス'],
      ['社員番号', '氏名', '所属', '職位', 'メール'],
      ['Staff Number', 'NAME', 'unit_code', 'Rank', 'E-mail'],
      ['ｓｔａｆｆ＿ｎｕｍｂｅｒ', ' name ', 'unit', 'rank', 'email'],
    ])
      expect(meanings(headers)).toEqual({ meanings: found, faults: [] })
    const units = ['所属コード', '親所属コード', '所属名', '英語名']
    expect(meanings(units, unitColumns).meanings).toEqual(['code', 'parent', 'name', 'nameEn'])
  })

  it('that are vague give way to exact ones', () => {
    const headers = ['職員番号', '氏名', '所属', '所属コード', '職位', '職位区分', '備考']
    expect(meanings(headers)).toEqual({
      meanings: ['staffNumber', 'name', null, 'unit', null, 'rank', null],
      faults: [],
    })
  })

  it('that are missing or there twice are named', () => {
    expect(meanings(['職員番号', '氏名', '氏名', '職位']).faults).toEqual([
      ['duplicate-column', '氏名', 1],
      ['missing-column', '所属コード', 1],
    ])
  })
})

const rows = (ladder: typeof aomoriLadder) =>
  ladder.ranks.map(({ key, label }) => ({ key, label_ja: label.ja, label_en: label.en }))

describe('ranks', () => {
  it('are found by key, by label in either language, and without the brackets', () => {
    const find = rankFinder(rows(aomoriLadder))
    for (const written of [
      'section-manager-class',
      '課長級（課長・副参事）',
      '課長級(課長・副参事)',
      ' 課長級 ',
      'Section Manager Class',
    ])
      expect(find(written)).toBe('section-manager-class')
    expect(find('課長')).toBeUndefined()
    expect(find('')).toBeUndefined()
  })

  it('are found with either wave dash', () => {
    const find = rankFinder(rows(osakiLadder))
    expect(find('管理職（6級〜8級）')).toBe('management-grades')
    expect(find('管理職（６級～８級）')).toBe('management-grades')
  })

  it('are not guessed where the short form fits two', () => {
    const find = rankFinder([
      { key: 'a', label_ja: '課長（本庁）', label_en: 'A' },
      { key: 'b', label_ja: '課長（出先）', label_en: 'B' },
    ])
    expect(find('課長')).toBeUndefined()
    expect(find('課長（出先）')).toBe('b')
  })
})
