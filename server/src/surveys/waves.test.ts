import type { PersonalLink, Wave } from '@koe/shared/contracts/surveys.ts'
import { parse } from 'csv-parse/sync'
import type { InjectOptions } from 'fastify'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { type TestApp, testApp } from '../../test/app.ts'
import { makeRoster, newWave, somePeople, tickClock, waveReaches } from '../../test/waves.ts'

const ends: (() => Promise<void>)[] = []
let test: TestApp
let hr: { cookie: string }
beforeAll(async () => {
  test = await testApp((end) => ends.unshift(end))
  hr = await signInAs(test, 'hr')
})
afterAll(async () => {
  for (const end of ends) await end()
})

const call = (method: NonNullable<InjectOptions['method']>, url: string, payload?: object) =>
  test.app.inject({
    method,
    url: `/api/surveys${url}`,
    headers: { ...hr, 'accept-language': 'en' },
    ...(payload && { payload }),
  })
const draft = async (change: object = {}) =>
  (await call('POST', '/waves', { ...newWave(test), ...change })).json<Wave>()

describe('an empty installation', () => {
  it('offers the engagement questionnaire at once', async () => {
    const answer = await call('GET', '/questionnaires')
    expect(answer.json()).toMatchObject({ questionnaires: [{ key: 'engagement13', version: 1 }] })
  })

  it('says what is missing before a wave can be launched, and does not launch it', async () => {
    const { id } = await draft({ closesAt: new Date(Date.now() - 60_000).toISOString() })
    const { ready, checks } = (await call('GET', `/waves/${id}/checklist`)).json()
    expect(ready).toBe(false)
    expect(checks.filter(({ done }: { done: boolean }) => !done)).toHaveLength(4)
    const launch = await call('POST', `/waves/${id}/launch`)
    expect([launch.statusCode, launch.json().code]).toEqual([409, 'wave-not-ready'])
    expect(launch.json().faults.map(({ field }: { field: string }) => field)).toContain(
      'units-form-one-tree',
    )
    expect((await call('GET', `/waves/${id}`)).json()).toMatchObject({ state: 'draft' })
  })
})

describe('a draft', () => {
  it('belongs to the fiscal year in which it opens in Japan', async () => {
    const times = { opensAt: '2026-03-31T15:00:00Z', closesAt: '2027-01-01T00:00:00Z' }
    expect(await draft(times)).toMatchObject({ fiscalYear: 2026, state: 'draft', eligible: null })
    const earlier = { ...times, opensAt: '2026-03-31T14:59:59Z' }
    expect(await draft(earlier)).toMatchObject({ fiscalYear: 2025 })
  })

  it('may be changed and deleted', async () => {
    const { id } = await draft()
    const title = { ja: '新しい題', en: 'New title' }
    expect((await call('PATCH', `/waves/${id}`, { title })).json()).toMatchObject({ title })
    expect((await call('DELETE', `/waves/${id}`)).statusCode).toBe(204)
    expect((await call('GET', `/waves/${id}`)).statusCode).toBe(404)
    expect((await call('DELETE', `/waves/${id}`)).statusCode).toBe(404)
  })

  it.each([
    ['series', { series: 'unknown' }],
    ['questionnaire', { questionnaire: { key: 'engagement13', version: 9 } }],
    ['closesAt', { opensAt: '2026-05-02T00:00:00Z', closesAt: '2026-05-01T00:00:00Z' }],
    ['opensAt', { opensAt: '1900-05-02T00:00:00Z' }],
    ['opensAt', { opensAt: 'tomorrow' }],
    ['title.ja', { title: { ja: 'a\u0000b', en: 'b' } }],
    ['title.en', { title: { ja: '題', en: '   ' } }],
    ['colour', { colour: 'red' }],
  ])('is refused with a fault that names %s', async (field, change) => {
    const answer = await call('POST', '/waves', { ...newWave(test), ...change })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().faults.map((fault: { field: string }) => fault.field)).toContain(field)
  })

  it('is refused a change that would end it before it begins', async () => {
    const { id, opensAt } = await draft()
    const answer = await call('PATCH', `/waves/${id}`, { closesAt: opensAt })
    expect([answer.statusCode, answer.json().faults[0].field]).toEqual([400, 'closesAt'])
  })

  it('is nobody else’s business than that of HR and administrators', async () => {
    const { id } = await draft()
    const asked = (headers: Record<string, string>) =>
      test.app.inject({ url: `/api/surveys/waves/${id}`, headers })
    expect((await asked({})).statusCode).toBe(401)
    expect((await asked(await signInAs(test, 'head'))).statusCode).toBe(403)
    expect((await asked(await signInAs(test, 'admin'))).statusCode).toBe(200)
  })

  it('does not open, close or list links', async () => {
    const { id } = await draft()
    const close = await call('POST', `/waves/${id}/close`)
    expect([close.statusCode, close.json().code]).toEqual([409, 'wave-not-launched'])
    expect((await call('GET', `/waves/${id}/links`)).json().code).toBe('wave-not-launched')
    expect((await call('GET', `/waves/${id}/participation`)).json()).toMatchObject({
      takenAt: null,
    })
  })
})

