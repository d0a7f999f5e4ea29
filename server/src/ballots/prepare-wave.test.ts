import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Wave } from '@koe/shared/contracts/surveys.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { type TestApp, testApp } from '../../test/app.ts'
import { makeRoster, newWave, openWave, tickClock, waveReaches } from '../../test/waves.ts'
import { setWaveState } from '../surveys/store.ts'

const ends: (() => Promise<void>)[] = []
let test: TestApp
beforeAll(async () => {
  test = await testApp((end) => ends.unshift(end))
  await makeRoster(test)
})
afterAll(async () => {
  for (const end of ends) await end()
})

const db = () => test.services.databases.identity
const keysOf = (waveId: string) =>
  db()
    .selectFrom('identity.signing_key')
    .select(['dimension', 'value', 'public_key', 'sealed_private_key'])
    .where('wave_id', '=', waveId)
    .orderBy('dimension')
    .orderBy('value')
    .execute()

describe('the preparation of a wave', () => {
  it('makes one key for eligibility, one a unit value and one a rank value', async () => {
    const { id } = await openWave(test)
    const keys = await keysOf(id)
    expect(keys.map(({ dimension, value }) => `${dimension}:${value}`)).toEqual([
      'eligibility:',
      'rank:section-manager-class',
      'rank:senior-staff-class',
      'rank:staff-class',
      'unit:bureau',
      'unit:first',
      'unit:second',
      'unit:ward',
    ])
    expect(new Set(keys.map((key) => key.public_key.toString('hex'))).size).toBe(keys.length)
  })

  it('keeps the keys that a crash left and makes only what is missing', async () => {
    const { id } = await openWave(test)
    const before = await keysOf(id)
    await db()
      .deleteFrom('identity.signing_key')
      .where('wave_id', '=', id)
      .where('dimension', '=', 'rank')
      .execute()
    // The box of the urn is keyed to eligibility alone, so the wave may come to a new manifest.
    await setWaveState(db(), id, 'preparing')
    await tickClock(test)
    await waveReaches(test, id, 'open')
    const after = await keysOf(id)
    const outside = (keys: typeof after) => keys.filter(({ dimension }) => dimension !== 'rank')
    expect(outside(after)).toEqual(outside(before))
    expect(after).toHaveLength(before.length)
    expect(after).not.toEqual(before)
  })

  it('says why it stopped, shows how far it is, and goes on when the cause is gone', async () => {
    const hr = await signInAs(test, 'hr')
    const call = (method: 'GET' | 'POST', url: string, payload?: object) =>
      test.app.inject({
        method,
        url: `/api/surveys/waves${url}`,
        headers: hr,
        ...(payload && { payload }),
      })
    const { id } = (await call('POST', '', newWave(test))).json<Wave>()
    const shown = async () => (await call('GET', `/${id}`)).json<Wave>()
    // A folder where a secret should be: the key that stands for the person cannot be stored.
    const obstacle = join(test.services.config.dataFolder, 'secrets', 'wave', id, 'issue.key')
    await mkdir(obstacle, { recursive: true })
    await call('POST', `/${id}/launch`)
    await expect.poll(shown, { timeout: 10_000 }).toMatchObject({
      state: 'preparing',
      failure: 'preparation-failed',
      progress: 0,
      fingerprint: null,
    })
    expect((await call('GET', `/${id}/links`)).statusCode).toBe(409)
    await rm(obstacle, { recursive: true })
    await tickClock(test)
    await waveReaches(test, id, 'open')
    expect(await shown()).toMatchObject({ state: 'open', failure: null, progress: null })
  })
})
