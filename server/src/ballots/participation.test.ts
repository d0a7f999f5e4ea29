import type { Participation } from '@koe/shared/contracts/surveys.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makeRoster, openWave } from '../../test/waves.ts'
import type { FrozenUnit } from '../surveys/lookup.ts'
import { refreshParticipation } from './participation.ts'
import { groupCounts } from './participation-counts.ts'

const text = { ja: '課', en: 'Section' }
const unit = (code: string, parentCode: string | null, eligible: number, credential = code) =>
  ({ code, parentCode, eligible, credential, name: text, position: 0 }) satisfies FrozenUnit
const rank = (key: string, eligible: number, credential = key) => ({
  key,
  eligible,
  credential,
  label: text,
  position: 0,
  group: { key: 'g', label: text },
})

describe('participation counts', () => {
  const units = [
    unit('city', null, 12),
    unit('large', 'city', 40),
    unit('small', 'city', 5, 'city'),
  ]
  const ranks = [rank('head', 7, 'head+staff'), rank('staff', 50, 'head+staff')]
  const counts = [
    { unit: 'city', rank: 'head', issued: 4 },
    { unit: 'large', rank: 'staff', issued: 20 },
    { unit: 'small', rank: 'staff', issued: 5 },
  ]

  it('are taken in crowds of ten or more: a small unit counts with the unit above', () => {
    expect(groupCounts(units, ranks, counts)).toEqual([
      { group: 'all', eligible: 57, issued: 29 },
      { group: 'unit:city', eligible: 57, issued: 29 },
      { group: 'unit:large', eligible: 40, issued: 20 },
      { group: 'rank:head+staff', eligible: 57, issued: 29 },
    ])
  })

  it('move in steps of five, also after subtraction, and stay within four of the truth', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { minLength: 6, maxLength: 6 })), (rounds) => {
        let shown: ReadonlyMap<string, number> = new Map()
        const issued = Array.from({ length: 6 }, () => 0)
        for (const more of rounds) {
          for (const [place, added] of more.entries())
            issued[place] = Math.min(40, (issued[place] ?? 0) + added)
          const next = new Map(
            groupCounts(tree, ladder, votersOf(issued), shown).map((row) => [
              row.group,
              row.issued,
            ]),
          )
          for (const step of [...parts(next)].map(
            ([name, now]) => now - (parts(shown).get(name) ?? 0),
          ))
            expect(step === 0 || Math.abs(step) >= 5).toBe(true)
          for (const [group, places] of Object.entries(placesOf)) {
            const capped = places.map((place) => Math.min(issued[place] ?? 0, 95))
            const truth = capped.reduce((sum, count) => sum + count, 0)
            expect(Math.abs((next.get(group) ?? 0) - truth)).toBeLessThanOrEqual(4)
          }
          shown = next
        }
      }),
    )
  })

  it('do not say by subtraction either that everybody of a unit took part', () => {
    const rows = groupCounts(
      [unit('city', null, 20), unit('full', 'city', 40)],
      [rank('staff', 60)],
      [
        { unit: 'city', rank: 'staff', issued: 10 },
        { unit: 'full', rank: 'staff', issued: 40 },
      ],
    )
    const issued = new Map(rows.map((row) => [row.group, row.issued]))
    expect((issued.get('unit:city') ?? 0) - (issued.get('unit:full') ?? 0)).toBe(10)
    expect(issued.get('unit:full')).toBe(38)
  })

  it('stop at 95 percent: they never say that really everybody took part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), fc.nat(), (eligible, any) => {
        const issued = any % (eligible + 1)
        const [all] = groupCounts(
          [unit('city', null, eligible)],
          [rank('staff', eligible)],
          [{ unit: 'city', rank: 'staff', issued }],
        )
        const top = Math.min(Math.ceil(0.95 * eligible), eligible - 1)
        expect(all?.issued).toBe(issued < 5 ? 0 : Math.min(issued, top))
      }),
    )
  })
})