describe('a launched wave', () => {
  let wave: Wave
  beforeAll(async () => {
    await makeRoster(test, somePeople(80))
    wave = await draft()
    const twice = await Promise.all([1, 2].map(() => call('POST', `/waves/${wave.id}/launch`)))
    // Two people press the button at once: one launches, the other is told so.
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect(twice.map((answer) => answer.json().code)).toContain('wave-not-draft')
    await waveReaches(test, wave.id, 'open')
  })

  it('has a fingerprint and counts its eligible people', async () => {
    const shown = (await call('GET', `/waves/${wave.id}`)).json<Wave>()
    expect(shown).toMatchObject({ state: 'open', eligible: 80, progress: null, failure: null })
    expect(shown.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect((await call('GET', '/waves')).json().waves).toContainEqual(shown)
  })

  it('keeps its copy of the roster', async () => {
    const db = test.services.databases.identity
    const units = await db
      .selectFrom('identity.wave_unit')
      .select(['unit_code', 'eligible', 'credential'])
      .where('wave_id', '=', wave.id)
      .execute()
    const value = new Map(units.map((unit) => [unit.unit_code, unit.credential]))
    expect(value.get('first')).toBe('first')
    // Four people are no crowd: they vote as their ward.
    expect(value.get('tiny')).toBe('ward')
    await db
      .updateTable('identity.person')
      .set({ active: false })
      .where('staff_number', '=', '00001')
      .execute()
    expect((await call('GET', `/waves/${wave.id}`)).json()).toMatchObject({ eligible: 80 })
  })

  it('is told to the urn with its eligibility key and times, and nothing else', async () => {
    const box = await test.services.databases.urn
      .selectFrom('urn.box')
      .selectAll()
      .where('wave_id', '=', wave.id)
      .executeTakeFirstOrThrow()
    expect(box.closes_at.toISOString()).toBe(wave.closesAt)
    expect(Object.keys(box).sort()).toEqual([
      'closed',
      'closes_at',
      'eligibility_key',
      'opens_at',
      'wave_id',
    ])
  })

  it('has one personal link per person, the same at every listing', async () => {
    const { links } = (await call('GET', `/waves/${wave.id}/links`)).json<{
      links: PersonalLink[]
    }>()
    expect(links).toHaveLength(80)
    expect(new Set(links.map(({ code }) => code)).size).toBe(80)
    const [link] = links
    expect(link?.link).toBe(`${test.services.config.publicUrl}/a#${link?.code}`)
    expect((await call('GET', `/waves/${wave.id}/links`)).json().links).toEqual(links)
  })

  it('lists the links of a unit with its subtree, and of those without mail', async () => {
    const listed = async (query: string) =>
      (await call('GET', `/waves/${wave.id}/links?${query}`)).json<{ links: PersonalLink[] }>()
        .links
    const ward = await listed('unit=ward')
    expect(new Set(ward.map(({ unit }) => unit))).toEqual(new Set(['ward', 'tiny']))
    const slips = await listed('unit=ward&withoutEmail=true')
    expect(slips.length).toBeGreaterThan(0)
    expect(slips).toEqual(ward.filter(({ email }) => email === null))
    expect(await listed('unit=nowhere')).toEqual([])
  })

  it('gives the links as a file, and writes into the audit log who took it', async () => {
    const file = await call('GET', `/waves/${wave.id}/links.csv`)
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(parse(file.rawPayload, { bom: true })).toHaveLength(81)
    const cp932 = await call('GET', `/waves/${wave.id}/links.csv?encoding=cp932`)
    expect(parse(iconv.decode(cp932.rawPayload, 'cp932'))).toEqual(
      parse(file.rawPayload, { bom: true }),
    )
    const entries = await test.services.databases.identity
      .selectFrom('identity.audit_entry')
      .select(['action', 'subject'])
      .where('action', '=', 'links-listed')
      .execute()
    expect(entries).toContainEqual({ action: 'links-listed', subject: `${wave.id} 80` })
  })

  it('keeps no code that would open a ballot, neither in the database nor its own key', async () => {
    const { links } = (await call('GET', `/waves/${wave.id}/links`)).json<{
      links: PersonalLink[]
    }>()
    const rows = await test.services.databases.identity
      .selectFrom('identity.wave_voter')
      .selectAll()
      .execute()
    const text = JSON.stringify(rows.map((row) => [row, row.link_hash.toString('latin1')]))
    for (const { code } of links) expect(text).not.toContain(code)
  })

  it('refuses another title, and takes another closing time along to the urn', async () => {
    const title = { ja: '別の題', en: 'Another title' }
    const refused = await call('PATCH', `/waves/${wave.id}`, { title })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'wave-not-draft'])
    const past = { closesAt: new Date(Date.now() - 1_000).toISOString() }
    expect((await call('PATCH', `/waves/${wave.id}`, past)).statusCode).toBe(400)
    const closesAt = new Date(Date.now() + 9 * 86_400_000).toISOString()
    expect((await call('PATCH', `/waves/${wave.id}`, { closesAt })).json()).toMatchObject({
      closesAt,
    })
    await expect.poll(() => boxClosing(wave.id), { timeout: 10_000 }).toBe(closesAt)
    expect((await call('DELETE', `/waves/${wave.id}`)).json().code).toBe('wave-not-draft')
  })

  it('is closed once however often the button is pressed', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => call('POST', `/waves/${wave.id}/close`)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    const entries = await test.services.databases.identity
      .selectFrom('identity.audit_entry')
      .select('subject')
      .where('action', '=', 'wave-closed')
      .execute()
    expect(entries).toEqual([{ subject: wave.id }])
    expect((await call('GET', `/waves/${wave.id}/links`)).json().code).toBe('wave-ended')
    const closesAt = new Date(Date.now() + 86_400_000).toISOString()
    const extended = await call('PATCH', `/waves/${wave.id}`, { closesAt })
    expect(extended.json().code).toBe('wave-ended')
  })
})

