import { publishResults } from '@koe/server/disclosure/publish.ts'
import { defaultDisclosure } from '@koe/server/disclosure/settings.ts'
import type { CountedBallot } from '@koe/server/disclosure/tally.ts'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import { rankLadders } from '@koe/shared/catalogue/rank-ladders.ts'
import { buildCity, type City } from '../demo/city.ts'
import { answersOf, drawAnswers } from './election.ts'
import { middle } from './figure.ts'

/** Measured in a process of its own: `node publish-program.ts STAFF BALLOTS` prints JSON. */
const [staff = 0, ballots = 0] = process.argv.slice(2).map(Number)
const city = buildCity({ staff, seed: 'bench' })
const votes = plainBallots(city, ballots)
const rules = rulesOf(city)

const publish = () =>
  publishResults({
    questionnaire: engagement13,
    settings: defaultDisclosure,
    ballots: votes,
    ...rules,
  })

/** A total an item, with no group and no rule. */
function plainSums(): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const { answers } of votes)
    for (const { key } of engagement13.items) sums[key] = (sums[key] ?? 0) + Number(answers[key])
  return sums
}

const { groups, cells } = publish()
const result = {
  units: city.units.length,
  groups: groups.length,
  cells: cells.length,
  publish: middle([1, 2, 3].map(() => timed(publish))),
  sums: middle([1, 2, 3, 4, 5].map(() => timed(plainSums))),
}
export type PublishTimes = typeof result
console.log(JSON.stringify(result))

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function plainBallots({ people }: City, count: number): readonly CountedBallot[] {
  const random = answersOf('publish')
  return random
    .shuffled(people)
    .slice(0, count)
    .map(({ unitCode, rankKey }) => ({
      unit: unitCode,
      rank: rankKey,
      answers: drawAnswers(random),
    }))
}

function rulesOf({ units, people }: City) {
  const inUnit = Map.groupBy(people, ({ unitCode }) => unitCode)
  const inRank = Map.groupBy(people, ({ rankKey }) => rankKey as string)
  const ladder = rankLadders.find(({ key }) => key === 'aomori')?.ranks ?? []
  return {
    units: units.map(({ code, parentCode }) => ({
      key: code,
      parent: parentCode,
      eligible: inUnit.get(code)?.length ?? 0,
    })),
    ranks: ladder.map(({ key, order, group }) => ({
      key,
      order,
      group: group.key,
      eligible: inRank.get(key)?.length ?? 0,
    })),
  }
}
