import { setTimeout as pause } from 'node:timers/promises'
import { aomoriLadder } from '@koe/shared/catalogue/rank-ladders.ts'
import type { NewWave, PersonalLink, WaveState } from '@koe/shared/contracts/surveys.ts'
import { insertRootUnit, replaceRanks } from '../src/roster/store.ts'
import { signInAs } from './accounts.ts'
import type { TestApp } from './app.ts'

export interface TestPerson {
  readonly unit: string
  readonly rank: string
  readonly email?: string | null
}

/** A bureau with two sections and two more units; "tiny" is too small for a value of its own. */
export const testUnits: readonly { code: string; parent: string; ja: string }[] = [
  { code: 'bureau', parent: '0', ja: '総務局' },
  { code: 'first', parent: 'bureau', ja: '第一課' },
  { code: 'second', parent: 'bureau', ja: '第二課' },
  { code: 'ward', parent: '0', ja: '北区' },
  { code: 'tiny', parent: 'ward', ja: '分室' },
]
const unitOrder = ['first', 'first', 'second', 'ward', 'second', 'ward', 'first', 'bureau']
const rankOrder = ['staff-class', 'senior-staff-class', 'staff-class', 'section-manager-class']

/** `count` people in a fixed pattern over units and ranks; four of them in the tiny unit. */
export const somePeople = (count: number): readonly TestPerson[] =>
  Array.from({ length: count }, (_, i) => ({
    unit: i < 4 ? 'tiny' : (unitOrder[i % unitOrder.length] ?? 'ward'),
    rank: rankOrder[i % rankOrder.length] ?? 'staff-class',
    email: i % 3 === 0 ? null : `p${i}@city.example`,
  }))

/** Fills an empty installation with a roster: the city "0", the units above, Aomori's ladder. */
export async function makeRoster(
  { services }: Pick<TestApp, 'services'>,
  people: readonly TestPerson[] = somePeople(80),
): Promise<void> {
  await services.databases.identity.transaction().execute(async (tx) => {
    await replaceRanks(tx, aomoriLadder)
    await insertRootUnit(tx, 'こえ市')
    const units = testUnits.map(({ code, parent, ja }, index) => ({
      code,
      parent_code: parent,
      name_ja: ja,
      name_en: `Unit ${code}`,
      position: index + 1,
    }))
    await tx.insertInto('identity.unit').values(units).execute()
    const rows = people.map(({ unit, rank, email = null }, index) => ({
      staff_number: String(index + 1).padStart(5, '0'),
      name: `職員 ${index + 1}`,
      unit_code: unit,
      rank_key: rank,
      email,
    }))
    for (let start = 0; start < rows.length; start += 5_000)
      await tx
        .insertInto('identity.person')
        .values(rows.slice(start, start + 5_000))
        .execute()
  })
}

/** A wave that opened an hour ago by the test's clock and lasts a week, unless told otherwise. */
export function newWave({ services }: Pick<TestApp, 'services'>, change: Partial<NewWave> = {}) {
  const now = services.now().getTime()
  const wave: NewWave = {
    title: { ja: '職員エンゲージメント調査', en: 'Staff engagement survey' },
    series: 'engagement',
    questionnaire: { key: 'engagement13', version: 1 },
    opensAt: new Date(now - 3_600_000).toISOString(),
    closesAt: new Date(now + 7 * 86_400_000).toISOString(),
    ...change,
  }
  return wave
}

export interface OpenWave {
  readonly id: string
  /** Headers of the HR account that launched it. */
  readonly hr: { readonly cookie: string }
  /** One personal link per person, by unit and staff number. */
  readonly links: readonly PersonalLink[]
}

/**
 * Creates and launches a wave through the API, waits for its keys to be made by the job queue, and
 * fetches everybody's link. The roster must exist (`makeRoster`).
 */
export async function openWave(test: TestApp, change: Partial<NewWave> = {}): Promise<OpenWave> {
  const hr = await signInAs(test, 'hr')
  const { app } = test
  const body = newWave(test, change)
  const made = await app.inject({
    method: 'POST',
    url: '/api/surveys/waves',
    headers: hr,
    payload: body,
  })
  const { id } = made.json<{ id: string }>()
  const base = `/api/surveys/waves/${id}`
  const launched = await app.inject({ method: 'POST', url: `${base}/launch`, headers: hr })
  if (launched.statusCode !== 200) throw new Error(`not launched: ${launched.body}`)
  await waveReaches(test, id, 'open')
  const listed = await app.inject({ url: `${base}/links`, headers: hr })
  return { id, hr, links: listed.json<{ links: PersonalLink[] }>().links }
}

/** Waits until the job queue has brought the wave to this state. */
export async function waveReaches(
  { services }: Pick<TestApp, 'services'>,
  waveId: string,
  state: WaveState,
): Promise<void> {
  for (const end = Date.now() + 50_000; Date.now() < end; await pause(50)) {
    const wave = await services.databases.identity
      .selectFrom('identity.wave')
      .select(['state'])
      .where('id', '=', waveId)
      .executeTakeFirst()
    if (wave?.state === state) return
  }
  throw new Error(`the wave did not become ${state}`)
}

/** Runs the minute clock now instead of at the next full minute. */
export const tickClock = ({ services }: Pick<TestApp, 'services'>): Promise<void> =>
  services.addJob('wave-clock', {}, 'wave-clock')
