import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { HiddenReason, MeasureKind } from '@koe/shared/cell.ts'
import type { Band } from '@koe/shared/contracts/results.ts'
import type { DisclosureSettings } from '../disclosure/settings.ts'
import type { Json } from '../platform/columns.ts'

/** The schema `published`: every figure that exists after a count. */
export interface ReportTables {
  'published.release': {
    wave_id: string
    series_key: string
    title_ja: string
    title_en: string
    fiscal_year: number
    synthetic: boolean
    closed_on: string
    questionnaire: Json<Questionnaire>
    bands: Json<readonly Band[]>
    disclosure: Json<DisclosureSettings>
    fingerprint: string | null
    eligible: number
    issued: number
    ballots: number
    invalid: number
  }
  'published.result_group': {
    wave_id: string
    key: string
    kind: 'all' | 'unit' | 'rank' | 'rank_group'
    unit_code: string | null
    rank_key: string | null
    parent_key: string | null
    position: number
    label_ja: string
    label_en: string
    eligible: number | null
    respondents: number | null
    counted: number | null
    shown: boolean
    reason: HiddenReason | null
  }
  'published.cell': {
    wave_id: string
    group_key: string
    measure_kind: MeasureKind
    measure: string
    statistic: string
    value: string | null
    n: number | null
    reason: HiddenReason | null
  }
  'published.receipt': { wave_id: string; ballot_hash: Buffer }
  'published.observation': {
    city: string
    measure_kind: 'item' | 'construct' | 'indicator'
    measure: string
    label_ja: string
    label_en: string
    fiscal_year: number
    value: string
    unit: string
    n: number | null
    qualifier: 'exact' | 'more-than' | 'at-least' | 'about'
    source: string
    /** Set when the figure is an earlier value of this very series; null for another city's. */
    series_key: string | null
  }
  'published.target': {
    series_key: string
    measure_kind: 'item' | 'construct' | 'indicator'
    measure: string
    target_fiscal_year: number
    rule: 'at-least' | 'at-most' | 'at-least-value-of'
    value: string
    base_fiscal_year: number | null
  }
}
