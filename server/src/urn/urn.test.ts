import { createHash, randomUUID } from 'node:crypto'
import { generateBoxKeyPair } from '@koe/shared/ballot/sealing.ts'
import type { CastRequest } from '@koe/shared/contracts/urn.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app.ts'
import { type TestWave, testWave } from '../../test/sealed-ballots.ts'
import { closeBox, moveClosing, openBox } from './box.ts'

const opensAt = new Date('2026-06-01T00:00:00Z')
const closesAt = new Date('2026-06-30T15:00:00Z')
const during = new Date('2026-06-10T03:00:00Z')

let server: TestApp
let boxKey: string
let superuser: pg.Pool
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  server = await testApp((work) => void ends.unshift(work))
  superuser = new pg.Pool({ connectionString: server.url, max: 2 })
  ends.unshift(() => superuser.end())
  boxKey = (await generateBoxKeyPair()).publicKey
})
afterAll(async () => {
  for (const end of ends) await end()
})

async function openWave(): Promise<TestWave> {
  const wave = await testWave(boxKey, ['u1'], ['r1'])
  await openBox(server.services.databases.urn, boxOf(wave))
  server.setNow(during)
  return wave
}

const boxOf = (wave: TestWave) => ({
  waveId: wave.id,
  eligibilityKey: wave.manifest.eligibility.spki,
  opensAt,
  closesAt,
})

const ballot = (wave: TestWave, message?: string) =>
  wave.seal({ answers: { q1: '4' }, unit: 'u1', rank: 'r1', ...(message && { message }) })

const cast = (payload: CastRequest | Record<string, unknown>) =>
  server.app.inject({
    method: 'POST',
    url: '/api/urn/cast',
    payload,
    headers: { 'accept-language': 'en' },
  })

const hashOf = ({ message }: CastRequest): string =>
  createHash('sha256').update(Buffer.from(message, 'base64url')).digest('hex')

const status = (waveId: string, hash: string) =>
  server.app.inject({
    method: 'POST',
    url: '/api/urn/status',
    payload: { waveId, ballotHash: hash },
  })

async function rows(waveId: string, table: 'spool' | 'ballot') {
  const found = await superuser.query<{ hash: string; sealed: Buffer; xmin: string }>(
    `select encode(ballot_hash, 'hex') as hash, sealed, xmin::text from urn.${table} where wave_id = $1`,
    [waveId],
  )
  return found.rows
}

const count = async (waveId: string) => [
  (await rows(waveId, 'spool')).length,
  (await rows(waveId, 'ballot')).length,
]

