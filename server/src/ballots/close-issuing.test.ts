import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import { expect, it } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makeRoster, openWave } from '../../test/waves.ts'
import { connect } from '../platform/database.ts'
import { closeIssuing, forgetIssuing } from './close-issuing.ts'

const value = () => Buffer.alloc(256, 1).toString('base64url')

it('destroys what could make a ballot or tell who took part, and still knows a late link', async () => {
  const test = await testApp()
  await makeRoster(test)
  const { id, links } = await openWave(test)
  const code = links[0]?.code ?? ''
  const post = (url: string, payload: object) =>
    test.app.inject({ method: 'POST', url: `/api/ballots/${url}`, payload })
  const values = { link: code, eligibility: value(), unit: value(), rank: value() }
  expect((await post('issue', values)).statusCode).toBe(200)
  const owner = connect(test.url, undefined, 1)

  expect(await closeIssuing(test.services, id)).toEqual({ issued: 1 })
  const keys = await owner.query('select sealed_private_key, public_key from identity.signing_key')
  expect(keys.rows.length).toBeGreaterThan(2)
  for (const row of keys.rows) expect(row.sealed_private_key).toBeNull()
  expect(await closeIssuing(test.services, id)).toEqual({ issued: 1 })

  await forgetIssuing(test.services, id)
  await forgetIssuing(test.services, id)
  const left = await owner.query(`
    select (select count(*) from identity.issue_record) as records,
      (select count(*) from identity.wave_voter) as voters,
      (select count(*) from identity.spent_link) as links`)
  expect(left.rows).toEqual([{ records: 0, voters: 0, links: links.length }])
  await owner.end()

  const secrets = readdirSync(join(test.services.config.dataFolder, 'secrets', 'wave', id))
  expect(secrets).toEqual(['box.key'])
  const late = (await post('invitation', { link: code })).json<Invitation>()
  expect(late).toMatchObject({ state: 'closed', ballot: null, waveId: id })
  expect((await post('issue', values)).json().code).toBe('wave-closed')
})

it('refuses to sign once the keys are gone, even before anybody has said that the wave is over', async () => {
  const test = await testApp()
  await makeRoster(test)
  const { id, links } = await openWave(test)
  await closeIssuing(test.services, id)
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/ballots/issue',
    payload: { link: links[0]?.code, eligibility: value(), unit: value(), rank: value() },
  })
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'wave-closed'])
})
