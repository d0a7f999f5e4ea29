import type { Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import type { Wave } from '@koe/shared/contracts/surveys.ts'
import type { Text } from '@koe/shared/contracts/text.ts'
import { type Kysely, sql } from 'kysely'
import type { IdentityTables } from '../identity-tables.ts'

type Db = Kysely<IdentityTables>

/** Every version of every questionnaire, the newest of each first. */
export async function questionnairesView(db: Db): Promise<Questionnaire[]> {
  const rows = await db
    .selectFrom('identity.questionnaire')
    .select('definition')
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ definition }) => definition)
}

/** All waves as the wave pages show them, newest first. */
export async function wavesView(db: Db): Promise<Wave[]> {
  const rows = await waveRows(db).orderBy('wave.opens_at', 'desc').orderBy('wave.id').execute()
  return rows.map(waveOf)
}

export async function waveView(db: Db, waveId: string): Promise<Wave | undefined> {
  const row = await waveRows(db).where('wave.id', '=', waveId).executeTakeFirst()
  return row && waveOf(row)
}

type WaveRow = Awaited<ReturnType<ReturnType<typeof waveRows>['executeTakeFirstOrThrow']>>

const waveRows = (db: Db) =>
  db
    .selectFrom('identity.wave as wave')
    .innerJoin('identity.questionnaire as questionnaire', (join) =>
      join
        .onRef('questionnaire.key', '=', 'wave.questionnaire_key')
        .onRef('questionnaire.version', '=', 'wave.questionnaire_version'),
    )
    .selectAll('wave')
    .select((eb) => [
      sql<number>`jsonb_array_length(questionnaire.definition -> 'items')`.as('items'),
      sql<Text>`questionnaire.definition -> 'title'`.as('questionnaire_title'),
      eb
        .selectFrom('identity.wave_unit as unit')
        .select(({ fn }) => fn.sum<number | null>('unit.eligible').as('sum'))
        .whereRef('unit.wave_id', '=', 'wave.id')
        .as('eligible'),
      eb
        .selectFrom('identity.wave_unit as unit')
        .select(({ fn }) => fn.count<number>('unit.credential').distinct().as('count'))
        .whereRef('unit.wave_id', '=', 'wave.id')
        .as('unit_keys'),
      eb
        .selectFrom('identity.wave_rank as rank')
        .select(({ fn }) => fn.count<number>('rank.credential').distinct().as('count'))
        .whereRef('rank.wave_id', '=', 'wave.id')
        .as('rank_keys'),
      eb
        .selectFrom('identity.signing_key as key')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('key.wave_id', '=', 'wave.id')
        .as('keys_made'),
    ])

function waveOf(row: WaveRow): Wave {
  return {
    id: row.id,
    series: row.series_key,
    title: { ja: row.title_ja, en: row.title_en },
    fiscalYear: row.fiscal_year,
    synthetic: row.synthetic,
    questionnaire: {
      key: row.questionnaire_key,
      version: row.questionnaire_version,
      title: row.questionnaire_title,
      items: row.items,
    },
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    state: row.state,
    progress: progressOf(row),
    failure: row.failure,
    fingerprint: row.fingerprint,
    eligible: row.eligible,
    released: row.state === 'closed',
  }
}

/** Making keys is the only long work that leaves a trace of how far it is. */
function progressOf({ state, keys_made, unit_keys, rank_keys }: WaveRow): number | null {
  if (state !== 'preparing') return null
  const wanted = 1 + (unit_keys ?? 0) + (rank_keys ?? 0)
  return Math.min(1, (keys_made ?? 0) / wanted)
}
