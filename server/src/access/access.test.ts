import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { type TestApp, testApp } from '../../test/app.ts'
import { connect } from '../platform/database.ts'
import { createHttpServer } from '../platform/http.ts'
import { firstBrokenAuditEntry } from './audit.ts'
import { recogniseSessions } from './session.ts'
import { attemptsAllowed } from './sign-in-limit.ts'
import { createAccount } from './store.ts'

const ends: (() => Promise<void>)[] = []
let koe: TestApp
let admin: { cookie: string }

beforeAll(async () => {
  koe = await testApp((end) => ends.push(end))
  await koe.services.databases.identity
    .insertInto('identity.unit')
    .values({ code: '0', parent_code: null, name_ja: '声市', name_en: null, position: 0 })
    .execute()
  admin = await signInAs(koe, 'admin')
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const password = 'correct horse battery'
const person = (signInName: string) => ({ name: '青森 花子', signInName, password })

const newAccount = (signInName: string) =>
  createAccount(koe.services.databases.identity, {
    ...person(signInName),
    role: 'hr',
    units: [],
  })

const trySignIn = (signInName: string, secret = password) =>
  koe.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { signInName, password: secret },
  })

const cookieOf = (answer: { cookies: { name: string; value: string }[] }) => {
  const [cookie] = answer.cookies
  return { cookie: `${cookie?.name}=${cookie?.value}` }
}

const whoAmI = async (headers: { cookie: string }) =>
  (await koe.app.inject({ url: '/api/session', headers })).json().account

describe('signing in', () => {
  it('opens a session that only this server can read, and that ends with the browser', async () => {
    await newAccount('hanako')
    const answer = await trySignIn('hanako')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      account: { name: '青森 花子', signInName: 'hanako', role: 'hr', units: [] },
      setUpNeeded: false,
    })
    const header = String(answer.headers['set-cookie'])
    expect(header).toMatch(/^koe_session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(await whoAmI(cookieOf(answer))).toMatchObject({ signInName: 'hanako' })
  })

  it('takes the name and the password also as a Japanese input method writes them', async () => {
    await newAccount('Taro.Aomori')
    expect(
      (await trySignIn(' ＴＡＲＯ．ａｏｍｏｒｉ', 'ｃｏｒｒｅｃｔ horse battery')).statusCode,
    ).toBe(200)
  })

  it('answers a wrong password, an unknown name and a disabled account alike', async () => {
    const id = await newAccount('disabled')
    await koe.app.inject({
      method: 'PATCH',
      url: `/api/accounts/${id}`,
      headers: admin,
      payload: { disabled: true },
    })
    const answers = [
      await trySignIn('hanako', 'wrong'),
      await trySignIn('nobody'),
      await trySignIn('disabled'),
    ]
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.body).toBe(answers[0]?.body)
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  it('keeps no password and no token in the database', async () => {
    await newAccount('stored')
    const token = cookieOf(await trySignIn('stored')).cookie.split('=')[1] ?? ''
    const db = koe.services.databases.identity
    const accounts = await db.selectFrom('identity.account').select('password_hash').execute()
    for (const { password_hash } of accounts)
      expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const sessions = await db.selectFrom('identity.session').select('token_hash').execute()
    for (const { token_hash } of sessions) {
      expect(token_hash).toHaveLength(32)
      expect(token_hash.toString('base64url')).not.toBe(token)
    }
  })

  it('is refused after ten wrong passwords for one name, also with the right one, for a while', async () => {
    await newAccount('guessed')
    const start = new Date('2026-11-21T09:00:00+09:00')
    koe.setNow(start)
    const guesses = Array.from({ length: attemptsAllowed }, () => trySignIn('Guessed', 'wrong'))
    for (const guess of await Promise.all(guesses)) expect(guess.statusCode).toBe(401)
    expect((await trySignIn('guessed')).statusCode).toBe(429)
    expect((await trySignIn('hanako')).statusCode).toBe(200)
    koe.setNow(new Date(start.getTime() + 15 * 60_000))
    expect((await trySignIn('guessed')).statusCode).toBe(200)
    koe.setNow(new Date())
  })

  it('ends after twelve hours, and when signing out', async () => {
    await newAccount('evening')
    const start = new Date()
    koe.setNow(start)
    const session = cookieOf(await trySignIn('evening'))
    koe.setNow(new Date(start.getTime() + 12 * 3_600_000 - 1000))
    expect(await whoAmI(session)).not.toBeNull()
    koe.setNow(new Date(start.getTime() + 12 * 3_600_000))
    expect(await whoAmI(session)).toBeNull()
    koe.setNow(new Date())
    const again = cookieOf(await trySignIn('evening'))
    const out = await koe.app.inject({ method: 'DELETE', url: '/api/session', headers: again })
    expect(out.statusCode).toBe(204)
    expect(await whoAmI(again)).toBeNull()
  })

  it('names the field of a body that is not as it should be', async () => {
    const answer = await koe.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { signInName: 7, password: 'x', role: 'admin' },
    })
    expect(answer.statusCode).toBe(400)
    const fields = answer.json().faults.map((fault: { field: string }) => fault.field)
    expect(fields.sort()).toEqual(['role', 'signInName'])
  })
})