const boxClosing = async (waveId: string) => {
  const box = await test.services.databases.urn
    .selectFrom('urn.box')
    .select('closes_at')
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return box?.closes_at.toISOString()
}

describe('the clock', () => {
  it('closes a wave by itself when its time is over', async () => {
    const closesAt = new Date(Date.now() + 3_600_000)
    const { id } = await draft({ closesAt: closesAt.toISOString() })
    await call('POST', `/waves/${id}/launch`)
    await waveReaches(test, id, 'open')
    test.setNow(closesAt)
    await tickClock(test)
    const state = async () => (await call('GET', `/waves/${id}`)).json<Wave>().state
    await expect.poll(state, { timeout: 10_000 }).toMatch(/closing|closed/)
    test.setNow(new Date())
  })

  it('takes up a preparation that a crash left behind', async () => {
    const { id } = await draft()
    const db = test.services.databases.identity
    await call('POST', `/waves/${id}/launch`)
    await waveReaches(test, id, 'open')
    const manifest = () =>
      db
        .selectFrom('identity.wave')
        .select(['manifest', 'fingerprint'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    const before = await manifest()
    await db.updateTable('identity.wave').set({ state: 'preparing' }).where('id', '=', id).execute()
    await tickClock(test)
    await waveReaches(test, id, 'open')
    expect(await manifest()).toEqual(before)
  })
})
