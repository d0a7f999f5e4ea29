import { randomUUID } from 'node:crypto'
import { type Comparison, Figure } from '@koe/shared/contracts/results.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDemo, type Demo } from '../../scripts/src/demo/demo.ts'
import { loadRoster } from '../../scripts/src/demo/load-roster.ts'
import { loadClosedWave, loadQuestionnaire } from '../../scripts/src/demo/load-waves.ts'
import { countAndPublish } from '../src/counting/count-and-publish.ts'
import { waveForCount } from '../src/surveys/lookup.ts'
import { signInAs } from './accounts.ts'
import { type TestApp, testApp } from './app.ts'
import {
  type Crowd,
  fewestIsolated,
  type KnownGroup,
  markingQuestionnaire,
  marksOf,
  simpleAttacks,
  viewOf,
} from './attack.ts'
import { type Crawled, crawl, figuresIn, releasesFor, type Said } from './crawled-results.ts'

/** One closed wave of the demo city: what the API tells of it, and whom its groups count. */
interface Wave {
  readonly title: string
  readonly crowd: Crowd
  readonly told: Crawled
  /** The same people, counted with a questionnaire that tells whom a figure counts. */
  readonly marked: Crawled
}

const ends: (() => Promise<void>)[] = []
const waves: Wave[] = []

beforeAll(async () => {
  const server = await testApp((work) => void ends.unshift(work))
  const demo = buildDemo()
  await loadRoster(server.services.databases.identity, demo.city)
  await loadQuestionnaire(server.services, demo)
  for (const wave of demo.waves) await loadClosedWave(server.services, demo, wave)
  const reader = await signInAs(server, 'hr')
  for (const { waveId, title } of await releasesFor(server, reader)) {
    const { marked, crowd } = await publishMarks(server, demo, waveId)
    waves.push({
      title: title.en,
      crowd,
      told: await crawl(server, reader, waveId, true),
      marked: await crawl(server, reader, marked, false),
    })
  }
}, 180_000)
afterAll(async () => {
  for (const end of ends) await end()
})

/** Counts the people of a demo wave once more, each with the mark of the own unit and rank. */
async function publishMarks({ services }: TestApp, demo: Demo, waveId: string) {
  const db = services.databases.counter
  const frozen = await waveForCount(db, waveId)
  const wave = demo.waves.find(({ title }) => title.en === frozen?.title.en)
  if (!frozen || !wave) throw new Error('a demo wave has no answers')
  const unitOf = new Map(frozen.units.map(({ code, credential }) => [code, credential]))
  const rankOf = new Map(frozen.ranks.map(({ key, credential }) => [key, credential]))
  const places = wave.responses.map(({ unitCode, rankKey }) => ({
    unit: unitOf.get(unitCode) ?? null,
    rank: rankOf.get(rankKey) ?? null,
  }))
  const names = [...new Set(places.map((place) => JSON.stringify(place)))]
  const atomOf = (place: object) => names.indexOf(JSON.stringify(place))
  const ballots = places.map((place) => ({
    ...place,
    answers: marksOf(atomOf(place), names.length, ['mark']),
  }))
  const marked = randomUUID()
  await countAndPublish(db, {
    ...frozen,
    wave: { ...frozen, id: marked, series: 'marks', closedOn: wave.closesOn },
    questionnaire: markingQuestionnaire(names.length, ['mark']),
    settings: frozen.disclosure,
    ballots,
    totals: { issued: ballots.length, ballots: ballots.length, invalid: 0 },
    receipts: [],
  })
  const crowd = names.map((_, atom) => places.filter((place) => atomOf(place) === atom).length)
  return { marked, crowd }
}

const keyOf = ({ group, measure }: Said) => `${group.key} ${measure}`

/** Whom the figures of each shown group count, read from the marks. */
function knownFrom(marked: Crawled): readonly KnownGroup[] {
  const byGroup = Map.groupBy(figuresIn(marked), ({ group }) => group.key)
  return marked.groups.flatMap(({ key, parent, shown }) => {
    if (!shown) return []
    const atoms = (byGroup.get(key) ?? []).flatMap(({ measure, figure }) =>
      figure.shown && figure.value > 0 ? [Number(measure.split('-')[1])] : [],
    )
    return [{ key, parent, view: viewOf(key), atoms: new Set(atoms) }]
  })
}

const sizesOf = ({ groups }: Crawled) =>
  groups.map(({ key, counted, shown, reason }) => ({ key, counted, shown, reason }))

