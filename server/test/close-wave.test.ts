import { createHash, randomBytes } from 'node:crypto'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeSteps, closeWave } from '../src/close-wave.ts'
import { makeBoxKey } from '../src/counting/box-key.ts'
import { setFailure } from '../src/surveys/store.ts'
import { type TestApp, testApp } from './app.ts'
import { after, allAnswers, castAll, openTestWave } from './open-wave.ts'
import type { TestWave, Voice } from './sealed-ballots.ts'

const ends: (() => Promise<void>)[] = []
let server: TestApp
let superuser: pg.Pool

beforeAll(async () => {
  server = await testApp((work) => void ends.unshift(work))
  superuser = new pg.Pool({ connectionString: server.url, max: 2 })
  ends.unshift(() => superuser.end())
})
afterAll(async () => {
  for (const end of ends) await end()
})

const items = engagement13.items.map(({ key }) => key)
const [first = ''] = items
const voice = (code: string, unit: string | null, rank: string | null): Voice => ({
  answers: allAnswers(items, code),
  unit,
  rank,
})

/** Twelve of the north answer 4, eight of the south 2; chiefs and staff are in both. */
const town: readonly Voice[] = [
  ...Array.from({ length: 12 }, (_, i) => voice('4', 'north', i < 6 ? 'chief' : 'staff')),
  ...Array.from({ length: 8 }, (_, i) => voice('2', 'south', i < 3 ? 'chief' : 'staff')),
]

async function votedWave(voices: readonly Voice[], issued = voices.length): Promise<TestWave> {
  const wave = await openTestWave(server, issued)
  await castAll(server, wave, voices)
  await endVoting(wave)
  return wave
}

async function endVoting(wave: TestWave): Promise<void> {
  server.setNow(after)
  await superuser.query("update identity.wave set state = 'closing' where id = $1", [wave.id])
}

const rows = async (statement: string, wave: TestWave) =>
  (await superuser.query(statement, [wave.id])).rows

async function published(wave: TestWave) {
  const [release] = await rows(
    `select to_char(closed_on, 'YYYY-MM-DD') as closed_on, fingerprint, eligible, issued, ballots, invalid
     from published.release where wave_id = $1`,
    wave,
  )
  const groups = await rows(
    `select key, kind, parent_key, position, label_ja, label_en, eligible, respondents, counted, shown, reason
     from published.result_group where wave_id = $1 order by key`,
    wave,
  )
  const cells = await rows(
    `select group_key, measure_kind, measure, statistic, value, n, reason
     from published.cell where wave_id = $1 order by 1, 2, 3, 4`,
    wave,
  )
  const receipts = await rows(
    "select encode(ballot_hash, 'hex') as hash from published.receipt where wave_id = $1 order by 1",
    wave,
  )
  return { release, groups, cells, receipts: receipts.length }
}

const meanOf = (cells: readonly Record<string, unknown>[], group: string, item = first) =>
  cells.find(
    (cell) =>
      cell.group_key === group &&
      cell.measure_kind === 'item' &&
      cell.measure === item &&
      cell.statistic === 'mean',
  )

/** What must be gone after the count, in the database and outside it. */
async function remains(wave: TestWave) {
  const [counts] = await rows(
    `select (select count(*) from urn.spool where wave_id = $1) as spool,
       (select count(*) from urn.ballot where wave_id = $1) as ballots,
       (select count(*) from identity.issue_record where wave_id = $1) as issues,
       (select count(*) from identity.wave_voter where wave_id = $1) as voters,
       (select count(*) from identity.signing_key where wave_id = $1 and sealed_private_key is not null) as keys`,
    wave,
  )
  const secrets = await Promise.all(
    ['box', 'issue', 'signing', 'links'].map((name) =>
      server.services.secrets.read(`wave/${wave.id}/${name}`),
    ),
  )
  return { ...counts, secrets: secrets.filter((secret) => secret !== undefined).length }
}

const nothing = { spool: 0, ballots: 0, issues: 0, voters: 0, keys: 0, secrets: 0 }

