import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from '../../test/accounts.ts'
import { type TestApp, testApp } from '../../test/app.ts'
import { frozenRoster, peopleForLinks, unitNames, unitSubtree } from './lookup.ts'

const ends: (() => Promise<void>)[] = []
let koe: TestApp
let hr: { cookie: string }

beforeAll(async () => {
  koe = await testApp((end) => ends.push(end))
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const organisation = {
  organisation: '声市',
  ladder: 'aomori',
  name: '青森 花子',
  signInName: 'admin',
  password: 'correct horse battery',
}
const setUp = (body: object = organisation) =>
  koe.app.inject({ method: 'POST', url: '/api/setup', payload: body })
const get = async (url: string, headers = hr) => (await koe.app.inject({ url, headers })).json()
const choose = (ladder: string) =>
  koe.app.inject({ method: 'PUT', url: '/api/roster/ladder', headers: hr, payload: { ladder } })

describe('set-up', () => {
  it('changes nothing when a field is wrong', async () => {
    const answer = await setUp({ ...organisation, organisation: '\u0000' })
    expect(answer.json()).toMatchObject({ status: 400, faults: [{ field: 'organisation' }] })
    expect(await get('/api/setup', { cookie: '' })).toEqual({ needed: true })
    expect(await get('/api/session', { cookie: '' })).toMatchObject({ setUpNeeded: true })
  })

  it('makes one administrator when two people try at once, with ranks and the root unit', async () => {
    const answers = await Promise.all([setUp(), setUp({ ...organisation, signInName: 'other' })])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    const made = answers.find(({ statusCode }) => statusCode === 201)
    expect(made?.json()).toMatchObject({ account: { role: 'admin' }, setUpNeeded: false })
    const [cookie] = made?.cookies ?? []
    hr = { cookie: `${cookie?.name}=${cookie?.value}` }
    expect(await get('/api/roster/units')).toEqual({
      units: [{ code: '0', parent: null, name: { ja: '声市', en: '声市' }, direct: 0, total: 0 }],
    })
    expect(await get('/api/roster')).toEqual({ people: 0, withoutEmail: 0, units: 1, ranks: 9 })
    expect((await setUp()).json()).toMatchObject({ status: 409, code: 'already-set-up' })
  })
})

describe('the rank ladder', () => {
  it('can be chosen again while nobody has a rank', async () => {
    const answer = await choose('sendai')
    expect(answer.json().ranks).toHaveLength(11)
    expect(answer.json().ranks[0]).toMatchObject({ key: 'bureau-head', people: 0 })
    expect((await choose('tokyo')).statusCode).toBe(400)
    expect((await choose('aomori')).json().ranks).toHaveLength(9)
  })
})

describe('the roster', () => {
  beforeAll(async () => {
    const db = koe.services.databases.identity
    const unit = (code: string, parent_code: string, name_ja: string, position: number) => ({
      code,
      parent_code,
      name_ja,
      name_en: code === '10' ? 'General Affairs' : null,
      position,
    })
    await db
      .insertInto('identity.unit')
      .values([
        unit('1010', '10', '人事課', 2),
        unit('10', '0', '総務部', 1),
        unit('20', '0', '健康部', 3),
      ])
      .execute()
    const person = (number: string, name: string, unit_code: string, active = true) => ({
      staff_number: number,
      name,
      unit_code,
      rank_key: 'staff-class',
      email: number === '003' ? null : `${number}@koe.example`,
      active,
    })
    await db
      .insertInto('identity.person')
      .values([
        person('001', '𠮷田　一郎', '1010'),
        person('002', 'ﾊﾝｶｸ 花子', '1010'),
        person('003', '100%_太郎', '20'),
        person('004', '去った人', '10', false),
      ])
      .execute()
  })

  const numbers = async (query: string) => {
    const { people, total } = await get(`/api/roster/people?${query}`)
    return [total, ...people.map((person: { staffNumber: string }) => person.staffNumber)]
  }
  const search = (text: string) => numbers(`search=${encodeURIComponent(text)}`)

  it('counts the people who work here, with and without those of the units below', async () => {
    const { units } = await get('/api/roster/units')
    const counts = units.map((unit: { code: string; direct: number; total: number }) => [
      unit.code,
      unit.direct,
      unit.total,
    ])
    expect(counts).toEqual([
      ['0', 0, 3],
      ['10', 0, 2],
      ['1010', 2, 2],
      ['20', 1, 1],
    ])
    expect(await get('/api/roster')).toEqual({ people: 3, withoutEmail: 1, units: 4, ranks: 9 })
    const { ranks } = await get('/api/roster/ranks')
    expect(ranks.find((rank: { key: string }) => rank.key === 'staff-class').people).toBe(3)
  })

  it('is read page by page', async () => {
    const first = await get('/api/roster/people?limit=2')
    expect(first.people[0]).toEqual({
      staffNumber: '001',
      name: '𠮷田　一郎',
      unit: '1010',
      unitName: { ja: '人事課', en: '人事課' },
      rank: 'staff-class',
      rankLabel: { ja: '主事級（主事・技師）', en: 'Staff class' },
      email: '001@koe.example',
    })
    expect(first).toMatchObject({ total: 3, next: '002' })
    const second = await get('/api/roster/people?limit=2&after=002')
    expect(second).toMatchObject({ total: 3, next: null, people: [{ staffNumber: '003' }] })
    expect(await get('/api/roster/people?limit=0')).toMatchObject({ status: 400 })
  })

  it('finds people by number, name and unit, however wide the letters are', async () => {
    expect(await search('００２')).toEqual([1, '002'])
    expect(await search('𠮷田一郎')).toEqual([1, '001'])
    expect(await search('ハンカク')).toEqual([1, '002'])
    expect(await search('人事')).toEqual([2, '001', '002'])
    expect(await search('%_')).toEqual([1, '003'])
    expect(await search('去った')).toEqual([0])
    expect(await numbers('unit=10')).toEqual([2, '001', '002'])
    expect(await numbers('unit=20&search=%E4%BA%BA%E4%BA%8B')).toEqual([0])
    expect(await get('/api/roster/people?search=%00')).toMatchObject({
      status: 400,
      faults: [{ field: 'search' }],
    })
  })

  it('is closed to visitors and section heads', async () => {
    const head = await signInAs(koe, 'head', ['10'])
    for (const url of ['', '/units', '/people', '/ranks']) {
      expect(await get(`/api/roster${url}`, head)).toMatchObject({ status: 403 })
      expect(await get(`/api/roster${url}`, { cookie: '' })).toMatchObject({ status: 401 })
    }
  })

  it('keeps its ladder once somebody has a rank', async () => {
    expect((await choose('sendai')).json()).toMatchObject({ status: 409, code: 'ladder-in-use' })
    expect((await get('/api/roster')).ranks).toBe(9)
  })

  it('answers its neighbours', async () => {
    const db = koe.services.databases.identity
    const frozen = await db.transaction().execute(frozenRoster)
    expect(frozen.units.map(({ code }) => code)).toEqual(['0', '10', '1010', '20'])
    expect(frozen.units[1]).toMatchObject({ parent: '0', name_en: 'General Affairs' })
    expect(frozen.units[0]).toMatchObject({ parent: null, name_en: '声市' })
    expect(frozen.ranks.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(frozen.people.map(({ unitCode }) => unitCode)).toEqual(['1010', '1010', '20'])
    const ids = frozen.people.map(({ id }) => id)
    expect(await peopleForLinks(db, ids.slice(2))).toEqual([
      { id: ids[2], staffNumber: '003', name: '100%_太郎', email: null },
    ])
    expect(await unitSubtree(db, ['10', 'nowhere'])).toEqual(['10', '1010'])
    expect(await unitSubtree(db, [])).toEqual([])
    expect((await unitNames(db, ['10'])).get('10')).toEqual({ ja: '総務部', en: 'General Affairs' })
  })
})
