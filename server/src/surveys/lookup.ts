import type { Manifest } from '@koe/shared/ballot/manifest.ts'
import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { Band } from '@koe/shared/contracts/results.ts'
import type { Text } from '@koe/shared/contracts/text.ts'
import type { Kysely } from 'kysely'
import type { DisclosureSettings } from '../disclosure/settings.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { linkHash } from './link-code.ts'
import type { SurveysTables } from './tables.ts'
import type { WaveTimes } from './wave-lifecycle.ts'

type Db = Kysely<IdentityTables>
/** What the issuer and the counter may both read. */
type Rules = Kysely<SurveysTables>

/** A unit as it was at launch. */
export interface FrozenUnit {
  readonly code: string
  readonly parentCode: string | null
  readonly name: Text
  readonly position: number
  /** People directly in this unit, without those of the units below it. */
  readonly eligible: number
  /** The unit value under which these people vote: this unit or one above; null without people. */
  readonly credential: string | null
}

/** A rank as it was at launch, most senior first. */
export interface FrozenRank {
  readonly key: string
  readonly position: number
  readonly label: Text
  readonly group: { readonly key: string; readonly label: Text }
  readonly eligible: number
  /** The rank value under which these people vote; several ranks may share one. */
  readonly credential: string | null
}

/** Everything about a wave that preparing and counting need: its rules and trees, and no person. */
export interface WaveForCount extends WaveTimes {
  readonly id: string
  readonly series: string
  readonly title: Text
  readonly fiscalYear: number
  readonly synthetic: boolean
  readonly questionnaire: Questionnaire
  readonly bands: readonly Band[]
  /** As frozen in the manifest; the series' own before there is one. */
  readonly disclosure: DisclosureSettings
  readonly manifest: Manifest | null
  readonly fingerprint: string | null
  readonly units: readonly FrozenUnit[]
  readonly ranks: readonly FrozenRank[]
  readonly eligible: number
}

/** The wave, or undefined. Reads only tables that the counter's role may read, too. */
export async function waveForCount<Tables extends SurveysTables>(
  db: Kysely<Tables>,
  waveId: string,
): Promise<WaveForCount | undefined> {
  // Kysely's types cannot narrow a handle to some of its tables.
  const rules = db as unknown as Rules
  const row = await waveWithRules(rules, waveId)
  if (!row) return undefined
  const units = await unitsOf(rules, waveId)
  const manifest = manifestOf(row.manifest)
  return {
    id: waveId,
    series: row.series_key,
    title: { ja: row.title_ja, en: row.title_en },
    fiscalYear: row.fiscal_year,
    synthetic: row.synthetic,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    state: row.state,
    questionnaire: row.definition,
    bands: row.bands,
    disclosure: frozenDisclosure(row.disclosure, manifest),
    manifest,
    fingerprint: row.fingerprint,
    units,
    ranks: await ranksOf(rules, waveId),
    eligible: units.reduce((sum, unit) => sum + unit.eligible, 0),
  }
}

const waveWithRules = (db: Rules, waveId: string) =>
  db
    .selectFrom('identity.wave as wave')
    .innerJoin('identity.series as series', 'series.key', 'wave.series_key')
    .innerJoin('identity.questionnaire as questionnaire', (join) =>
      join
        .onRef('questionnaire.key', '=', 'wave.questionnaire_key')
        .onRef('questionnaire.version', '=', 'wave.questionnaire_version'),
    )
    .selectAll('wave')
    .select(['series.bands', 'series.disclosure', 'questionnaire.definition'])
    .where('wave.id', '=', waveId)
    .executeTakeFirst()

/** The unit tree of the launch, siblings in their order. */
export const frozenUnits = (db: Db, waveId: string): Promise<readonly FrozenUnit[]> =>
  unitsOf(db as unknown as Rules, waveId)

/** The rank ladder of the launch, most senior first. */
export const frozenRanks = (db: Db, waveId: string): Promise<readonly FrozenRank[]> =>
  ranksOf(db as unknown as Rules, waveId)

async function unitsOf(db: Rules, waveId: string): Promise<readonly FrozenUnit[]> {
  const rows = await db
    .selectFrom('identity.wave_unit')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('position')
    .orderBy('unit_code')
    .execute()
  return rows.map((row) => ({
    code: row.unit_code,
    parentCode: row.parent_code,
    name: { ja: row.name_ja, en: row.name_en },
    position: row.position,
    eligible: row.eligible,
    credential: row.credential,
  }))
}

async function ranksOf(db: Rules, waveId: string): Promise<readonly FrozenRank[]> {
  const rows = await db
    .selectFrom('identity.wave_rank')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    key: row.rank_key,
    position: row.position,
    label: { ja: row.label_ja, en: row.label_en },
    group: { key: row.group_key, label: { ja: row.group_label_ja, en: row.group_label_en } },
    eligible: row.eligible,
    credential: row.credential,
  }))
}

