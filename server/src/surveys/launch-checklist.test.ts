import { expect, it } from 'vitest'
import { type LaunchFacts, launchChecklist } from './launch-checklist.ts'

const now = new Date('2026-06-01T00:00:00Z')
const later = new Date('2026-06-02T00:00:00Z')
const unit = (code: string, parentCode: string | null) => ({ code, parentCode })
const sound: LaunchFacts = {
  units: [unit('a', 'city'), unit('city', null), unit('b', 'a')],
  people: 10,
  smallestCrowd: 10,
  closesAt: later,
  now,
}
const missing = (facts: Partial<LaunchFacts>) =>
  launchChecklist({ ...sound, ...facts })
    .checks.filter(({ done }) => !done)
    .map(({ code }) => code)

it('lets a wave be launched when everything holds', () => {
  expect(launchChecklist(sound)).toMatchObject({ ready: true })
  expect(missing({})).toEqual([])
})

it('asks for people, and for enough of them to hide in', () => {
  expect(missing({ people: 0 })).toEqual(['roster-has-people', 'crowd-large-enough'])
  expect(missing({ people: 9 })).toEqual(['crowd-large-enough'])
  expect(missing({ people: 15, smallestCrowd: 20 })).toEqual(['crowd-large-enough'])
})

it.each([
  ['nothing', []],
  ['two tops', [unit('city', null), unit('other', null)]],
  ['a circle', [unit('city', null), unit('a', 'b'), unit('b', 'a')]],
  ['a parent that is missing', [unit('city', null), unit('a', 'nowhere')]],
])('refuses units that form %s', (_, units) => {
  expect(missing({ units })).toEqual(['units-form-one-tree'])
})

it('refuses a closing time that has come', () => {
  expect(missing({ closesAt: now })).toEqual(['closes-in-future'])
})
