import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  blindedValues,
  finalizeCredentials,
  prepareBallot,
  type ThreeValues,
} from '@koe/shared/ballot/ballot.ts'
import { sha256, toHex, utf8 } from '@koe/shared/ballot/encoding.ts'
import { type Manifest, manifestFault, SMALLEST_CROWD } from '@koe/shared/ballot/manifest.ts'
import type { Invitation, IssueAnswer } from '@koe/shared/contracts/ballots.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app.ts'
import { makeRoster, type OpenWave, openWave } from '../../test/waves.ts'
import { setWaveState } from '../surveys/store.ts'
import { countIssued } from './store.ts'

const ends: (() => Promise<void>)[] = []
let test: TestApp
let wave: OpenWave
beforeAll(async () => {
  test = await testApp((end) => ends.unshift(end))
  await makeRoster(test)
  wave = await openWave(test)
})
afterAll(async () => {
  for (const end of ends) await end()
})

const db = () => test.services.databases.identity
const post = (url: string, payload: object) =>
  test.app.inject({
    method: 'POST',
    url: `/api/ballots/${url}`,
    headers: { 'accept-language': 'en' },
    payload,
  })
const invite = (link: string) => post('invitation', { link })
const issue = (link: string, values: object) => post('issue', { link, ...values })

let next = 0
/** The code of somebody who has not been used by a test yet. */
function freshLink(of: OpenWave = wave): string {
  const link = of.links[of === wave ? next++ : 0]
  if (!link) throw new Error('no people left')
  return link.code
}

async function invited(link: string) {
  const invitation = (await invite(link)).json<Invitation>()
  if (!invitation.ballot) throw new Error('no ballot')
  const manifest: Manifest = JSON.parse(invitation.ballot.manifest)
  return { ...invitation.ballot, manifest, text: invitation.ballot.manifest }
}

async function draftFor(link: string) {
  const { manifest, unit, rank } = await invited(link)
  const prepared = await prepareBallot(manifest, unit, rank)
  if (!prepared.ok) throw new Error(prepared.fault)
  return { manifest, draft: prepared.draft, values: blindedValues(prepared.draft) }
}

/** Values that can be signed: random, and surely below any modulus of 2048 bits. */
const someValues = (): ThreeValues => ({
  eligibility: randomValue(),
  unit: randomValue(),
  rank: randomValue(),
})
const randomValue = () => Buffer.concat([Buffer.of(0x40), randomBytes(255)]).toString('base64url')

describe('an invitation', () => {
  it('carries the manifest as the very text that the fingerprint covers', async () => {
    const { manifest, text, fingerprint, questionnaire } = await invited(freshLink())
    expect(toHex(await sha256(utf8(text)))).toBe(fingerprint)
    expect(manifestFault(manifest)).toBeNull()
    expect(manifest.wave.id).toBe(wave.id)
    expect(questionnaire.key).toBe('engagement13')
  })

  it('is the same for everybody but for the unit and rank value', async () => {
    const texts = await Promise.all(wave.links.map(async ({ code }) => (await invited(code)).text))
    expect(new Set(texts).size).toBe(1)
  })

  it('names keys with a crowd of ten or more, and each person among them', async () => {
    const { manifest } = await invited(freshLink())
    const used = await Promise.all(wave.links.map(({ code }) => invited(code)))
    for (const [field, keys] of [
      ['unit', manifest.units],
      ['rank', manifest.ranks],
    ] as const)
      for (const key of keys) {
        expect(key.eligible).toBeGreaterThanOrEqual(SMALLEST_CROWD)
        expect(used.filter((person) => person[field] === key.value)).toHaveLength(key.eligible)
      }
  })

  it('is refused for a code that nobody has, and for what is no code', async () => {
    const unknown = await invite('0000000000000000')
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'link-unknown'])
    const malformed = await invite('short')
    expect([malformed.statusCode, malformed.json().faults[0].field]).toEqual([400, 'link'])
  })
})

describe('an issue', () => {
  it('gives signatures that the browser turns into credentials of the manifest', async () => {
    const tiny = wave.links.find(({ unit }) => unit === 'tiny')
    for (const link of [freshLink(), tiny?.code ?? '']) {
      const { manifest, draft, values } = await draftFor(link)
      const answer = await issue(link, values)
      expect(answer.statusCode).toBe(200)
      expect(await finalizeCredentials(manifest, draft, answer.json())).toMatchObject({ ok: true })
    }
  })

  it('answers a retry with the same signatures, and other values not at all', async () => {
    const link = freshLink()
    const values = someValues()
    const first = await issue(link, values)
    const again = await issue(link, values)
    expect(again.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
    const other = await issue(link, { ...values, rank: randomValue() })
    expect([other.statusCode, other.json().code]).toEqual([409, 'already-issued'])
    const invitation = (await invite(link)).json<Invitation>()
    expect(invitation.state).toBe('used')
    expect(invitation.ballot).not.toBeNull()
  })

  it('succeeds for one of twenty that come at once with different values', async () => {
    const link = freshLink()
    const before = await countIssued(db(), wave.id)
    const answers = await Promise.all(Array.from({ length: 20 }, () => issue(link, someValues())))
    const statuses = answers.map(({ statusCode }) => statusCode).sort()
    expect(statuses).toEqual([200, ...Array<number>(19).fill(409)])
    expect(await countIssued(db(), wave.id)).toBe(before + 1)
  })

  it('succeeds alike for twenty retries that come at once', async () => {
    const link = freshLink()
    const values = someValues()
    const before = await countIssued(db(), wave.id)
    const answers = await Promise.all(Array.from({ length: 20 }, () => issue(link, values)))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers[0]?.statusCode).toBe(200)
    expect(await countIssued(db(), wave.id)).toBe(before + 1)
  })

  it('leaves a tag and a hash behind, and nothing that names the person or the values', async () => {
    const link = freshLink()
    const values = someValues()
    await issue(link, values)
    const records = await db().selectFrom('identity.issue_record').selectAll().execute()
    expect(Object.keys(records[0] ?? {}).sort()).toEqual(['person_tag', 'request_hash', 'wave_id'])
    const people = await db().selectFrom('identity.person').select('id').execute()
    const text = JSON.stringify(
      records.map((record) =>
        [record.person_tag, record.request_hash].map((b) => b.toString('hex')),
      ),
    )
    for (const { id } of people) expect(text).not.toContain(id.replaceAll('-', ''))
    for (const value of Object.values(values))
      expect(text).not.toContain(Buffer.from(value ?? '', 'base64url').toString('hex'))
  })
})