it('never looks an account up on the routes where people answer', async () => {
  const { app } = await testAppWithProbes()
  const probe = async (url: string) => (await app.inject({ url, headers: admin })).body
  expect(await probe('/api/ballots/probe')).toBe('nobody')
  expect(await probe('/api/urn/probe')).toBe('nobody')
  expect(await probe('/api/ballots-of-others/probe')).toBe('admin')
})

/** The hook of the real server around routes that tell what it recognised. */
async function testAppWithProbes() {
  const app = await createHttpServer({ logLevel: 'silent', secure: false })
  recogniseSessions(app, koe.services)
  for (const room of ['ballots', 'urn', 'ballots-of-others'])
    app.get(
      `/api/${room}/probe`,
      { schema: { response: { 200: { type: 'string' } } } },
      (request) => request.signedIn?.role ?? 'nobody',
    )
  ends.push(async () => app.close())
  return { app }
}

describe('accounts', () => {
  const create = (payload: object, headers = admin) =>
    koe.app.inject({ method: 'POST', url: '/api/accounts', headers, payload })
  const change = (id: string, payload: object) =>
    koe.app.inject({ method: 'PATCH', url: `/api/accounts/${id}`, headers: admin, payload })

  it('are made, listed and changed by administrators', async () => {
    const made = await create({ ...person('Head-1'), role: 'head', units: ['0'] })
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({
      signInName: 'head-1',
      role: 'head',
      units: ['0'],
      disabled: false,
    })
    const session = cookieOf(await trySignIn('head-1'))
    expect(await whoAmI(session)).toMatchObject({
      units: [{ code: '0', name: { ja: '声市', en: '声市' } }],
    })
    const changed = await change(made.json().id, { name: '人事 太郎', role: 'hr' })
    expect(changed.json()).toMatchObject({ name: '人事 太郎', role: 'hr', units: [] })
    const list = await koe.app.inject({ url: '/api/accounts', headers: admin })
    expect(list.json().accounts).toContainEqual(changed.json())
  })

  it('are nothing for visitors, HR or section heads', async () => {
    const body = { ...person('intruder'), role: 'admin', units: [] }
    const visitor = await koe.app.inject({ method: 'POST', url: '/api/accounts', payload: body })
    expect(visitor.statusCode).toBe(401)
    for (const role of ['hr', 'head'] as const) {
      const headers = await signInAs(koe, role)
      expect((await create(body, headers)).statusCode).toBe(403)
      expect((await koe.app.inject({ url: '/api/accounts', headers })).statusCode).toBe(403)
    }
    expect((await trySignIn('intruder')).statusCode).toBe(401)
  })

  it('have different sign-in names, also when two are made at once', async () => {
    const body = { ...person('twice'), role: 'hr', units: [] }
    const answers = await Promise.all([create(body), create({ ...body, signInName: 'ＴＷＩＣＥ' })])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409])
    const refused = answers.find((answer) => answer.statusCode === 409)
    expect(refused?.json()).toMatchObject({
      code: 'sign-in-name-taken',
      faults: [{ field: 'signInName' }],
    })
  })

  it('name a unit that does not exist, and a field with control characters', async () => {
    const unknown = await create({ ...person('lost'), role: 'head', units: ['0', '404'] })
    expect(unknown.json()).toMatchObject({ status: 400, faults: [{ field: 'units.1' }] })
    const odd = await create({ ...person('odd'), name: 'a\u0000b', role: 'hr', units: [] })
    expect(odd.json()).toMatchObject({ status: 400, faults: [{ field: 'name' }] })
    const hr = await create({ ...person('hr-with-unit'), role: 'hr', units: ['0'] })
    expect(hr.json()).toMatchObject({ status: 400, faults: [{ field: 'units' }] })
  })

  it('always leave one administrator who can sign in', async () => {
    const { json } = await koe.app.inject({ url: '/api/accounts', headers: admin })
    const admins = (json() as { accounts: { id: string; role: string }[] }).accounts.filter(
      ({ role }) => role === 'admin',
    )
    expect(admins).toHaveLength(1)
    const other = await create({ ...person('second-admin'), role: 'admin', units: [] })
    const id = admins[0]?.id ?? ''
    const answers = await Promise.all([
      change(other.json().id, { role: 'hr' }),
      change(id, { disabled: true }),
    ])
    const statuses = answers.map((answer) => answer.statusCode)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    const enabled = await koe.services.databases.identity
      .selectFrom('identity.account')
      .select('id')
      .where('role', '=', 'admin')
      .where('disabled', '=', false)
      .execute()
    expect(enabled).toHaveLength(1)
    admin = await signInAs(koe, 'admin')
  })

  it('read the same when missing as when never there', async () => {
    const answer = await change('00000000-0000-4000-8000-000000000000', { name: 'x' })
    expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('lose their sessions when disabled or given a new password', async () => {
    const id = await newAccount('leaving')
    const first = cookieOf(await trySignIn('leaving'))
    await change(id, { password: 'another long password' })
    expect(await whoAmI(first)).toBeNull()
    const second = cookieOf(await trySignIn('leaving', 'another long password'))
    expect(await whoAmI(second)).not.toBeNull()
    await change(id, { disabled: true })
    expect(await whoAmI(second)).toBeNull()
  })
})

