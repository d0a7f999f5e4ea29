import { createHash } from 'node:crypto'
import type { BallotList } from '@koe/shared/contracts/results.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app.ts'
import { publishWave } from '../../test/releases.ts'

const ending: (() => Promise<void>)[] = []
let koe: TestApp
let waveId: string

const hashes = ['c', 'a', 'b'].map((text) => createHash('sha256').update(text).digest())

beforeAll(async () => {
  koe = await testApp((work) => ending.push(work))
  const groups = [{ key: 'all', eligible: 20, answers: [3, 3, 2, 1, 1] }] as const
  waveId = await publishWave(koe.services, { fiscalYear: 2026, groups })
  for (const ballot_hash of hashes)
    await koe.services.databases.counter
      .insertInto('published.receipt')
      .values({ wave_id: waveId, ballot_hash })
      .execute()
})
afterAll(async () => {
  for (const work of ending.reverse()) await work()
})

const list = (id: string) => koe.app.inject(`/api/results/ballot-lists/${id}`)

it('shows everybody the counts and every hash, in an order that says nothing', async () => {
  const answer = await list(waveId)
  expect(answer.statusCode).toBe(200)
  const shown = answer.json() as BallotList
  expect(shown).toMatchObject({ waveId, ballots: 10, invalid: 0 })
  expect(shown.hashes).toEqual(hashes.map((hash) => hash.toString('hex')).toSorted())
})

it('has no list of a wave that is not counted or not known', async () => {
  expect((await list('00000000-0000-4000-8000-000000000000')).statusCode).toBe(404)
  expect((await list('not-a-wave')).statusCode).toBe(400)
})

it('sets no cookie', async () => {
  expect((await list(waveId)).headers['set-cookie']).toBeUndefined()
})
