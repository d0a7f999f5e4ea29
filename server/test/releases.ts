import { randomUUID } from 'node:crypto'
import { defaultBands } from '@koe/shared/catalogue/bands.ts'
import { agree5, engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { HiddenReason } from '@koe/shared/cell.ts'
import { constructScore } from '@koe/shared/scoring/construct-score.ts'
import { toDecimal } from '@koe/shared/scoring/decimal.ts'
import { itemMean, itemVariance } from '@koe/shared/scoring/item-mean.ts'
import { meanMargin } from '@koe/shared/scoring/mean-interval.ts'
import { scoredOptions } from '@koe/shared/scoring/scored-option.ts'
import { defaultDisclosure } from '../src/disclosure/settings.ts'
import { type NewRelease, publishRelease } from '../src/results/publish.ts'
import type { Services } from '../src/services.ts'

/** People per answer, from "agree" down to "disagree". */
type Answers = readonly [number, number, number, number, number]

/** A group with answers of its own, or the sum of other groups. `hidden` groups publish nothing. */
export interface TestGroup {
  readonly key: string
  readonly parent?: string
  readonly label?: string
  readonly eligible: number | null
  readonly answers?: Answers
  readonly sumOf?: readonly string[]
  readonly hidden?: HiddenReason
}

export interface TestWave {
  readonly waveId?: string
  readonly series?: string
  readonly fiscalYear: number
  readonly questionnaire?: Questionnaire
  readonly groups: readonly TestGroup[]
}

const scale = scoredOptions(agree5)

/** Item by item one more person moves from the middle to "disagree": every item has its own mean. */
function itemAnswers(answers: Answers, item: number): number[] {
  const [top, high, middle, low, bottom] = answers
  const moved = Math.min(item, middle)
  return [top, high, middle - moved, low, bottom + moved]
}

/** Publishes a wave through the counter's own writer, scored by the product's own formulas. */
export async function publishWave(services: Services, wave: TestWave): Promise<string> {
  const waveId = wave.waveId ?? randomUUID()
  const questionnaire = wave.questionnaire ?? engagement13
  const countsOf = (key: string, item: number): number[] => {
    const group = wave.groups.find((one) => one.key === key)
    if (group?.answers) return itemAnswers(group.answers, item)
    const parts = (group?.sumOf ?? []).map((part) => countsOf(part, item))
    return scale.map((_, option) => parts.reduce((sum, part) => sum + (part[option] ?? 0), 0))
  }
  const respondents = (key: string) => countsOf(key, 0).reduce((sum, count) => sum + count, 0)
  const shown = wave.groups.filter(({ hidden }) => !hidden)
  await publishRelease(services.databases.counter, {
    waveId,
    release: releaseRow(wave, questionnaire, respondents('all')),
    groups: wave.groups.map((group, position) => groupRow(group, position, respondents(group.key))),
    cells: shown.flatMap((group) =>
      cellRows(questionnaire, group, (item) => countsOf(group.key, item)),
    ),
    receipts: [],
  })
  return waveId
}

function releaseRow(wave: TestWave, questionnaire: Questionnaire, ballots: number) {
  return {
    series_key: wave.series ?? 'engagement',
    title_ja: `${wave.fiscalYear}年度調査`,
    title_en: `Survey of ${wave.fiscalYear}`,
    fiscal_year: wave.fiscalYear,
    synthetic: false,
    closed_on: `${wave.fiscalYear}-11-30`,
    questionnaire: JSON.stringify(questionnaire),
    bands: JSON.stringify(defaultBands),
    disclosure: JSON.stringify(defaultDisclosure),
    fingerprint: null,
    eligible: wave.groups.find(({ key }) => key === 'all')?.eligible ?? 0,
    issued: ballots,
    ballots,
    invalid: 0,
  }
}

function groupRow(group: TestGroup, position: number, respondents: number) {
  const [kind, code] = group.key.split(':')
  const label = group.label ?? code ?? '全体'
  return {
    key: group.key,
    kind: kind as NewRelease['groups'][number]['kind'],
    unit_code: kind === 'unit' ? (code ?? null) : null,
    rank_key: kind === 'rank' ? (code ?? null) : null,
    parent_key: group.parent ?? (group.key === 'all' ? null : 'all'),
    position,
    label_ja: label,
    label_en: label,
    eligible: group.eligible,
    respondents: group.hidden ? null : respondents,
    counted: group.hidden ? null : respondents,
    shown: group.hidden === undefined,
    reason: group.hidden ?? null,
  }
}

function cellRows(
  { items, constructs }: Questionnaire,
  group: TestGroup,
  countsOf: (item: number) => readonly number[],
): NewRelease['cells'] {
  const means = items.map(({ key }, index) => {
    const counts = countsOf(index)
    return { key, figure: itemMean(scale, counts), variance: itemVariance(scale, counts) ?? 0 }
  })
  const sets = constructs.map(({ key, items: keys }) => {
    const parts = means.filter((mean) => keys.includes(mean.key))
    const variance = parts.reduce((sum, part) => sum + part.variance, 0) / parts.length
    return { key, figure: constructScore(parts.map(({ figure }) => figure)), variance }
  })
  return [
    ...means.map((mean) => ({ kind: 'item' as const, ...mean })),
    ...sets.map((set) => ({ kind: 'construct' as const, ...set })),
  ].flatMap(({ kind, key, figure, variance }) => {
    if (!figure) return []
    const margin = meanMargin({ variance, n: figure.n, population: group.eligible })
    const cell = { group_key: group.key, measure_kind: kind, measure: key, n: figure.n }
    return [
      { ...cell, statistic: 'mean', value: toDecimal(figure.value), reason: null },
      { ...cell, statistic: 'margin', value: String(margin ?? 0), reason: null },
    ]
  })
}