/** What a voter's page shows of a wave, and the manifest as the text that was fixed. */
export async function waveForVoters(db: Db, waveId: string) {
  const row = await waveWithRules(db as unknown as Rules, waveId)
  if (!row) return undefined
  return {
    state: row.state,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    title: { ja: row.title_ja, en: row.title_en },
    questionnaire: row.definition,
    disclosure: frozenDisclosure(row.disclosure, manifestOf(row.manifest)),
    manifest: row.manifest,
    fingerprint: row.fingerprint,
  }
}

const manifestOf = (text: string | null): Manifest | null =>
  text === null ? null : (JSON.parse(text) as Manifest)

const frozenDisclosure = (
  ofSeries: DisclosureSettings,
  manifest: Manifest | null,
): DisclosureSettings => ({ ...ofSeries, ...manifest?.rules.disclosure })

/** The stored questionnaire definition of one version. */
export async function questionnaireOf(
  db: Db,
  key: string,
  version: number,
): Promise<Questionnaire | undefined> {
  const row = await db
    .selectFrom('identity.questionnaire')
    .select('definition')
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.definition
}

/** State and times of one wave. */
export async function waveTimes(db: Db, waveId: string): Promise<WaveTimes | undefined> {
  const row = await db
    .selectFrom('identity.wave')
    .select(['state', 'opens_at', 'closes_at'])
    .where('id', '=', waveId)
    .executeTakeFirst()
  return row && { state: row.state, opensAt: row.opens_at, closesAt: row.closes_at }
}

/** The same, held until the transaction ends: meanwhile nobody can close or move the wave. */
export async function waveTimesHeld(db: Db, waveId: string): Promise<WaveTimes | undefined> {
  const row = await db
    .selectFrom('identity.wave')
    .select(['state', 'opens_at', 'closes_at'])
    .where('id', '=', waveId)
    .forShare()
    .executeTakeFirst()
  return row && { state: row.state, opensAt: row.opens_at, closesAt: row.closes_at }
}

/** The waves that work is due for: in preparation, open, or being closed. */
export async function wavesUnderWay(db: Db): Promise<readonly (WaveTimes & { id: string })[]> {
  const rows = await db
    .selectFrom('identity.wave')
    .select(['id', 'state', 'opens_at', 'closes_at'])
    .where('state', 'in', ['preparing', 'open', 'closing'])
    .orderBy('closes_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
  }))
}

/** Waves of a series whose results have been released, newest first. */
export async function releasedWaves(
  db: Db,
  series: string,
): Promise<readonly { id: string; fiscalYear: number }[]> {
  const rows = await db
    .selectFrom('identity.wave')
    .select(['id', 'fiscal_year'])
    .where('series_key', '=', series)
    .where('state', '=', 'closed')
    .orderBy('closes_at', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, fiscalYear: row.fiscal_year }))
}

/** Whom a personal code belongs to, with the values of their credentials. */
export interface Voter {
  readonly waveId: string
  readonly personId: string
  readonly unit: string | null
  readonly rank: string | null
}

export async function voterOfCode(db: Db, code: string): Promise<Voter | undefined> {
  return db
    .selectFrom('identity.wave_voter as voter')
    .innerJoin('identity.wave_unit as unit', (join) =>
      join
        .onRef('unit.wave_id', '=', 'voter.wave_id')
        .onRef('unit.unit_code', '=', 'voter.unit_code'),
    )
    .innerJoin('identity.wave_rank as rank', (join) =>
      join
        .onRef('rank.wave_id', '=', 'voter.wave_id')
        .onRef('rank.rank_key', '=', 'voter.rank_key'),
    )
    .select([
      'voter.wave_id as waveId',
      'voter.person_id as personId',
      'unit.credential as unit',
      'rank.credential as rank',
    ])
    .where('voter.link_hash', '=', linkHash(code))
    .executeTakeFirst()
}

/** The closed wave that a code belonged to; nobody knows any more whose it was. */
export async function spentWaveOfCode(db: Db, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity.spent_link')
    .select('wave_id')
    .where('link_hash', '=', linkHash(code))
    .executeTakeFirst()
  return row?.wave_id
}

/** Everybody who may vote in a wave, for the coarse participation counts. */
export async function votersOf(
  db: Db,
  waveId: string,
): Promise<readonly { personId: string; unit: string; rank: string }[]> {
  return db
    .selectFrom('identity.wave_voter')
    .select(['person_id as personId', 'unit_code as unit', 'rank_key as rank'])
    .where('wave_id', '=', waveId)
    .execute()
}
