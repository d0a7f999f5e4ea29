import type { Text } from '@koe/shared/contracts/text.ts'

/** Headings of the exported table, in its column order. */
export const exportColumns: readonly Text[] = [
  { ja: '調査', en: 'Survey' },
  { ja: '年度', en: 'Fiscal year' },
  { ja: '区分', en: 'Group kind' },
  { ja: '区分コード', en: 'Group key' },
  { ja: '区分名', en: 'Group' },
  { ja: '指標の種類', en: 'Measure kind' },
  { ja: '指標コード', en: 'Measure key' },
  { ja: '指標', en: 'Measure' },
  { ja: '統計量', en: 'Statistic' },
  { ja: '値', en: 'Value' },
  { ja: '表示値', en: 'Shown as' },
  { ja: '回答者数', en: 'Answers' },
]

export const groupKinds: Readonly<Record<string, Text>> = {
  all: { ja: '全体', en: 'Whole organisation' },
  unit: { ja: '所属', en: 'Unit' },
  rank: { ja: '職位', en: 'Rank' },
  rank_group: { ja: '職位グループ', en: 'Rank group' },
}

export const measureKinds: Readonly<Record<string, Text>> = {
  item: { ja: '設問', en: 'Item' },
  construct: { ja: '領域', en: 'Construct' },
  index: { ja: '指数', en: 'Index' },
  theme: { ja: 'テーマ', en: 'Theme' },
}

/** Statistics with the decimals that their shown value has; unknown ones are exported unrounded. */
export const statistics: Readonly<Record<string, { label: Text; decimals: number }>> = {
  mean: { label: { ja: '平均', en: 'Mean' }, decimals: 2 },
  margin: { label: { ja: '95%信頼区間の半幅', en: '95 % margin' }, decimals: 2 },
  favourable_pct: { label: { ja: '肯定的回答（%）', en: 'Favourable (%)' }, decimals: 1 },
}
