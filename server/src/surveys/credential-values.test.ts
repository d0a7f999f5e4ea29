import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankValues, type UnitCrowd, unitValues } from './credential-values.ts'

const unit = (code: string, parentCode: string | null, eligible: number): UnitCrowd => ({
  code,
  parentCode,
  eligible,
})
const rank = (key: string, eligible: number, groupKey = 'all') => ({ key, eligible, groupKey })
const entries = (values: ReadonlyMap<string, string>) => Object.fromEntries(values)

describe('the unit value of a credential', () => {
  it('is the own unit where ten people stand behind it', () => {
    const units = [unit('city', null, 10), unit('a', 'city', 10), unit('b', 'city', 25)]
    expect(entries(unitValues(units, 10))).toEqual({ city: 'city', a: 'a', b: 'b' })
  })

  it('is the nearest unit above at which ten meet', () => {
    const units = [
      unit('city', null, 0),
      unit('bureau', 'city', 2),
      unit('division', 'bureau', 0),
      unit('small', 'division', 6),
      unit('tiny', 'division', 3),
      unit('large', 'bureau', 30),
    ]
    expect(entries(unitValues(units, 10))).toEqual({
      bureau: 'bureau',
      small: 'bureau',
      tiny: 'bureau',
      large: 'large',
    })
  })

  it('takes the smallest crowd along where too few are left over at the root', () => {
    const units = [unit('city', null, 3), unit('a', 'city', 12), unit('b', 'city', 40)]
    expect(entries(unitValues(units, 10))).toEqual({ city: 'city', a: 'city', b: 'b' })
  })

  it('does not exist where fewer than ten are eligible', () => {
    expect(unitValues([unit('city', null, 4), unit('a', 'city', 5)], 10).size).toBe(0)
  })

  it('stands for ten people or more and contains them, in any tree', () => {
    const tree = fc
      .array(fc.tuple(fc.nat(), fc.nat({ max: 15 })), { minLength: 1, maxLength: 60 })
      .map((rows) =>
        rows.map(([above, eligible], i) =>
          unit(`u${i}`, i === 0 ? null : `u${above % i}`, eligible),
        ),
      )
    fc.assert(fc.property(tree, holdsInTree), { numRuns: 500 })
  })
})

function holdsInTree(units: readonly UnitCrowd[]): void {
  const values = unitValues(units, 10)
  const peopled = units.filter(({ eligible }) => eligible > 0)
  const total = peopled.reduce((sum, { eligible }) => sum + eligible, 0)
  expect(values.size).toBe(total < 10 ? 0 : peopled.length)
  for (const [code, value] of values) {
    const crowd = peopled.filter((other) => values.get(other.code) === value)
    expect(crowd.reduce((sum, { eligible }) => sum + eligible, 0)).toBeGreaterThanOrEqual(10)
    expect(pathOf(units, code)).toContain(value)
  }
}

function pathOf(units: readonly UnitCrowd[], code: string): readonly string[] {
  const parent = units.find((candidate) => candidate.code === code)?.parentCode
  return parent ? [code, ...pathOf(units, parent)] : [code]
}

describe('the rank value of a credential', () => {
  it('is the rank where ten people hold it, and neighbours together where not', () => {
    const ladder = [rank('head', 3), rank('deputy', 4), rank('manager', 5), rank('staff', 50)]
    expect(entries(rankValues(ladder, 10))).toEqual({
      head: 'head+deputy+manager',
      deputy: 'head+deputy+manager',
      manager: 'head+deputy+manager',
      staff: 'staff',
    })
  })

  it('joins what is left at the foot of the ladder with the rank above', () => {
    const ladder = [rank('manager', 12), rank('staff', 20), rank('re-employed', 2)]
    expect(entries(rankValues(ladder, 10))).toEqual({
      manager: 'manager',
      staff: 'staff+re-employed',
      're-employed': 'staff+re-employed',
    })
  })

  it('stays on one side of the two-group view where it can', () => {
    const ladder = [
      rank('head', 15, 'upper'),
      rank('chief', 4, 'upper'),
      rank('clerk', 4, 'lower'),
      rank('staff', 30, 'lower'),
    ]
    expect(entries(rankValues(ladder, 10))).toEqual({
      head: 'head+chief',
      chief: 'head+chief',
      clerk: 'clerk+staff',
      staff: 'clerk+staff',
    })
  })

  it('crosses the two sides only where one of them is too small', () => {
    const ladder = [
      rank('head', 4, 'upper'),
      rank('clerk', 11, 'lower'),
      rank('staff', 30, 'lower'),
    ]
    expect(entries(rankValues(ladder, 10))).toEqual({
      head: 'head+clerk',
      clerk: 'head+clerk',
      staff: 'staff',
    })
  })

  it('stands for ten people or more on any ladder', () => {
    const ladders = fc
      .array(fc.tuple(fc.nat({ max: 14 }), fc.boolean()), { maxLength: 14 })
      .map((rows) => rows.map(([eligible, upper], i) => rank(`r${i}`, eligible, upper ? 'u' : 'l')))
    fc.assert(
      fc.property(ladders, (ladder) => {
        const values = rankValues(ladder, 10)
        const peopled = ladder.filter(({ eligible }) => eligible > 0)
        const total = peopled.reduce((sum, { eligible }) => sum + eligible, 0)
        expect(values.size).toBe(total < 10 ? 0 : peopled.length)
        for (const value of new Set(values.values())) {
          const crowd = peopled.filter(({ key }) => values.get(key) === value)
          expect(crowd.reduce((sum, { eligible }) => sum + eligible, 0)).toBeGreaterThanOrEqual(10)
        }
      }),
      { numRuns: 500 },
    )
  })
})
