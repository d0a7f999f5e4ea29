import type { Language } from '../platform/i18n.ts'
import type { DotPlotItem } from './dot-plot/geometry.ts'
import type { Band, BandKey, Figure } from './figure.ts'
import type { HeatMapColumn, HeatMapRow } from './heat-map/geometry.ts'
import type { Participation } from './participation-bars/geometry.ts'
import type { ComparedGroup } from './rank-comparison/geometry.ts'

/** Data for looking at charts. Item means are the published ones of Aomori; all else is invented. */
type Pair = readonly [ja: string, en: string]

const pick = (language: Language) => (pair: Pair) => (language === 'ja' ? pair[0] : pair[1])

export const bandsIn = (language: Language): Band[] => {
  const text = pick(language)
  return [
    { key: 'high', label: text(['高い', 'High']), lower: 3.8, lowerInclusive: false, mark: '▲▲' },
    {
      key: 'above-average',
      label: text(['平均より高い', 'Above average']),
      lower: 3.6,
      lowerInclusive: true,
      mark: '▲',
    },
    {
      key: 'below-average',
      label: text(['平均より低い', 'Below average']),
      lower: 3.2,
      lowerInclusive: true,
      mark: '▽',
    },
    { key: 'low', label: text(['低い', 'Low']), lower: null, lowerInclusive: true, mark: '▽▽' },
  ]
}

const bandKey = (value: number): BandKey => {
  if (value > 3.8) return 'high'
  if (value >= 3.6) return 'above-average'
  return value >= 3.2 ? 'below-average' : 'low'
}

export const mean = (value: number, n: number, margin?: number): Figure => ({
  shown: true,
  value,
  text: value.toFixed(2),
  n,
  band: bandKey(value),
  ...(margin === undefined ? {} : { margin }),
})

const few: Figure = { shown: false, reason: 'too-few-respondents' }
const revealing: Figure = { shown: false, reason: 'would-reveal-others' }

/** A small repeatable noise, so that the gallery looks the same each time. */
const noise = (seed: number): number => {
  const wave = Math.sin(seed * 12.9898) * 43758.5453
  return wave - Math.floor(wave) - 0.5
}

const itemNames: readonly (readonly [key: string, name: Pair, mean: number, last: number])[] = [
  ['role-clarity', ['役割の明確さ', 'Clear role'], 3.59, 3.55],
  ['work-conditions', ['仕事の設備・情報・体制', 'Working conditions'], 2.99, 3.12],
  ['use-of-strengths', ['強みを発揮できる場面', 'Use of strengths'], 3.0, 2.98],
  ['recent-recognition', ['仕事ぶりを認める言葉', 'Recent recognition'], 2.72, 2.88],
  ['personal-care', ['個人として大切にされる', 'Care as a person'], 3.82, 3.8],
  ['development-support', ['成長の応援', 'Support to develop'], 3.41, 3.3],
  ['voice-used', ['意見が生かされる', 'My voice is used'], 3.52, 3.49],
  ['purpose-link', ['市の方向と仕事の意義', 'Purpose of the city'], 2.92, 2.95],
  ['colleague-commitment', ['同僚の熱意', 'Commitment of colleagues'], 3.54, 3.58],
  ['trusted-colleague', ['本音を話せる相手', 'Someone to trust'], 3.4, 3.37],
  ['growth-conversation', ['成長について話す機会', 'Talk about growth'], 2.77, 2.6],
  ['learning-opportunity', ['学び成長する機会', 'Chance to learn'], 3.42, 3.21],
  ['workplace-pride', ['この市で働く誇り', 'Pride in the city'], 3.14, 3.16],
]

export const itemsIn = (language: Language): DotPlotItem[] =>
  itemNames.map(([key, name, value, last], index) => {
    const difference = value - last
    const clear = Math.abs(difference) > 0.1
    return {
      key,
      label: pick(language)(name),
      figure: mean(value, 628 - index),
      last: mean(last, 590),
      change: {
        text: `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(2)}`,
        verdict: clear ? (difference > 0 ? 'rise' : 'fall') : 'none',
      },
      ...(key === 'workplace-pride' || key === 'learning-opportunity'
        ? { target: { value: 3.6, text: '3.60' } }
        : {}),
    }
  })

export const sectionItemsIn = (language: Language): DotPlotItem[] =>
  itemNames.map(([key, name, value, last], index) => ({
    key,
    label: pick(language)(name),
    figure:
      index === 3
        ? { shown: false, reason: 'too-few-answers' }
        : mean(Math.round((value + noise(index) * 0.9) * 100) / 100, 14),
    last: mean(last, 12),
    organisation: { value, text: value.toFixed(2) },
  }))

const rankNames: readonly (readonly [Pair, number, number, number])[] = [
  [['部長級', 'Directors'], 3.92, 14, 0.31],
  [['次長級', 'Deputy directors'], 3.78, 22, 0.24],
  [['課長級', 'Section managers'], 3.61, 71, 0.12],
  [['主幹級', 'Chiefs'], 3.38, 118, 0.1],
  [['主査級', 'Senior staff'], 3.17, 164, 0.08],
  [['主事級', 'Staff'], 3.22, 181, 0.08],
  [['技能労務職員', 'Technical labour staff'], 3.05, 20, 0.29],
  [['再任用職員（60歳超職員を含む）', 'Re-employed staff'], 3.31, 46, 0.17],
]

