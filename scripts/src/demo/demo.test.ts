import { createHash } from 'node:crypto'
import { checkQuestionnaire } from '@koe/shared/catalogue/check-questionnaire.ts'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import { describe, expect, it } from 'vitest'
import type { DemoResponse } from './answers.ts'
import { buildDemo, type Demo, type DemoWave } from './demo.ts'
import { earlierTargets, publishedTargets } from './wave-targets.ts'

const demo = buildDemo()

function waveOf(from: Demo, key: DemoWave['key']): DemoWave {
  const wave = from.waves.find((one) => one.key === key)
  if (wave === undefined) throw new Error(`no wave ${key}`)
  return wave
}

const latest = waveOf(demo, 'latest')
const earlier = waveOf(demo, 'earlier')

function total(responses: readonly DemoResponse[], key: string): number {
  return responses.reduce((sum, { answers }) => sum + Number(answers[key]), 0)
}

/** Hundredths of a ratio, rounded half-up in whole numbers. */
const hundredths = (sum: number, count: number) => Math.floor((200 * sum + count) / (2 * count))

const shown = (sum: number, count: number) => {
  const digits = String(hundredths(sum, count))
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function meanOf(responses: readonly DemoResponse[], keys: readonly string[]): number {
  const sum = keys.reduce((left, key) => left + total(responses, key), 0)
  return sum / (keys.length * responses.length)
}

const itemKeys = engagement13.items.map((item) => item.key)

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function correlation(left: readonly number[], right: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  const [a, b] = [mean(left), mean(right)]
  const product = left.reduce((sum, one, row) => sum + (one - a) * ((right[row] ?? 0) - b), 0)
  const square = (list: readonly number[], middle: number) =>
    list.reduce((sum, one) => sum + (one - middle) ** 2, 0)
  return product / Math.sqrt(square(left, a) * square(right, b))
}

const fingerprint = (one: Demo) => createHash('sha256').update(JSON.stringify(one)).digest('hex')

describe('the latest wave of the demo city', () => {
  it('has 636 answers from 2,041 staff, one per person, every item answered', () => {
    expect(demo.city.people).toHaveLength(2041)
    expect(latest.responses).toHaveLength(636)
    expect(new Set(latest.responses.map((response) => response.staffNumber)).size).toBe(636)
    for (const { answers } of latest.responses) {
      expect(Object.keys(answers)).toEqual(itemKeys)
      expect(Object.values(answers).every((code) => /^[1-5]$/.test(String(code)))).toBe(true)
    }
  })

  it('shows the published mean for each of the 13 items', () => {
    const means = itemKeys.map((key) => [key, shown(total(latest.responses, key), 636)])
    expect(Object.fromEntries(means)).toEqual(publishedTargets.items)
  })

  it.each([
    ['basics', '3.29'],
    ['contribution', '3.24'],
    ['belonging', '3.35'],
    ['growth', '3.10'],
    ['pride', '3.14'],
    ['engagement', '3.25'],
  ])('shows %s at %s as the mean of unrounded item means', (key, mean) => {
    const items = engagement13.constructs.find((set) => set.key === key)?.items ?? []
    const sum = items.reduce((left, item) => left + total(latest.responses, item), 0)
    expect(shown(sum, items.length * 636)).toBe(mean)
  })

  it('takes unit and rank of each answer from the roster', () => {
    const people = new Map(demo.city.people.map((person) => [person.staffNumber, person]))
    for (const { staffNumber, unitCode, rankKey } of latest.responses) {
      expect(people.get(staffNumber)).toMatchObject({ unitCode, rankKey })
    }
  })

  it('has response rates that differ between units and between ranks', () => {
    const answered = countBy(latest.responses.map((response) => response.unitCode))
    const staff = countBy(demo.city.people.map((person) => person.unitCode))
    const rates = [...staff].flatMap(([code, size]) =>
      size < 12 ? [] : [(answered.get(code) ?? 0) / size],
    )
    expect(rates.filter((rate) => rate < 0.2).length).toBeGreaterThan(5)
    expect(rates.filter((rate) => rate > 0.45).length).toBeGreaterThan(5)
    const rateOfRank = (rank: string) =>
      latest.responses.filter(({ rankKey }) => rankKey === rank).length /
      demo.city.people.filter(({ rankKey }) => rankKey === rank).length
    expect(rateOfRank('section-manager-class')).toBeGreaterThan(rateOfRank('technical-labour'))
  })

  it('is rated highest by directors and their deputies and lowest by senior staff', () => {
    const ranks = new Set(latest.responses.map((response) => response.rankKey))
    const means = [...ranks].map((rank) => ({
      rank,
      mean: meanOf(
        latest.responses.filter(({ rankKey }) => rankKey === rank),
        itemKeys,
      ),
    }))
    const order = means.toSorted((a, b) => b.mean - a.mean).map(({ rank }) => rank)
    expect(order.slice(0, 2).toSorted()).toEqual(['deputy-director-class', 'director-class'])
    expect(order.at(-1)).toBe('senior-staff-class')
  })

  it('has items that go together without being copies, and uses the whole scale', () => {
    const column = (key: string) => latest.responses.map(({ answers }) => Number(answers[key]))
    const pairs = itemKeys.flatMap((one, index) =>
      itemKeys.slice(index + 1).map((other) => correlation(column(one), column(other))),
    )
    expect(Math.min(...pairs)).toBeGreaterThan(0.15)
    expect(Math.max(...pairs)).toBeLessThan(0.75)
    for (const key of itemKeys) expect(new Set(column(key)).size).toBe(5)
  })
})

describe('the earlier wave', () => {
  it('says in its title that it is synthetic', () => {
    expect(earlier.title.ja).toContain('（合成データ）')
    expect(earlier.title.en).toContain('(synthetic)')
    expect([earlier.fiscalYear, latest.fiscalYear]).toEqual([2021, 2024])
  })

  it('has about 41 % response and its own means', () => {
    expect(earlier.responses).toHaveLength(840)
    const means = itemKeys.map((key) => [key, shown(total(earlier.responses, key), 840)])
    expect(Object.fromEntries(means)).toEqual(earlierTargets.items)
  })

  it('lies clearly below the latest wave in some items and clearly above in others', () => {
    const changes = itemKeys.map(
      (key) => meanOf(latest.responses, [key]) - meanOf(earlier.responses, [key]),
    )
    expect(changes.filter((change) => change > 0.15).length).toBeGreaterThanOrEqual(3)
    expect(changes.filter((change) => change < -0.15).length).toBeGreaterThanOrEqual(2)
    expect(changes.filter((change) => Math.abs(change) < 0.05).length).toBeGreaterThanOrEqual(4)
  })

  it('keeps part of each unit’s climate until the latest wave', () => {
    const offices = demo.city.units.filter(({ code }) =>
      [earlier, latest].every(
        ({ responses }) => responses.filter(({ unitCode }) => unitCode === code).length >= 5,
      ),
    )
    const means = ({ responses }: DemoWave) =>
      offices.map(({ code }) =>
        meanOf(
          responses.filter(({ unitCode }) => unitCode === code),
          itemKeys,
        ),
      )
    expect(offices.length).toBeGreaterThan(30)
    expect(correlation(means(earlier), means(latest))).toBeGreaterThan(0.15)
  })
})

describe('a demo of another size', () => {
  it('is byte for byte the same for the same seed and different for another', () => {
    expect(fingerprint(buildDemo())).toBe(fingerprint(demo))
    expect(fingerprint(buildDemo({ seed: 'other' }))).not.toBe(fingerprint(demo))
  })

  it.each(['a', 'b', 'c'])('meets the published means with seed %s too', (seed) => {
    const { responses } = waveOf(buildDemo({ seed }), 'latest')
    const means = itemKeys.map((key) => [key, shown(total(responses, key), 636)])
    expect(Object.fromEntries(means)).toEqual(publishedTargets.items)
  })

  it.each([
    { staff: 1, responseRate: 1, items: 1 },
    { staff: 5, responseRate: 0, items: 2 },
    { staff: 40, responseRate: 0.29, items: 5 },
    { staff: 300, responseRate: 1, items: 13 },
    { staff: 3000, responseRate: 0.5, items: 30 },
  ])('has $staff staff, a response rate of $responseRate and $items items', (options) => {
    const built = buildDemo({ ...options, seed: 'sizes' })
    const { responses, targets } = waveOf(built, 'latest')
    expect(checkQuestionnaire(built.questionnaire)).toEqual([])
    expect(built.questionnaire.items).toHaveLength(options.items)
    expect(responses).toHaveLength(Math.round(options.staff * options.responseRate - 0.4))
    for (const [key, mean] of Object.entries(targets.items)) {
      const sum = total(responses, key)
      expect(Math.abs(sum - Number(mean) * responses.length), key).toBeLessThanOrEqual(0.5001)
    }
  })

  it('gives the constructs of a longer questionnaire every repeated item', () => {
    const { questionnaire } = buildDemo({ staff: 50, items: 30 })
    const below = questionnaire.constructs.filter(({ key }) => key !== questionnaire.headline)
    const keys = questionnaire.items.map(({ key }) => key)
    expect(below.flatMap(({ items }) => items).toSorted()).toEqual(keys.toSorted())
    expect(keys).toContain('role-clarity-3')
  })

  it('never has more answers from a unit than staff in it', () => {
    const built = buildDemo({ staff: 4000, responseRate: 0.97 })
    const staff = countBy(built.city.people.map((person) => person.unitCode))
    const answered = countBy(waveOf(built, 'latest').responses.map(({ unitCode }) => unitCode))
    expect([...answered].filter(([code, count]) => count > (staff.get(code) ?? 0))).toEqual([])
  })

  it.each([
    { items: 0 },
    { items: 301 },
    { items: 1.5 },
    { responseRate: 1.01 },
    { responseRate: -0.1 },
    { responseRate: Number.NaN },
    { staff: 0 },
  ])('refuses %o', (options) => {
    expect(() => buildDemo(options)).toThrow(RangeError)
  })

  it('answers for 100,000 staff within a few seconds', () => {
    const started = performance.now()
    const large = buildDemo({ staff: 100_000, responseRate: 0.5 })
    expect(performance.now() - started).toBeLessThan(10_000)
    const { responses } = waveOf(large, 'latest')
    const means = itemKeys.map((key) => [key, shown(total(responses, key), 50_000)])
    expect(Object.fromEntries(means)).toEqual(publishedTargets.items)
  })
})