describe('an issue is refused, and nothing recorded,', () => {
  const tooLarge = Buffer.alloc(256, 0xff).toString('base64url')
  const tooShort = Buffer.alloc(255, 1).toString('base64url')
  it.each([
    ['unit', 'is needed', { unit: null }],
    ['rank', 'is needed', { rank: null }],
    ['eligibility', 'below the modulus', { eligibility: tooLarge }],
    ['rank', 'below the modulus', { rank: tooLarge }],
    ['unit', '256 bytes', { unit: tooShort }],
    // The same bytes in a second spelling of their base64url.
    ['unit', '256 bytes', { unit: `${Buffer.alloc(256, 1).toString('base64url').slice(0, -1)}R` }],
    ['eligibility', 'character', { eligibility: '***' }],
    ['staffNumber', 'not a known field', { staffNumber: '00001' }],
  ])('where %s: %s', async (field, sentence, change) => {
    const link = freshLink()
    const before = await countIssued(db(), wave.id)
    const answer = await issue(link, { ...someValues(), ...change })
    expect(answer.statusCode).toBe(400)
    const fault = answer.json().faults.find((one: { field: string }) => one.field === field)
    expect(fault?.message).toContain(sentence)
    expect(await countIssued(db(), wave.id)).toBe(before)
    expect((await invite(link)).json<Invitation>().state).toBe('open')
  })

  it('for a value that the person has no key for', async () => {
    const { code, unit } = wave.links.find((link) => link.unit === 'bureau') ?? wave.links[0] ?? {}
    if (!code || !unit) throw new Error('nobody')
    const ofUnit = db().updateTable('identity.wave_unit').where('unit_code', '=', unit)
    const { credential } = await db()
      .selectFrom('identity.wave_unit')
      .select('credential')
      .where('unit_code', '=', unit)
      .executeTakeFirstOrThrow()
    await ofUnit.set({ credential: null }).execute()
    const superfluous = await issue(code, someValues())
    const right = await issue(code, { ...someValues(), unit: null })
    await ofUnit.set({ credential }).execute()
    expect(superfluous.json().faults).toEqual([
      { field: 'unit', message: 'is not for this person' },
    ])
    expect(right.json<IssueAnswer>().unit).toBeNull()
    expect(right.statusCode).toBe(200)
  })

  it('for an unknown link', async () => {
    const answer = await issue('ZZZZZZZZZZZZZZZZ', someValues())
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'link-unknown'])
  })
})

describe('the time of a wave', () => {
  it('keeps ballots back before the opening and after the closing', async () => {
    const link = freshLink()
    const at = async (hours: number) => {
      test.setNow(new Date(opened + hours * 3_600_000))
      const invitation = (await invite(link)).json<Invitation>()
      const answer = await issue(link, { ...someValues(), unit: null })
      return [invitation.state, invitation.ballot === null, answer.statusCode, answer.json().code]
    }
    const row = await db()
      .selectFrom('identity.wave')
      .select('opens_at')
      .where('id', '=', wave.id)
      .executeTakeFirstOrThrow()
    const opened = row.opens_at.getTime()
    expect(await at(-1)).toEqual(['early', true, 409, 'wave-not-open'])
    expect(await at(0)).toEqual(['open', false, 400, 'invalid-input'])
    expect(await at(24 * 30)).toEqual(['closed', true, 409, 'wave-closed'])
    test.setNow(new Date())
  })

  it('makes an issue wait for a close that is under way, and then refuses it', async () => {
    const other = await openWave(test)
    const code = freshLink(other)
    const { waiting, counted } = await db()
      .transaction()
      .execute(async (tx) => {
        await setWaveState(tx, other.id, 'closing')
        const asked = issue(code, someValues())
        await Promise.race([asked, pause(500)])
        return { waiting: asked, counted: await countIssued(tx, other.id) }
      })
    const answer = await waiting
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'wave-closed'])
    expect(counted).toBe(0)
  })

  it('counts every ballot that was issued when a close comes in between', async () => {
    const other = await openWave(test)
    const asked = other.links.slice(0, 40).map(({ code }) => issue(code, someValues()))
    const first = await Promise.race(asked)
    const counted = await db()
      .transaction()
      .execute(async (tx) => {
        await setWaveState(tx, other.id, 'closing')
        return countIssued(tx, other.id)
      })
    const answers = await Promise.all(asked)
    const given = answers.filter(({ statusCode }) => statusCode === 200)
    const refused = answers.filter(({ statusCode }) => statusCode === 409)
    expect(first.statusCode).toBe(200)
    expect(given).toHaveLength(counted)
    expect(refused).toHaveLength(40 - counted)
    for (const answer of refused) expect(answer.json().code).toBe('wave-closed')
  })
})
