import { expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { testApp } from '../../test/app.ts'
import { makeRoster, openWave } from '../../test/waves.ts'
import { buildApp } from '../app.ts'
import { connect } from '../platform/database.ts'

/** The stream that a pino logger and all its children write to; pino keeps it under a symbol. */
function capture(logger: object, lines: string[]): void {
  const symbol = Object.getOwnPropertySymbols(logger).find(
    (one) => one.description === 'pino.stream',
  )
  const stream = symbol && (Reflect.get(logger, symbol) as { write(line: string): void })
  if (!stream) throw new Error('the logger has no stream')
  stream.write = (line) => lines.push(line)
}

it('writes no log line about a voter, at the finest level and even when something breaks', async () => {
  const test = await testApp()
  await makeRoster(test)
  const { id, links } = await openWave(test)
  const hr = await signInAs(test, 'hr')
  const app = await buildApp(test.services, { logLevel: 'trace' })
  const lines: string[] = []
  capture(app.log, lines)
  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/ballots/${url}`, payload })
  const value = Buffer.alloc(256, 1).toString('base64url')
  const link = links[0]?.code ?? ''
  const values = { link, eligibility: value, unit: value, rank: value }
  const askEverything = async () => [
    (await post('invitation', { link })).statusCode,
    (await post('invitation', { link: '0000000000000000' })).statusCode,
    (await post('issue', values)).statusCode,
    (await post('issue', { ...values, rank: value.replace('A', 'B') })).statusCode,
    (await post('issue', { ...values, rank: 1 })).statusCode,
    (await app.inject({ method: 'POST', url: '/api/ballots/issue', body: '{' })).statusCode,
  ]
  expect(await askEverything()).toEqual([200, 404, 200, 409, 400, 415])
  expect(lines).toEqual([])

  const owner = connect(test.url, undefined, 1)
  await owner.query('alter table identity.wave_voter rename to wave_voter_gone')
  expect((await askEverything()).slice(0, 3)).toEqual([500, 500, 500])
  expect(lines).toEqual([])

  // The control: on any other route the same breakage is logged.
  const listed = await app.inject({ url: `/api/surveys/waves/${id}/links`, headers: hr })
  expect(listed.statusCode).toBe(500)
  expect(lines).toHaveLength(1)
  await owner.end()
  await app.close()
})