it('changing the own password signs every other browser out', async () => {
  await newAccount('careful')
  const here = cookieOf(await trySignIn('careful'))
  const elsewhere = cookieOf(await trySignIn('careful'))
  const change = (current: string) =>
    koe.app.inject({
      method: 'PUT',
      url: '/api/session/password',
      headers: here,
      payload: { current, next: 'a longer password' },
    })
  expect((await change('wrong')).json()).toMatchObject({
    code: 'wrong-password',
    faults: [{ field: 'current' }],
  })
  expect((await change(password)).statusCode).toBe(204)
  expect(await whoAmI(here)).not.toBeNull()
  expect(await whoAmI(elsewhere)).toBeNull()
  expect((await trySignIn('careful')).statusCode).toBe(401)
  expect((await trySignIn('careful', 'a longer password')).statusCode).toBe(200)
})

describe('the audit log', () => {
  it('is one unbroken chain, although its writers came at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => newAccount(`chain-${name}`)))
    await Promise.all(['a', 'b', 'c'].map((name) => trySignIn(`chain-${name}`)))
    const db = koe.services.databases.identity
    expect(await firstBrokenAuditEntry(db)).toBeNull()
    const { count } = await db
      .selectFrom('identity.audit_entry')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBeGreaterThan(10)
  })

  it('cannot be altered by the server itself, and shows an alteration by somebody else', async () => {
    const db = koe.services.databases.identity
    const alter = db.updateTable('identity.audit_entry').set({ subject: 'x' }).execute()
    await expect(alter).rejects.toThrow(/permission denied/)
    const owner = connect(koe.url, undefined, 1)
    await owner.query("update identity.audit_entry set action = 'nothing' where position = 3")
    expect(await firstBrokenAuditEntry(db)).toBe(3)
    await owner.query('delete from identity.audit_entry where position = 2')
    await owner.end()
    expect(await firstBrokenAuditEntry(db)).toBe(3)
  })
})