describe('a cast ballot', () => {
  it('is in the database of everybody before it is acknowledged', async () => {
    const wave = await openWave()
    const sealed = await ballot(wave)
    const answer = await cast(sealed)
    expect([answer.statusCode, answer.json()]).toEqual([200, { accepted: true }])
    const [row] = await rows(wave.id, 'spool')
    expect(row?.sealed.toString('base64url')).toBe(sealed.sealed)
    expect((await status(wave.id, hashOf(sealed))).json()).toEqual({ present: true })
  })

  it('is reported missing when it never arrived', async () => {
    const wave = await openWave()
    expect((await status(wave.id, hashOf(await ballot(wave)))).json()).toEqual({ present: false })
  })

  it('may be replaced: the last write wins and counts once, in the spool and after it', async () => {
    const wave = await openWave()
    const first = await ballot(wave)
    await cast(first)
    const second = await ballot(wave, first.message)
    await cast(second)
    expect(
      (await rows(wave.id, 'spool')).map(({ sealed }) => sealed.toString('base64url')),
    ).toEqual([second.sealed])
    const crowd = await Promise.all(Array.from({ length: 25 }, () => ballot(wave)))
    for (const one of crowd) await cast(one)
    const third = await ballot(wave, first.message)
    await cast(third)
    const stored = [...(await rows(wave.id, 'spool')), ...(await rows(wave.id, 'ballot'))]
    expect(stored).toHaveLength(26)
    const mine = stored.find(({ hash }) => hash === hashOf(first))
    expect(mine?.sealed.toString('base64url')).toBe(third.sealed)
  })

  it('counts once when two versions of it arrive in the same moment', async () => {
    const wave = await openWave()
    const first = await ballot(wave)
    const second = await ballot(wave, first.message)
    const answers = await Promise.all([cast(await ballot(wave)), cast(first), cast(second)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(await count(wave.id)).toEqual([2, 0])
  })
})

describe('the spool', () => {
  it('always shares one transaction, whoever came last', async () => {
    const wave = await openWave()
    for (let cast_ = 1; cast_ < 20; cast_++) {
      await cast(await ballot(wave))
      const spool = await rows(wave.id, 'spool')
      expect(spool).toHaveLength(cast_)
      expect(new Set(spool.map(({ xmin }) => xmin)).size).toBe(1)
    }
  })

  it('leaves for the other ballots as one crowd of at least twenty', async () => {
    const wave = await openWave()
    for (let cast_ = 0; cast_ < 47; cast_++) await cast(await ballot(wave))
    expect(await count(wave.id)).toEqual([7, 40])
    const perTransaction = Map.groupBy(await rows(wave.id, 'ballot'), ({ xmin }) => xmin)
    expect([...perTransaction.values()].map((batch) => batch.length)).toEqual([20, 20])
  })

  it('loses none of many ballots that arrive at once', async () => {
    const wave = await openWave()
    const crowd = await Promise.all(Array.from({ length: 150 }, () => ballot(wave)))
    const answers = await Promise.all(crowd.map(cast))
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true)
    const stored = [...(await rows(wave.id, 'spool')), ...(await rows(wave.id, 'ballot'))]
    expect(stored.map(({ hash }) => hash).sort()).toEqual(crowd.map(hashOf).sort())
  })

  it('is emptied at close, however few wait', async () => {
    const wave = await openWave()
    for (let cast_ = 0; cast_ < 3; cast_++) await cast(await ballot(wave))
    await closeBox(server.services.databases.urn, wave.id)
    await closeBox(server.services.databases.urn, wave.id)
    expect(await count(wave.id)).toEqual([0, 3])
  })
})

describe('the urn refuses, and keeps nothing of,', () => {
  const refusal = async (payload: CastRequest | Record<string, unknown>) => {
    const answer = await cast(payload)
    const { code, faults } = answer.json() as { code: string; faults?: { field: string }[] }
    return [answer.statusCode, code, ...(faults ?? []).map(({ field }) => field)]
  }

  it('a forged credential, and one of another wave or another ballot', async () => {
    const [wave, other] = await Promise.all([openWave(), openWave()])
    const [mine, colleagues] = await Promise.all([ballot(wave), ballot(wave)])
    const foreign = { ...(await ballot(other)), waveId: wave.id }
    const forged = Buffer.alloc(288, 7).toString('base64url')
    for (const payload of [
      { ...mine, credential: forged },
      { ...mine, credential: colleagues.credential },
      foreign,
    ])
      expect(await refusal(payload)).toEqual([403, 'credential-invalid'])
    expect(await count(wave.id)).toEqual([0, 0])
  })

  it('a ballot of no wave', async () => {
    const wave = await openWave()
    const lost = { ...(await ballot(wave)), waveId: randomUUID() }
    expect(await refusal(lost)).toEqual([404, 'wave-unknown'])
    const asked = await status(randomUUID(), 'a'.repeat(64))
    expect([asked.statusCode, asked.json().code]).toEqual([404, 'wave-unknown'])
  })

  it('a ballot before the opening and from the closing time on', async () => {
    const wave = await openWave()
    const sealed = await ballot(wave)
    server.setNow(new Date(opensAt.getTime() - 1))
    expect(await refusal(sealed)).toEqual([409, 'wave-not-open'])
    server.setNow(closesAt)
    expect(await refusal(sealed)).toEqual([409, 'wave-closed'])
    await moveClosing(server.services.databases.urn, wave.id, new Date('2026-07-31T15:00:00Z'))
    expect((await cast(sealed)).statusCode).toBe(200)
  })

  it('a ballot after an early close, and says where receipts are found', async () => {
    const wave = await openWave()
    await closeBox(server.services.databases.urn, wave.id)
    expect(await refusal(await ballot(wave))).toEqual([409, 'wave-closed'])
    expect((await status(wave.id, 'b'.repeat(64))).json().code).toBe('wave-closed')
    expect(await moveClosing(server.services.databases.urn, wave.id, closesAt)).toBe(false)
  })

  it('an unsealed, unpadded or oversize envelope, and parts of the wrong length', async () => {
    const wave = await openWave()
    const good = await ballot(wave)
    const envelope = (bytes: Buffer) => ({ ...good, sealed: bytes.toString('base64url') })
    const malformed = [400, 'ballot-malformed']
    expect(await refusal(envelope(Buffer.from('{"q1":"4"}')))).toEqual([...malformed, 'sealed'])
    expect(await refusal(envelope(Buffer.alloc(4096 + 80, 4)))).toEqual([...malformed, 'sealed'])
    expect(await refusal(envelope(Buffer.alloc(4096 + 81, 3)))).toEqual([...malformed, 'sealed'])
    expect(await refusal(envelope(Buffer.alloc(16 * 4096 + 81, 4)))).toEqual([
      ...malformed,
      'sealed',
    ])
    expect(await refusal({ ...good, message: 'AAAA' })).toEqual([...malformed, 'message'])
    expect(await refusal({ ...good, credential: 'AAAA' })).toEqual([...malformed, 'credential'])
    expect(await refusal({ ...good, message: `${good.message.slice(0, 42)}_` })).toEqual([
      ...malformed,
      'message',
    ])
    expect(await refusal({ ...good, name: '山田' })).toEqual([400, 'invalid-input', 'name'])
    expect(await refusal({ ...good, waveId: 'x' })).toEqual([400, 'invalid-input', 'waveId'])
    expect(await count(wave.id)).toEqual([0, 0])
  })
})

describe('opening a box', () => {
  it('can be repeated, but not with another key', async () => {
    const wave = await openWave()
    const { urn } = server.services.databases
    await openBox(urn, boxOf(wave))
    const other = await testWave(boxKey, [], [])
    await expect(
      openBox(urn, { ...boxOf(wave), eligibilityKey: other.manifest.eligibility.spki }),
    ).rejects.toThrow('another eligibility key')
    await expect(openBox(urn, { ...boxOf(wave), eligibilityKey: 'AAAA' })).rejects.toThrow()
  })
})

it('never asks for anything of a voter in an address, where a proxy would log it', async () => {
  const { paths } = (await server.app.inject('/api/openapi.json')).json<{ paths: object }>()
  const anonymous = Object.entries(paths).filter(([path]) => /^\/api\/(ballots|urn)\//.test(path))
  expect(anonymous.map(([path]) => path).sort()).toEqual([
    '/api/ballots/invitation',
    '/api/ballots/issue',
    '/api/urn/cast',
    '/api/urn/status',
  ])
  expect(JSON.stringify(anonymous)).not.toContain('"in":"query"')
})
