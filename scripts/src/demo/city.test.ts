import { createHash } from 'node:crypto'
import { aomoriLadder } from '@koe/shared/catalogue/rank-ladders.ts'
import { describe, expect, it } from 'vitest'
import { buildCity, type City } from './city.ts'
import { placeName } from './place-names.ts'

const koe = buildCity({ staff: 2041, seed: 'koe' })

const fingerprint = (city: City) => createHash('sha256').update(JSON.stringify(city)).digest('hex')

function countBy<T>(list: readonly T[], key: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return counts
}

/** Staff of each unit with everything below it. */
function staffBelow({ units, people }: City): Map<string, number> {
  const totals = countBy(people, (person) => person.unitCode)
  for (const { code, parentCode } of units.toReversed()) {
    if (parentCode === null) continue
    totals.set(parentCode, (totals.get(parentCode) ?? 0) + (totals.get(code) ?? 0))
  }
  return totals
}

function expectSoundTree(city: City): void {
  const known = new Set<string>()
  for (const { code, parentCode } of city.units) {
    expect(known.has(code), `code ${code} is used once`).toBe(false)
    expect(parentCode === null || known.has(parentCode), `${code} follows its parent`).toBe(true)
    known.add(code)
  }
  expect(city.people.every((person) => known.has(person.unitCode))).toBe(true)
  const totals = staffBelow(city)
  expect(city.units.filter(({ code }) => (totals.get(code) ?? 0) < 1)).toEqual([])
}

describe('the demo city', () => {
  it('has exactly 2,041 staff with different numbers, in a sound unit tree', () => {
    expect(koe.people).toHaveLength(2041)
    expect(new Set(koe.people.map((person) => person.staffNumber)).size).toBe(2041)
    expectSoundTree(koe)
  })

  it.each([1, 2, 17, 29, 30, 31, 47, 300, 1750, 1751, 2431, 2432, 6000])(
    'has exactly %i staff in a sound tree when asked for them',
    (staff) => {
      const city = buildCity({ staff, seed: 'sizes' })
      expect(city.people).toHaveLength(staff)
      expectSoundTree(city)
    },
  )

  it.each([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d staff', (staff) => {
    expect(() => buildCity({ staff, seed: 'koe' })).toThrow(RangeError)
  })

  it('is byte for byte the same for the same seed and different for another', () => {
    expect(fingerprint(buildCity({ staff: 2041, seed: 'koe' }))).toBe(fingerprint(koe))
    expect(fingerprint(buildCity({ staff: 2041, seed: 'other' }))).not.toBe(fingerprint(koe))
  })

  it('has the same field offices whatever the seed', () => {
    const other = buildCity({ staff: 2041, seed: 'other' })
    const offices = (city: City) => city.units.filter(({ kind }) => kind === 'office')
    expect(offices(other)).toEqual(offices(koe))
  })

  it('has a few tiny sections, mostly middling ones and field offices of 60 and more', () => {
    const totals = staffBelow(koe)
    const workplaces = koe.units.filter(({ kind }) => kind === 'section' || kind === 'office')
    const sizes = workplaces.map(({ code }) => totals.get(code) ?? 0)
    const share = (from: number, to: number) =>
      sizes.filter((size) => size >= from && size <= to).length / sizes.length
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3)
    expect(share(3, 9)).toBeGreaterThan(0.05)
    expect(share(3, 9)).toBeLessThan(0.2)
    expect(share(10, 31)).toBeGreaterThan(0.6)
    expect(
      workplaces.filter(({ code, kind }) => kind === 'office' && (totals.get(code) ?? 0) >= 60)
        .length,
    ).toBeGreaterThanOrEqual(4)
  })

  it('uses the ranks of the Aomori ladder in the shape of a pyramid', () => {
    const ranks = countBy(koe.people, (person) => person.rankKey)
    const known = aomoriLadder.ranks.map((rank) => rank.key)
    expect([...ranks.keys()].filter((rank) => !known.includes(rank))).toEqual([])
    const count = (rank: string) => ranks.get(rank) ?? 0
    expect(count('director-class')).toBeGreaterThanOrEqual(10)
    expect(count('director-class')).toBeLessThan(count('deputy-director-class'))
    expect(count('deputy-director-class')).toBeLessThan(count('section-manager-class'))
    expect(count('section-manager-class')).toBeLessThan(count('chief-class'))
    expect(count('chief-class')).toBeLessThan(count('senior-staff-class'))
    expect(count('senior-staff-class')).toBeLessThan(count('staff-class'))
    expect(count('fiscal-year-staff')).toBe(0)
  })

  it('leaves about 15 % of its staff without a mailbox', () => {
    const without = koe.people.filter((person) => person.email === null).length / 2041
    expect(without).toBeGreaterThan(0.12)
    expect(without).toBeLessThan(0.18)
    const mailboxes = koe.people.flatMap((person) => person.email ?? [])
    expect(new Set(mailboxes).size).toBe(mailboxes.length)
  })

  it('writes names with a reading, among them characters that CP932 and old fonts lack', () => {
    const names = koe.people.map((person) => person.name).join('')
    for (const character of ['𠮷', '髙', '﨑']) expect(names).toContain(character)
    expect(koe.people.filter(({ kana }) => !/^[ァ-ヶー]+　[ァ-ヶー]+$/.test(kana))).toEqual([])
    expect(
      koe.people.filter(({ name }) => !/^\p{L}[\p{L}々]*　\p{L}[\p{L}々]*$/u.test(name)),
    ).toEqual([])
  })

  it('gives every unit a Japanese and an English name', () => {
    const large = buildCity({ staff: 6000, seed: 'koe' })
    expect(large.units.filter(({ name }) => name.ja === '' || !/^[A-Z]/.test(name.en))).toEqual([])
  })

  it('names a thousand wards without repeating one', () => {
    const names = Array.from({ length: 1000 }, (_, index) => placeName(index).ja)
    expect(new Set(names).size).toBe(1000)
  })

  it('grows to 10,000 units within a few seconds', () => {
    const started = performance.now()
    const large = buildCity({ staff: 160_000, seed: 'large' })
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(large.units.length).toBeGreaterThan(10_000)
    expect(large.people).toHaveLength(160_000)
    expect(new Set(large.units.map(({ code }) => code)).size).toBe(large.units.length)
  })
})
