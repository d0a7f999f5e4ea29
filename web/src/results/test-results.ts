import { defaultBands } from '@koe/shared/catalogue/bands.ts'
import type {
  Change,
  Comparison,
  Figure,
  Group,
  Measure,
  Overview,
  Release,
} from '@koe/shared/contracts/results.ts'

/** For tests: results as the server sends them, with only what a test is about written out. */
export const release = (part: Partial<Release> = {}): Release => ({
  waveId: '5b1d0c5e-9f0a-4a52-8f57-0d4f0d3f7c11',
  series: 'engagement',
  title: { ja: '職員調査', en: 'Staff survey' },
  fiscalYear: 2024,
  synthetic: false,
  closedOn: '2024-06-28',
  eligible: 2041,
  respondents: 636,
  invalid: 0,
  rate: '31.2',
  fingerprint: null,
  minGroup: 5,
  bands: [...defaultBands],
  ...part,
})

export const group = (part: Partial<Group> = {}): Group => ({
  key: 'all',
  kind: 'all',
  parent: null,
  label: { ja: '組織全体', en: 'Whole organisation' },
  eligible: 2041,
  respondents: 636,
  counted: 636,
  rate: { text: '31.2', topCoded: false },
  shown: true,
  reason: null,
  hasChildren: true,
  ...part,
})

export const unit = (ja: string, en: string, part: Partial<Group> = {}): Group =>
  group({ key: `unit:${en}`, kind: 'unit', parent: 'all', label: { ja, en }, ...part })

const bandOf = (value: number): string => {
  if (value > 3.8) return 'high'
  if (value >= 3.6) return 'above-average'
  return value >= 3.2 ? 'below-average' : 'low'
}

export const mean = (value: number, n = 40): Figure => ({
  shown: true,
  value,
  text: value.toFixed(2),
  n,
  margin: 0.2,
  band: bandOf(value),
})

export const hidden: Figure = { shown: false, reason: 'too-few-answers' }

export const clear = (value: number): Change => ({
  value,
  text: value.toFixed(2),
  verdict: value > 0 ? 'improved' : 'declined',
})

export const unclear = (value: number): Change => ({
  value,
  text: value.toFixed(2),
  verdict: 'no-clear-change',
})

export const item = (ja: string, en: string, part: Partial<Measure> = {}): Measure => ({
  kind: 'item',
  key: en,
  label: { ja, en },
  wording: { ja, en },
  construct: null,
  figure: mean(3.3),
  previous: null,
  change: null,
  organisation: null,
  difference: null,
  target: null,
  observations: [],
  ...part,
})

export const overview = (part: Partial<Overview> = {}): Overview => ({
  release: release(),
  previousRelease: null,
  group: group(),
  path: [group()],
  headline: item('エンゲージメント', 'Engagement', { kind: 'construct', figure: mean(3.25, 636) }),
  constructs: [],
  items: [],
  strengths: [],
  concerns: [],
  ...part,
})

type Cell = readonly [figure: Figure, difference: Change | null]

export const comparison = (
  measures: readonly (readonly [ja: string, en: string])[],
  rows: readonly (readonly [label: readonly [ja: string, en: string], cells: readonly Cell[]])[],
): Comparison => ({
  release: release(),
  organisation: group(),
  parent: group(),
  path: [group()],
  measures: measures.map(([ja, en], index) => ({
    kind: 'construct',
    key: en,
    label: { ja, en },
    wording: { ja, en },
    headline: index === 0,
  })),
  rows: rows.map(([[ja, en], cells]) => ({
    group: unit(ja, en),
    figures: cells.map(([figure]) => figure),
    differences: cells.map(([, difference]) => difference),
  })),
  parentFigures: measures.map(() => mean(3.25)),
})