export const ranksIn = (language: Language): ComparedGroup[] => [
  ...rankNames.map(([name, value, n, margin], index) => ({
    key: name[1],
    label: pick(language)(name),
    figure: mean(value, n, margin),
    last: mean(Math.round((value + noise(index + 3) * 0.25) * 100) / 100, n - 2),
  })),
  {
    key: 'fiscal-year',
    label: pick(language)(['会計年度任用職員', 'Fiscal-year staff']),
    figure: few,
  },
]

const unitNames: readonly (readonly [Pair, readonly Pair[]])[] = [
  [
    ['総務部', 'General affairs'],
    [
      ['人事課', 'Personnel'],
      ['総務課', 'Administration'],
      ['情報政策課', 'IT policy'],
    ],
  ],
  [
    ['財務部', 'Finance'],
    [
      ['財政課', 'Budget'],
      ['契約課', 'Contracts'],
    ],
  ],
  [
    ['税務部', 'Taxation'],
    [
      ['市民税課', 'Residents’ tax'],
      ['資産税課', 'Property tax'],
      ['納税支援課', 'Payment support'],
    ],
  ],
  [
    ['市民部', 'Citizens'],
    [
      ['市民課', 'Registry'],
      ['国保医療年金課', 'Health insurance and pensions'],
    ],
  ],
  [['環境部', 'Environment'], []],
  [
    ['福祉部', 'Welfare'],
    [
      ['生活福祉課', 'Livelihood'],
      ['障がい者支援課', 'Disability support'],
      ['高齢者支援課', 'Older people'],
    ],
  ],
  [['こども未来部', 'Children’s future'], []],
  [['保健部', 'Public health'], [['感染症対策課', 'Infectious diseases']]],
  [['経済部', 'Economy'], []],
  [['農林水産部', 'Agriculture, forestry and fisheries'], []],
  [
    ['都市整備部', 'Urban development'],
    [
      ['建築指導課', 'Building guidance'],
      ['道路維持課', 'Road maintenance'],
    ],
  ],
  [['浪岡区役所', 'Namioka ward office'], []],
  [['市民病院', 'City hospital'], []],
  [['水道部', 'Waterworks'], []],
  [['交通部', 'Transport'], []],
  [['教育委員会事務局', 'Board of education office'], []],
  [['議会事務局', 'Council office'], []],
  [['選挙管理委員会事務局', 'Election office'], []],
  [['監査委員事務局', 'Audit office'], []],
  [['会計課', 'Accounts'], []],
]

export const columnsIn = (language: Language): HeatMapColumn[] => {
  const text = pick(language)
  return [
    { key: 'overall', label: text(['総合', 'Overall']), kind: 'headline' },
    ...itemNames.map(([key, name]) => ({ key, label: text(name), kind: 'item' as const })),
  ]
}

const cellsOf = (seed: number, hidden: Figure | null): Record<string, Figure> => {
  const n = 12 + Math.round((noise(seed * 7) + 0.5) * 60)
  const lift = noise(seed) * 0.7
  const items = itemNames.map(([key, , value], index) => {
    const figure =
      hidden ?? mean(Math.round((value + lift + noise(seed * 31 + index) * 0.6) * 100) / 100, n)
    return [key, figure] as const
  })
  const overall = hidden ?? mean(Math.round((3.25 + lift) * 100) / 100, n)
  return { overall, ...Object.fromEntries(items) }
}

export const unitsIn = (language: Language): HeatMapRow[] => {
  const text = pick(language)
  return unitNames.map(([name, parts], index) => ({
    key: name[1],
    label: text(name),
    href: `#${index}`,
    cells: cellsOf(index + 1, index === 17 || index === 18 ? few : null),
    children: parts.map((part, position) => ({
      key: part[1],
      label: text(part),
      cells: cellsOf(index * 10 + position + 40, position === 2 && index === 0 ? revealing : null),
    })),
  }))
}

export const participationIn = (language: Language): Participation[] =>
  unitNames.slice(0, 9).map(([name], index) => {
    const rate = Math.round((31 + noise(index + 9) * 40) * 10) / 10
    return {
      key: name[1],
      label: pick(language)(name),
      rate: index === 6 ? few : { shown: true, value: rate, text: rate.toFixed(1), n: 80 },
      ...(index === 6
        ? {}
        : {
            last: {
              shown: true as const,
              value: rate - noise(index) * 18,
              text: (rate - noise(index) * 18).toFixed(1),
              n: 78,
            },
          }),
      returnedText:
        index === 6
          ? ''
          : pick(language)([
              `約${Math.round(rate / 5) * 5}人`,
              `about ${Math.round(rate / 5) * 5}`,
            ]),
    }
  })