describe('what the API tells of the demo city', () => {
  it('is both closed waves, with many groups of each shown and some hidden', () => {
    expect(waves.map(({ crowd }) => crowd.reduce((sum, people) => sum + people, 0))).toEqual([
      636, 840,
    ])
    for (const { told } of waves) {
      expect(told.groups.filter(({ shown }) => shown).length).toBeGreaterThan(50)
      expect(told.groups.filter(({ shown }) => !shown).length).toBeGreaterThan(10)
      expect(
        told.groups.filter(({ kind, shown }) => kind === 'rank' && shown).length,
      ).toBeGreaterThan(3)
    }
  })

  it('shows no group and no figure of fewer than five', () => {
    for (const { told } of waves) {
      for (const { key, shown, counted } of told.groups)
        if (shown) expect(counted, key).toBeGreaterThanOrEqual(5)
      for (const said of figuresIn(told))
        if (said.figure.shown) expect(said.figure.n, keyOf(said)).toBeGreaterThanOrEqual(5)
    }
  })

  it('says the same of a group on every page', () => {
    for (const { told } of waves) {
      const known = new Map<string, string>()
      for (const said of figuresIn(told)) {
        const figure = JSON.stringify(said.figure)
        expect(figure, keyOf(said)).toBe(known.get(keyOf(said)) ?? figure)
        known.set(keyOf(said), figure)
      }
      expect(known.size).toBe(told.groups.length * 19)
    }
  })

  it('gives a hidden figure no value anywhere', () => {
    const isFigure = new Ajv2020({ strict: false }).compile(Figure)
    for (const { told } of waves) {
      const hidden = told.groups.filter(({ shown }) => !shown)
      for (const { key, counted, reason } of hidden)
        expect({ key, counted, hasReason: reason !== null }).toEqual({
          key,
          counted: null,
          hasReason: true,
        })
      for (const said of figuresIn(told)) {
        expect(isFigure(said.figure), keyOf(said)).toBe(true)
        if (!said.figure.shown) expect(Object.keys(said.figure)).toEqual(['shown', 'reason'])
        if (!said.group.shown) expect(said.figure.shown, keyOf(said)).toBe(false)
      }
    }
  })

  it('compares a hidden figure with nothing', () => {
    for (const { told } of waves) {
      for (const { headline, constructs, items, strengths, concerns, group } of told.overviews) {
        for (const { figure, change, difference, target, key } of [
          headline,
          ...constructs,
          ...items,
        ])
          if (!figure.shown)
            expect({ change, difference, verdict: target?.verdict ?? 'no-data' }, key).toEqual({
              change: null,
              difference: null,
              verdict: 'no-data',
            })
        if (!group.shown) expect([...strengths, ...concerns], group.key).toEqual([])
      }
      for (const row of told.comparisons.flatMap(({ rows }: Comparison) => rows))
        for (const [index, figure] of row.figures.entries())
          if (!figure.shown) expect(row.differences[index], row.group.key).toBeNull()
    }
  })
})

describe('an attacker with every page of the demo city', () => {
  it('who knows of everybody whom the figures count, sees the very groups that were published', () => {
    for (const { told, marked, crowd } of waves) {
      expect(sizesOf(marked)).toEqual(sizesOf(told))
      for (const { key, atoms } of knownFrom(marked)) {
        const people = [...atoms].reduce((sum, atom) => sum + (crowd[atom] ?? 0), 0)
        expect(people, key).toBe(told.groups.find((group) => group.key === key)?.counted)
      }
    }
  })

  it('finds nobody by one or two subtractions', () => {
    for (const { marked, crowd } of waves)
      expect(simpleAttacks(knownFrom(marked), crowd, 5)).toEqual([])
  })

  it('tells no fewer than five people apart, whatever is combined', () => {
    for (const { title, marked, crowd } of waves)
      expect(fewestIsolated(knownFrom(marked), crowd), title).toBeGreaterThanOrEqual(5)
  })

  it('would have found somebody if groups of fewer than five had only been left out', () => {
    for (const { marked, crowd } of waves) {
      const shown = knownFrom(marked)
      const [largest] = shown
        .filter(({ view }) => view === 'unit')
        .toSorted((a, b) => b.atoms.size - a.atoms.size)
      if (!largest) throw new Error('no unit is shown')
      // One more group: a unit without its smallest kind of people.
      const few = [...largest.atoms].find((atom) => (crowd[atom] ?? 0) < 5) ?? -1
      const atoms = new Set([...largest.atoms].filter((atom) => atom !== few))
      const more = [...shown, { ...largest, key: 'unit:more', atoms }]
      expect(simpleAttacks(more, crowd, 5)).not.toEqual([])
      expect(fewestIsolated(more, crowd)).toBeLessThan(5)
    }
  })
})