/** A town of six places, 100 people each; the fifth and the sixth lie below the fourth. */
const tree = [
  unit('city', null, 100),
  unit('a', 'city', 100),
  unit('b', 'city', 100),
  unit('c', 'city', 100),
  unit('c1', 'c', 100),
  unit('c2', 'c', 100),
]
const ladder = [rank('chief', 300), rank('staff', 300)]
const placesOf: Readonly<Record<string, readonly number[]>> = {
  all: [0, 1, 2, 3, 4, 5],
  'unit:city': [0, 1, 2, 3, 4, 5],
  'unit:a': [1],
  'unit:b': [2],
  'unit:c': [3, 4, 5],
  'unit:c1': [4],
  'unit:c2': [5],
  'rank:chief': [0, 2, 4],
  'rank:staff': [1, 3, 5],
}
const votersOf = (issued: readonly number[]) =>
  tree.map(({ code }, place) => ({
    unit: code,
    rank: place % 2 ? 'staff' : 'chief',
    issued: issued[place] ?? 0,
  }))

/** What a reader has in hand: every rank, and every unit without the units below it. */
function parts(shown: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const of = (group: string) => shown.get(group) ?? 0
  const below = (code: string) =>
    tree.filter(({ parentCode }) => parentCode === code).map((child) => of(`unit:${child.code}`))
  const rests = tree.map(({ code }): [string, number] => [
    `${code} alone`,
    of(`unit:${code}`) - below(code).reduce((sum, count) => sum + count, 0),
  ])
  const ranks = ['rank:chief', 'rank:staff'].map((key): [string, number] => [key, of(key)])
  return new Map([...rests, ...ranks])
}

it('refreshes at most every fifteen minutes and not when it would show fewer than five more', async () => {
  const test = await testApp()
  await makeRoster(test)
  const { id, hr, links } = await openWave(test)
  const value = Buffer.alloc(256, 1).toString('base64url')
  const issue = async (from: number, to: number) => {
    for (const { code } of links.slice(from, to))
      await test.app.inject({
        method: 'POST',
        url: '/api/ballots/issue',
        payload: { link: code, eligibility: value, unit: value, rank: value },
      })
  }
  const shown = async () => {
    const answer = await test.app.inject({
      url: `/api/surveys/waves/${id}/participation`,
      headers: hr,
    })
    return answer.json<Participation>()
  }
  const start = Date.now()
  const later = (minutes: number) => test.setNow(new Date(start + minutes * 60_000))

  await issue(0, 4)
  expect(await refreshParticipation(test.services, id)).toBe(false)
  expect((await shown()).takenAt).toBeNull()
  await issue(4, 20)
  later(1)
  expect(await refreshParticipation(test.services, id)).toBe(true)
  expect((await shown()).groups[0]).toEqual({
    group: 'all',
    parent: null,
    kind: 'all',
    label: { ja: '全体', en: 'Everybody' },
    eligible: 80,
    // 19 of the 20: one person alone in a crowd is not shown yet.
    rate: 23.8,
    topCoded: false,
  })
  await issue(20, 23)
  later(10)
  expect(await refreshParticipation(test.services, id)).toBe(false)
  later(20)
  expect(await refreshParticipation(test.services, id)).toBe(false)
  await issue(23, 80)
  later(30)
  expect(await refreshParticipation(test.services, id)).toBe(true)
  const { groups } = await shown()
  expect(groups[0]).toMatchObject({ rate: 95, topCoded: true })
  const tiny = groups.find(({ group }) => group === 'unit:tiny')
  expect(tiny).toMatchObject({ parent: 'unit:ward', kind: 'unit', eligible: 4, rate: null })
  expect(groups.filter(({ kind }) => kind === 'rank').map(({ group }) => group)).toEqual([
    'rank:section-manager-class',
    'rank:senior-staff-class',
    'rank:staff-class',
  ])
})
