import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { canonicalJson, type Json } from '@koe/shared/ballot/canonical-json.ts'
import { manifestFingerprint } from '@koe/shared/ballot/manifest.ts'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import type { Answers, Questionnaire } from '@koe/shared/catalogue/questionnaire.ts'
import { expect } from 'vitest'
import { makeBoxKey } from '../src/counting/box-key.ts'
import { ensureDefaults } from '../src/surveys/defaults.ts'
import { openBox } from '../src/urn/box.ts'
import type { TestApp } from './app.ts'
import { type TestWave, testWave } from './sealed-ballots.ts'

const opensAt = new Date('2026-06-01T00:00:00Z')
const closesAt = new Date('2026-06-30T15:00:00Z')
export const during = new Date('2026-06-10T00:00:00Z')
export const after = new Date('2026-07-01T00:00:00Z')

const units = [
  { code: 'city', parent: null, people: 0 },
  { code: 'north', parent: 'city', people: 15 },
  { code: 'south', parent: 'city', people: 12 },
  { code: 'pier', parent: 'south', people: 3 },
] as const
const ranks = [
  { key: 'chief', people: 12, group: 'managers' },
  { key: 'staff', people: 18, group: 'others' },
] as const
/** The three people of the pier vote under the unit above them. */
const creditOf = (code: string): string | null =>
  code === 'city' ? null : code === 'pier' ? 'south' : code
const everybody = 30

/**
 * An open wave as a launch leaves it: frozen trees, voters, keys as secrets, a box in the urn. The
 * issue records stand for the first `issued` people.
 */
export async function openTestWave(
  { services, setNow }: TestApp,
  issued = 0,
  questionnaire: Questionnaire = engagement13,
): Promise<TestWave> {
  const db = services.databases.identity
  const id = randomUUID()
  const boxKey = await makeBoxKey(services.secrets, id)
  const wave = await testWave(boxKey, ['north', 'south'], ['chief', 'staff'], id)
  await services.secrets.obtain(`wave/${id}/issue`)
  await services.secrets.obtain(`wave/${id}/signing`)
  const people = await rosterOf(db)
  await db.transaction().execute(async (tx) => {
    await ensureDefaults(tx)
    const { key, version } = questionnaire
    await tx
      .insertInto('identity.questionnaire')
      .values({ key, version, definition: JSON.stringify(questionnaire) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .insertInto('identity.wave')
      .values({
        id,
        series_key: 'engagement',
        questionnaire_key: key,
        questionnaire_version: version,
        title_ja: '調査',
        title_en: 'Survey',
        fiscal_year: 2026,
        opens_at: opensAt,
        closes_at: closesAt,
        state: 'open',
        manifest: canonicalJson(wave.manifest as unknown as Json),
        fingerprint: await manifestFingerprint(wave.manifest),
      })
      .execute()
    await tx
      .insertInto('identity.wave_unit')
      .values(
        units.map(({ code, parent, people: eligible }, position) => ({
          wave_id: id,
          unit_code: code,
          parent_code: parent,
          name_ja: `${code}課`,
          name_en: code,
          position,
          eligible,
          credential: creditOf(code),
        })),
      )
      .execute()
    await tx
      .insertInto('identity.wave_rank')
      .values(
        ranks.map(({ key, group, people: eligible }, position) => ({
          wave_id: id,
          rank_key: key,
          position,
          label_ja: key,
          label_en: key,
          group_key: group,
          group_label_ja: group,
          group_label_en: group,
          eligible,
          credential: key,
        })),
      )
      .execute()
    await tx
      .insertInto('identity.wave_voter')
      .values(
        people.map(({ id: person_id, unit_code, rank_key }) => ({
          wave_id: id,
          person_id,
          unit_code: unit_code ?? 'city',
          rank_key,
          link_hash: createHash('sha256').update(randomBytes(10)).digest(),
        })),
      )
      .execute()
    await tx
      .insertInto('identity.signing_key')
      .values({
        wave_id: id,
        dimension: 'eligibility',
        value: '',
        public_key: Buffer.from(wave.manifest.eligibility.spki, 'base64url'),
        sealed_private_key: randomBytes(1200),
      })
      .execute()
    for (let record = 0; record < issued; record++)
      await tx
        .insertInto('identity.issue_record')
        .values({ wave_id: id, person_tag: randomBytes(32), request_hash: randomBytes(32) })
        .execute()
  })
  const eligibilityKey = wave.manifest.eligibility.spki
  await openBox(services.databases.urn, { waveId: id, eligibilityKey, opensAt, closesAt })
  setNow(during)
  return wave
}

/** The roster of the town, made once a database. */
async function rosterOf(db: TestApp['services']['databases']['identity']) {
  await db.transaction().execute(async (tx) => {
    if (await tx.selectFrom('identity.person').select('id').limit(1).executeTakeFirst()) return
    for (const [position, { code, parent }] of units.entries())
      await tx
        .insertInto('identity.unit')
        .values({ code, parent_code: parent, name_ja: `${code}課`, name_en: code, position })
        .execute()
    for (const [position, { key, group }] of ranks.entries())
      await tx
        .insertInto('identity.rank')
        .values({
          key,
          position,
          label_ja: key,
          label_en: key,
          group_key: group,
          group_label_ja: group,
          group_label_en: group,
        })
        .execute()
    const places = units.flatMap(({ code, people }) => Array.from({ length: people }, () => code))
    const grades = ranks.flatMap(({ key, people }) => Array.from({ length: people }, () => key))
    await tx
      .insertInto('identity.person')
      .values(
        Array.from({ length: everybody }, (_, index) => ({
          staff_number: `S${index}`,
          name: `職員${index}`,
          unit_code: places[index] ?? 'north',
          rank_key: grades[index] ?? 'staff',
        })),
      )
      .execute()
  })
  return db.selectFrom('identity.person').select(['id', 'unit_code', 'rank_key']).execute()
}

/** Answers of the 12+1 questionnaire: the same code to every item. */
export const allAnswers = (items: readonly string[], code: string): Answers =>
  Object.fromEntries(items.map((key) => [key, code]))

export async function castAll(
  { app }: TestApp,
  wave: TestWave,
  voices: readonly Parameters<TestWave['seal']>[0][],
): Promise<void> {
  for (const payload of await Promise.all(voices.map(wave.seal))) {
    const answer = await app.inject({ method: 'POST', url: '/api/urn/cast', payload })
    expect(answer.statusCode).toBe(200)
  }
}