describe('closing a wave', () => {
  it('publishes the count and destroys what it needed', async () => {
    const wave = await votedWave(town, 21)
    await closeWave(server.services, wave.id)
    const { release, groups, cells, receipts } = await published(wave)
    expect(release).toMatchObject({
      closed_on: '2026-06-30',
      eligible: 30,
      issued: 21,
      ballots: 20,
      invalid: 0,
    })
    expect(release.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(receipts).toBe(20)
    expect(Number(meanOf(cells, 'all')?.value)).toBe(3.2)
    expect(Number(meanOf(cells, 'unit:north')?.value)).toBe(4)
    expect(meanOf(cells, 'unit:south')).toMatchObject({ n: 8 })
    expect(Number(meanOf(cells, 'rank:chief')?.value)).toBeCloseTo((6 * 4 + 3 * 2) / 9, 10)
    expect(groups.find(({ key }) => key === 'unit:south')).toMatchObject({
      label_ja: 'south課',
      parent_key: 'all',
      eligible: 15,
      respondents: 8,
      shown: true,
    })
    expect(groups.find(({ key }) => key === 'unit:pier')).toMatchObject({
      parent_key: 'unit:south',
      eligible: null,
      respondents: null,
      shown: false,
      reason: 'too-few-respondents',
    })
    expect(groups.find(({ key }) => key === 'all')?.label_ja).toBe('city課')
    expect(groups.find(({ key }) => key === 'rank_group:managers')?.shown).toBe(true)
    expect(await remains(wave)).toEqual(nothing)
    expect(await rows('select state, failure from identity.wave where id = $1', wave)).toEqual([
      { state: 'closed', failure: null },
    ])
  })

  it('is done by the job queue', async () => {
    const wave = await votedWave(town)
    await server.services.addJob('close-wave', { waveId: wave.id }, `close-wave:${wave.id}`)
    const state = async () =>
      (await rows('select state from identity.wave where id = $1', wave))[0]?.state
    await expect.poll(state, { timeout: 30_000 }).toBe('closed')
    expect((await published(wave)).receipts).toBe(20)
  })

  it('comes to the same end when it stops after any step and starts again', async () => {
    const reference = await votedWave(town)
    await closeWave(server.services, reference.id)
    const expected = await published(reference)
    const steps = closeSteps(server.services, reference.id)
    for (const [last] of steps.entries()) {
      const wave = await votedWave(town)
      for (const step of closeSteps(server.services, wave.id).slice(0, last + 1)) await step.run()
      await closeWave(server.services, wave.id)
      const result = await published(wave)
      const { fingerprint } = result.release
      expect(result).toEqual({ ...expected, release: { ...expected.release, fingerprint } })
      expect(await remains(wave)).toEqual(nothing)
    }
  })

  it('comes to the same end when every step is done twice', async () => {
    const wave = await votedWave(town)
    for (const step of closeSteps(server.services, wave.id)) {
      await step.run()
      await step.run()
    }
    expect((await published(wave)).release).toMatchObject({ ballots: 20, issued: 20 })
    expect(await remains(wave)).toEqual(nothing)
  })

  it('publishes nothing and destroys nothing when the database fails in the middle', async () => {
    const wave = await votedWave(town)
    // The last table to be written refuses: everything before it must be taken back.
    await superuser.query('revoke insert on published.receipt from koe_counter')
    await expect(closeWave(server.services, wave.id)).rejects.toThrow(/permission denied/)
    await superuser.query('grant insert on published.receipt to koe_counter')
    expect(await published(wave)).toEqual({
      release: undefined,
      groups: [],
      cells: [],
      receipts: 0,
    })
    expect(await remains(wave)).toMatchObject({ ballots: 20, issues: 20, voters: 30 })
    expect(await rows('select state, failure from identity.wave where id = $1', wave)).toEqual([
      { state: 'closing', failure: 'count-failed' },
    ])
    await closeWave(server.services, wave.id)
    expect((await published(wave)).receipts).toBe(20)
    expect(await remains(wave)).toEqual(nothing)
  })

  it('stops with a reason of its own when the key of the box is missing', async () => {
    const wave = await votedWave(town.slice(0, 2))
    await server.services.secrets.destroy(`wave/${wave.id}/box`)
    await expect(closeWave(server.services, wave.id)).rejects.toThrow('box-key-missing')
    expect(await rows('select state, failure from identity.wave where id = $1', wave)).toEqual([
      { state: 'closing', failure: 'box-key-missing' },
    ])
    expect(await remains(wave)).toMatchObject({ ballots: 2, issues: 2, voters: 30 })
  })

  it('stops and destroys nothing when another key lies in the place of the key of the box', async () => {
    const wave = await votedWave(town)
    const { secrets } = server.services
    const own = await secrets.read(`wave/${wave.id}/box`)
    await secrets.destroy(`wave/${wave.id}/box`)
    await makeBoxKey(secrets, wave.id)
    await expect(closeWave(server.services, wave.id)).rejects.toThrow('box-key-missing')
    expect(await remains(wave)).toMatchObject({ ballots: 20, issues: 20, voters: 30 })
    expect((await published(wave)).release).toBeUndefined()
    await secrets.destroy(`wave/${wave.id}/box`)
    await secrets.write(`wave/${wave.id}/box`, own ?? Buffer.alloc(0))
    await closeWave(server.services, wave.id)
    expect((await published(wave)).release).toMatchObject({ ballots: 20, invalid: 0 })
  })

  it('comes to the same end when several servers do it at once', async () => {
    for (let round = 0; round < 5; round++) {
      const wave = await votedWave(town)
      await Promise.allSettled(Array.from({ length: 3 }, () => closeWave(server.services, wave.id)))
      expect((await published(wave)).release).toMatchObject({ ballots: 20, issued: 20, invalid: 0 })
      expect(await remains(wave)).toEqual(nothing)
      expect(await rows('select state, failure from identity.wave where id = $1', wave)).toEqual([
        { state: 'closed', failure: null },
      ])
    }
  })

  it('counts every ballot that was acknowledged while it began, and no other', async () => {
    const wave = await openTestWave(server, 120)
    const ballots = await Promise.all(
      Array.from({ length: 120 }, () => wave.seal(voice('4', 'north', 'staff'))),
    )
    const statuses: number[] = []
    let next = 0
    const voter = async () => {
      for (let payload = ballots[next++]; payload; payload = ballots[next++]) {
        if (next === 60) {
          await superuser.query("update identity.wave set state = 'closing' where id = $1", [
            wave.id,
          ])
          void closeWave(server.services, wave.id)
        }
        const { statusCode } = await server.app.inject({
          method: 'POST',
          url: '/api/urn/cast',
          payload,
        })
        statuses.push(statusCode)
      }
    }
    await Promise.all(Array.from({ length: 6 }, voter))
    await expect
      .poll(async () => (await published(wave)).release, { timeout: 20_000 })
      .toBeDefined()
    const taken = statuses.filter((status) => status === 200).length
    expect([...new Set(statuses)].sort()).toEqual([200, 409])
    expect((await published(wave)).release).toMatchObject({ ballots: taken, invalid: 0 })
    await expect.poll(() => remains(wave), { timeout: 20_000 }).toEqual(nothing)
  })

  it('is not marked as failed by a server that was slower than the one that closed it', async () => {
    const wave = await votedWave(town)
    await closeWave(server.services, wave.id)
    await setFailure(server.services.databases.identity, wave.id, 'box-key-missing')
    expect(await rows('select state, failure from identity.wave where id = $1', wave)).toEqual([
      { state: 'closed', failure: null },
    ])
  })

  it('leaves a wave alone that is still open, and one that is closed', async () => {
    const wave = await openTestWave(server)
    await castAll(server, wave, town.slice(0, 1))
    await closeWave(server.services, wave.id)
    expect((await remains(wave)).voters).toBe(30)
    await endVoting(wave)
    await closeWave(server.services, wave.id)
    await closeWave(server.services, wave.id)
    expect((await published(wave)).release.ballots).toBe(1)
  })
})

describe('a count', () => {
  it('of no ballot publishes totals alone', async () => {
    const wave = await votedWave([])
    await closeWave(server.services, wave.id)
    const { release, groups, cells } = await published(wave)
    expect(release).toMatchObject({ ballots: 0, invalid: 0 })
    expect(groups.some(({ shown }) => shown)).toBe(false)
    expect(cells.filter(({ value }) => value !== null)).toEqual([])
  })

  it('of one ballot publishes totals alone', async () => {
    const wave = await votedWave(town.slice(0, 1))
    await closeWave(server.services, wave.id)
    const { release, groups, cells } = await published(wave)
    expect(release).toMatchObject({ ballots: 1, invalid: 0 })
    expect(groups.some(({ shown }) => shown)).toBe(false)
    expect(cells.filter(({ value }) => value !== null)).toEqual([])
  })

  it('of invalid ballots counts them in the totals and nowhere else', async () => {
    const wave = await openTestWave(server)
    const foreign = await openTestWave(server)
    await castAll(server, wave, [
      { ...voice('4', 'north', 'chief'), answers: { q99: '4' } },
      { ...voice('4', 'north', 'chief'), answers: { [first]: '9' } },
      { ...voice('4', 'north', 'chief'), answers: { [first]: ['4', '5'] } },
    ])
    // A colleague's unit, a key of another wave, and an envelope that was never sealed for the box.
    const swapped = await wave.seal(voice('4', 'north', null))
    const otherKey = await foreign.seal(voice('4', 'north', null))
    await castRaw({ ...swapped, sealed: otherKey.sealed })
    await castRaw({ ...(await wave.seal(voice('4', null, null))), sealed: noise() })
    const mine = await wave.seal(voice('4', 'south', 'staff'))
    await castRaw({ ...(await wave.seal(voice('4', null, null))), sealed: mine.sealed })
    await endVoting(wave)
    await closeWave(server.services, wave.id)
    const { release, groups, cells, receipts } = await published(wave)
    expect(release).toMatchObject({ ballots: 6, invalid: 6 })
    expect(receipts).toBe(6)
    expect(groups.some(({ shown }) => shown)).toBe(false)
    expect(cells.filter(({ value }) => value !== null)).toEqual([])
  })

  it('does not believe a row that was put past the door of the urn', async () => {
    const wave = await openTestWave(server)
    await castAll(server, wave, town)
    const forged = await wave.seal(voice('1', 'north', 'staff'))
    const message = Buffer.from(forged.message, 'base64url')
    await superuser.query('insert into urn.ballot values ($1, $2, $3, $4, $5)', [
      wave.id,
      createHash('sha256').update(message).digest(),
      message,
      randomBytes(288),
      Buffer.from(forged.sealed, 'base64url'),
    ])
    await endVoting(wave)
    await closeWave(server.services, wave.id)
    const { release, cells } = await published(wave)
    expect(release).toMatchObject({ ballots: 21, invalid: 1 })
    expect(Number(meanOf(cells, 'all')?.value)).toBe(3.2)
  })

  it('is not stopped by a row that cannot be a ballot at all', async () => {
    const wave = await openTestWave(server)
    await castAll(server, wave, town)
    const message = randomBytes(5)
    for (const [name, credential] of [
      [message, randomBytes(288)],
      [randomBytes(32), Buffer.alloc(0)],
      [randomBytes(0), randomBytes(7)],
    ] as const)
      await superuser.query('insert into urn.ballot values ($1, $2, $3, $4, $5)', [
        wave.id,
        createHash('sha256').update(name).digest(),
        name,
        credential,
        randomBytes(3),
      ])
    await endVoting(wave)
    await closeWave(server.services, wave.id)
    const { release, cells } = await published(wave)
    expect(release).toMatchObject({ ballots: 23, invalid: 3 })
    expect(Number(meanOf(cells, 'all')?.value)).toBe(3.2)
  })

  it('takes ballots without unit or rank for the whole organisation', async () => {
    const wave = await votedWave([
      ...town,
      ...Array.from({ length: 5 }, () => voice('5', null, null)),
    ])
    await closeWave(server.services, wave.id)
    const { cells } = await published(wave)
    expect(Number(meanOf(cells, 'all')?.value)).toBeCloseTo((12 * 4 + 8 * 2 + 5 * 5) / 25, 10)
    expect(Number(meanOf(cells, 'unit:north')?.value)).toBe(4)
  })
})

const noise = (): string =>
  Buffer.concat([Buffer.of(4), randomBytes(4096 + 80)]).toString('base64url')

async function castRaw(payload: Record<string, unknown>): Promise<void> {
  const answer = await server.app.inject({ method: 'POST', url: '/api/urn/cast', payload })
  expect(answer.statusCode).toBe(200)
}
