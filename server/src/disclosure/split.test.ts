import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connection } from './connection.ts'
import { type Strand, splitRanks } from './split.ts'

const FIVE = { minSize: 5, minConnection: 5 }

/** Rows are blocks of the unit view, columns are ranks; strands in reading order. */
function strandsOf(table: readonly (readonly number[])[]) {
  const cells = table.flatMap((row, unitBlock) =>
    row.flatMap((size, rank) => (size > 0 ? [{ unitBlock, rank, size }] : [])),
  )
  const ofRanks = (...ranks: number[]) =>
    cells.flatMap((cell, index) => (ranks.includes(cell.rank) ? [index] : []))
  return { strands: cells satisfies readonly Strand[], ofRanks }
}

describe('splitting the rank view', () => {
  it('shows every rank of a large organisation', () => {
    const { strands, ofRanks } = strandsOf([
      [20, 20, 20],
      [20, 20, 20],
    ])
    const { visible } = splitRanks(strands, [ofRanks(0), ofRanks(1), ofRanks(2)], FIVE)
    expect(visible).toEqual([true, true, true])
  })

  it('hides the smallest shown rank when a smaller one would stand alone', () => {
    const { strands, ofRanks } = strandsOf([
      [20, 10, 2],
      [20, 10, 1],
    ])
    const { visible } = splitRanks(strands, [ofRanks(0), ofRanks(1), ofRanks(2)], FIVE)
    expect(visible).toEqual([true, false, false])
  })

  it('hides a rank of which unit figures leave only a few people', () => {
    // The first unit is all of rank 0 but three people: rank 0 minus that unit isolates the three.
    const { strands, ofRanks } = strandsOf([
      [7, 0],
      [3, 40],
    ])
    expect(splitRanks(strands, [ofRanks(1), ofRanks(0)], FIVE).visible).toEqual([false, false])
  })

  it('shows ranks that share no unit with the others', () => {
    const { strands, ofRanks } = strandsOf([
      [7, 0],
      [0, 40],
    ])
    expect(splitRanks(strands, [ofRanks(1), ofRanks(0)], FIVE).visible).toEqual([true, true])
  })

  it('keeps the two-group view and its ranks together', () => {
    const { strands, ofRanks } = strandsOf([
      [10, 2, 15, 15],
      [10, 2, 15, 15],
    ])
    const candidates = [ofRanks(2, 3), ofRanks(0, 1), ofRanks(2), ofRanks(3), ofRanks(0)]
    const { visible } = splitRanks(strands, candidates, FIVE)
    expect(visible).toEqual([true, true, true, true, false])
  })
})

const table = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 9 })), { minLength: 4, maxLength: 4 }),
  { minLength: 1, maxLength: 6 },
)

/** Every way to weigh unit and rank blocks with 0 or 1 and subtract: the people left over. */
function smallestIsolated(strands: readonly Strand[], ranks: readonly number[]): number {
  const units = [...new Set(strands.map((strand) => strand.unitBlock))]
  const blocks = [...new Set(ranks)]
  let smallest = Number.POSITIVE_INFINITY
  for (let mask = 0; mask < 2 ** (units.length + blocks.length); mask += 1) {
    const isolated = strands.reduce((sum, { unitBlock, size }, index) => {
      const unitSide = (mask >> units.indexOf(unitBlock)) & 1
      const rankSide = (mask >> (units.length + blocks.indexOf(ranks[index] ?? -1))) & 1
      return unitSide === rankSide ? sum : sum + size
    }, 0)
    if (isolated > 0) smallest = Math.min(smallest, isolated)
  }
  return smallest
}

describe('any two views', () => {
  it('never isolate fewer people than unit figures and the whole alone would', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 6 }), (rows, k) => {
        // Unit blocks always hold k or more: place() has seen to that.
        const full = rows.filter((row) => row.reduce((a, b) => a + b, 0) >= k)
        const { strands, ofRanks } = strandsOf(full)
        const candidates = [[0, 1], [2, 3], [0], [1], [2], [3]]
          .map((ranks) => ofRanks(...ranks))
          .filter((candidate) => candidate.length > 0)
        const limits = { minSize: k, minConnection: k }
        const { blockOf, visible } = splitRanks(strands, candidates, limits)
        expect(smallestIsolated(strands, blockOf)).toBeGreaterThanOrEqual(k)
        for (const [index, candidate] of candidates.entries()) {
          if (!visible[index]) continue
          const blocks = new Set(candidate.map((strand) => blockOf[strand]))
          const covered = blockOf.flatMap((block, strand) => (blocks.has(block) ? [strand] : []))
          expect(covered).toEqual(candidate.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('are joined by exactly the smallest cut between two ranks', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { strands } = strandsOf(rows)
        const ranks = strands.map((strand) => strand.rank)
        if (!ranks.includes(0) || !ranks.includes(1)) return
        const views = {
          units: strands.map((strand) => strand.unitBlock),
          ranks,
          sizes: strands.map((strand) => strand.size),
          edgesOfUnit: rows.map((_, unit) => indices(strands, (s) => s.unitBlock === unit)),
          edgesOfRank: [0, 1, 2, 3].map((rank) => indices(strands, (s) => s.rank === rank)),
        }
        expect(connection(views, 0, 1, 1000)).toBe(smallestCut(rows))
        expect(connection(views, 0, 1, 3)).toBe(Math.min(3, smallestCut(rows)))
      }),
      { numRuns: 400 },
    )
  })
})

function indices<Value>(values: readonly Value[], test: (value: Value) => boolean): number[] {
  return values.flatMap((value, index) => (test(value) ? [index] : []))
}

/** Minimum over all side choices of the other vertices, rank 0 on one side and rank 1 on the other. */
function smallestCut(rows: readonly (readonly number[])[]): number {
  let best = Number.POSITIVE_INFINITY
  for (let mask = 0; mask < 2 ** (rows.length + 2); mask += 1) {
    const rankSides = [0, 1, mask & 1, (mask >> 1) & 1]
    const cut = rows.reduce((sum, row, unit) => {
      const side = (mask >> (unit + 2)) & 1
      return sum + row.reduce((n, size, rank) => (rankSides[rank] === side ? n : n + size), 0)
    }, 0)
    best = Math.min(best, cut)
  }
  return best
}
