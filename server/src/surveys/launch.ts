import type { LaunchChecklist } from '@koe/shared/contracts/surveys.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { appendAudit } from '../access/audit.ts'
import type { SignedIn } from '../access/guard.ts'
import type { DisclosureSettings } from '../disclosure/settings.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { platformProblems, problem } from '../platform/problems.ts'
import { type FrozenRoster, frozenRoster } from '../roster/lookup.ts'
import type { Services } from '../services.ts'
import { rankValues, unitValues } from './credential-values.ts'
import { surveysProblems } from './errors.ts'
import { type LaunchFacts, launchChecklist } from './launch-checklist.ts'
import { linkCode, linkHash, linkKeyName } from './link-code.ts'
import { lockWave, setWaveState } from './store.ts'
import { refusalToLaunch } from './wave-lifecycle.ts'

type Db = Kysely<IdentityTables>
type Tx = Transaction<IdentityTables>

/** What still has to be done before this wave can be launched; undefined for an unknown wave. */
export async function checklistFor(
  { databases, now }: Services,
  waveId: string,
): Promise<LaunchChecklist | undefined> {
  const db = databases.identity
  const rules = await launchRules(db, waveId)
  if (!rules) return undefined
  const roster = await db.transaction().execute(frozenRoster)
  return launchChecklist(factsOf(roster, rules, now()))
}

/**
 * Freezes roster, credential values and personal links in one transaction and has the keys made.
 * From here on the wave follows this copy: a later import changes nothing in it.
 */
export async function launchWave(services: Services, by: SignedIn, waveId: string): Promise<void> {
  const { databases, secrets, now, addJob } = services
  await databases.identity.transaction().execute(async (tx) => {
    const wave = await lockWave(tx, waveId)
    const rules = wave && (await launchRules(tx, waveId))
    if (!rules) throw problem(platformProblems, 'not-found')
    const refusal = refusalToLaunch(wave)
    if (refusal) throw problem(surveysProblems, refusal)
    const roster = await frozenRoster(tx)
    requireReady(launchChecklist(factsOf(roster, rules, now())))
    await freezeTrees(tx, waveId, roster, rules.disclosure.minEligible)
    await freezeVoters(tx, waveId, roster, await secrets.obtain(linkKeyName(waveId)))
    await setWaveState(tx, waveId, 'preparing')
    await appendAudit(tx, {
      at: now(),
      accountId: by.id,
      action: 'wave-launched',
      subject: `${waveId} ${roster.people.length}`,
    })
  })
  await addJob('prepare-wave', { waveId }, `prepare-wave:${waveId}`)
}

interface LaunchRules {
  readonly closesAt: Date
  readonly disclosure: DisclosureSettings
}

async function launchRules(db: Db, waveId: string): Promise<LaunchRules | undefined> {
  const row = await db
    .selectFrom('identity.wave as wave')
    .innerJoin('identity.series as series', 'series.key', 'wave.series_key')
    .select(['wave.closes_at', 'series.disclosure'])
    .where('wave.id', '=', waveId)
    .executeTakeFirst()
  return row && { closesAt: row.closes_at, disclosure: row.disclosure }
}

const factsOf = (roster: FrozenRoster, rules: LaunchRules, now: Date): LaunchFacts => ({
  units: roster.units.map(({ code, parent }) => ({ code, parentCode: parent })),
  people: roster.people.length,
  smallestCrowd: rules.disclosure.minEligible,
  closesAt: rules.closesAt,
  now,
})

function requireReady({ ready, checks }: LaunchChecklist): void {
  if (ready) return
  const open = checks.filter(({ done }) => !done)
  throw problem(surveysProblems, 'wave-not-ready', {
    faults: open.map(({ code }) => ({ field: code, message: notYet })),
  })
}

const notYet = { ja: 'まだ済んでいません', en: 'is not done yet' }

/** Copies the trees with their credential values; also for the demo's waves of the past. */
export async function freezeTrees(
  tx: Tx,
  waveId: string,
  roster: FrozenRoster,
  smallest: number,
): Promise<void> {
  // A statement takes at most 65,535 values.
  for (const part of chunks(unitRows(waveId, roster, smallest), 5_000))
    await tx.insertInto('identity.wave_unit').values(part).execute()
  for (const part of chunks(rankRows(waveId, roster, smallest), 5_000))
    await tx.insertInto('identity.wave_rank').values(part).execute()
}

function unitRows(waveId: string, { units, people }: FrozenRoster, smallest: number) {
  const inUnit = countBy(people, (person) => person.unitCode)
  const crowds = units.map((unit) => ({
    ...unit,
    parentCode: unit.parent,
    eligible: inUnit.get(unit.code) ?? 0,
  }))
  const values = unitValues(crowds, smallest)
  return crowds.map((unit) => ({
    wave_id: waveId,
    unit_code: unit.code,
    parent_code: unit.parent,
    name_ja: unit.name_ja,
    name_en: unit.name_en,
    position: unit.position,
    eligible: unit.eligible,
    credential: values.get(unit.code) ?? null,
  }))
}

function rankRows(waveId: string, { ranks, people }: FrozenRoster, smallest: number) {
  const inRank = countBy(people, (person) => person.rankKey)
  const crowds = ranks.map((rank) => ({
    ...rank,
    groupKey: rank.group_key,
    eligible: inRank.get(rank.key) ?? 0,
  }))
  const values = rankValues(crowds, smallest)
  return crowds.map(({ key, groupKey: _, ...rank }) => ({
    ...rank,
    wave_id: waveId,
    rank_key: key,
    credential: values.get(key) ?? null,
  }))
}

/** One statement with a value a column, however many people there are. */
async function freezeVoters(
  tx: Tx,
  waveId: string,
  { people }: FrozenRoster,
  linkKey: Buffer,
): Promise<void> {
  const hashes = people.map(({ id }) => linkHash(linkCode(linkKey, id)))
  await sql`
    insert into identity.wave_voter (wave_id, person_id, unit_code, rank_key, link_hash)
    select ${waveId}, * from unnest(
      ${people.map(({ id }) => id)}::uuid[],
      ${people.map(({ unitCode }) => unitCode)}::text[],
      ${people.map(({ rankKey }) => rankKey)}::text[],
      ${hashes}::bytea[]
    )`.execute(tx)
}

function countBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return counts
}

const chunks = <Row>(rows: readonly Row[], size: number): readonly Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  )
