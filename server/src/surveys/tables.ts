import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { Band } from '@koe/shared/contracts/results.ts'
import type { WaveState } from '@koe/shared/contracts/surveys.ts'
import type { DisclosureSettings } from '../disclosure/settings.ts'
import type { Generated, Json, Timestamp } from '../platform/columns.ts'

export interface SurveysTables {
  'identity.series': {
    key: string
    title_ja: string
    title_en: string
    bands: Json<readonly Band[]>
    disclosure: Json<DisclosureSettings>
  }
  'identity.questionnaire': { key: string; version: number; definition: Json<Questionnaire> }
  'identity.wave': {
    id: Generated<string>
    series_key: string
    questionnaire_key: string
    questionnaire_version: number
    title_ja: string
    title_en: string
    fiscal_year: number
    synthetic: Generated<boolean>
    opens_at: Timestamp
    closes_at: Timestamp
    state: Generated<WaveState>
    failure: string | null
    /** The canonical text itself is kept: its very bytes are what the fingerprint covers. */
    manifest: string | null
    fingerprint: string | null
  }
  'identity.wave_unit': {
    wave_id: string
    unit_code: string
    parent_code: string | null
    name_ja: string
    name_en: string
    position: number
    /** People directly in the unit. */
    eligible: number
    credential: string | null
  }
  'identity.wave_rank': {
    wave_id: string
    rank_key: string
    position: number
    label_ja: string
    label_en: string
    group_key: string
    group_label_ja: string
    group_label_en: string
    eligible: number
    credential: string | null
  }
  'identity.wave_voter': {
    wave_id: string
    person_id: string
    unit_code: string
    rank_key: string
    link_hash: Buffer
  }
  /** Codes of closed waves without their people, so that a late link still gets its own page. */
  'identity.spent_link': { wave_id: string; link_hash: Buffer }
}
