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

  it('stop at 95 percent: they never say that really everybody took part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), fc.nat(), (eligible, any) => {
        const issued = any % (eligible + 1)
        const [all] = groupCounts(
          [unit('city', null, eligible)],
          [rank('staff', eligible)],
          [{ unit: 'city', rank: 'staff', issued }],
        )
        expect(all?.issued).toBe(Math.min(issued, Math.ceil(0.95 * eligible)))
      }),
    )
  })
})

it('refreshes at most every fifteen minutes and not for fewer than five new ballots', async () => {
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
    rate: 25,
    topCoded: false,
  })
  await issue(20, 24)
  later(10)
  expect(await refreshParticipation(test.services, id)).toBe(false)
  later(20)
  expect(await refreshParticipation(test.services, id)).toBe(false)
  await issue(24, 80)
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
