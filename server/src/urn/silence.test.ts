import { randomUUID } from 'node:crypto'
import { generateBoxKeyPair } from '@koe/shared/ballot/sealing.ts'
import pg from 'pg'
import { expect, it } from 'vitest'
import { testApp } from '../../test/app.ts'
import { testWave } from '../../test/sealed-ballots.ts'
import { buildApp } from '../app.ts'
import { openBox } from './box.ts'

/** The stream that a pino logger and all its children write to; pino keeps it under a symbol. */
function capture(logger: object, lines: string[]): void {
  const symbol = Object.getOwnPropertySymbols(logger).find(
    (one) => one.description === 'pino.stream',
  )
  const stream = symbol && (Reflect.get(logger, symbol) as { write(line: string): void })
  if (!stream) throw new Error('the logger has no stream')
  stream.write = (line) => lines.push(line)
}

it('says nothing of a cast in the log, at the finest level and even when something breaks, and sets no cookie', async () => {
  const { services, url, setNow } = await testApp()
  const wave = await testWave((await generateBoxKeyPair()).publicKey, ['u1'], ['r1'])
  await openBox(services.databases.urn, {
    waveId: wave.id,
    eligibilityKey: wave.manifest.eligibility.spki,
    opensAt: new Date('2026-06-01T00:00:00Z'),
    closesAt: new Date('2026-07-01T00:00:00Z'),
  })
  setNow(new Date('2026-06-10T00:00:00Z'))
  const app = await buildApp(services, { logLevel: 'trace' })
  const lines: string[] = []
  capture(app.log, lines)
  const ballot = await wave.seal({ answers: { q1: '4' }, unit: 'u1', rank: 'r1' })
  const cookies: unknown[] = []
  const cast = async (payload: object | string) => {
    const headers = { cookie: 'koe_session=somebody', 'x-forwarded-for': '192.0.2.7' }
    const answer = await app.inject({ method: 'POST', url: '/api/urn/cast', payload, headers })
    cookies.push(answer.headers['set-cookie'])
    return answer.statusCode
  }
  const ask = async (waveId: string) => {
    const payload = { waveId, ballotHash: 'a'.repeat(64) }
    const answer = await app.inject({ method: 'POST', url: '/api/urn/status', payload })
    cookies.push(answer.headers['set-cookie'])
    return answer.statusCode
  }
  expect([
    await cast(ballot),
    await cast({ ...ballot, credential: Buffer.alloc(288, 1).toString('base64url') }),
    await cast({ ...ballot, sealed: 'AAAA' }),
    await cast({ ...ballot, name: 'x' }),
    await cast('{'),
    await ask(wave.id),
    await ask(randomUUID()),
    await ask('x'),
  ]).toEqual([200, 403, 400, 400, 415, 200, 404, 400])
  expect(lines).toEqual([])

  const owner = new pg.Pool({ connectionString: url, max: 1 })
  await owner.query('alter table urn.spool rename to spool_gone')
  expect([await cast(ballot), await ask(wave.id)]).toEqual([500, 500])
  expect(lines).toEqual([])
  expect(cookies.filter((cookie) => cookie !== undefined)).toEqual([])

  // The control: on any other route the same kind of breakage is logged.
  await owner.query('alter table identity.account rename to account_gone')
  expect((await app.inject('/api/session')).statusCode).toBe(500)
  expect(lines.length).toBeGreaterThan(0)
  await owner.end()
  await app.close()
})
