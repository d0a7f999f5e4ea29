import { connection } from './connection.ts'

/** Respondents of one block of the unit view who belong together in the rank view. */
export interface Strand {
  readonly unitBlock: number
  readonly size: number
}

/** Smallest block of the rank view, and smallest number of people between two of its blocks. */
export interface SplitLimits {
  readonly minSize: number
  readonly minConnection: number
}

export interface Split {
  /** The block of each strand. */
  readonly blockOf: readonly number[]
  /** Per candidate: whether it is a union of blocks, so that its figures may be shown. */
  readonly visible: readonly boolean[]
}

interface Work {
  readonly limits: SplitLimits
  readonly blockOf: number[]
  readonly members: (readonly number[])[]
  readonly units: readonly number[]
  readonly sizes: readonly number[]
  readonly edgesOfUnit: readonly (readonly number[])[]
}

/**
 * Partitions the respondents for the rank view. Everybody starts in one block; each candidate group
 * (its strands' indices; the order counts) is split off when it and what remains have `minSize`
 * people, and the two stay joined by `minConnection` people through the unit view or are not joined
 * at all. Then no combination of figures of both views isolates fewer than `minConnection`.
 * Strands have at least one person. Source: privacy.md, section 2 (Gusfield 1988; Kao 1996).
 */
export function splitRanks(
  strands: readonly Strand[],
  candidates: readonly (readonly number[])[],
  limits: SplitLimits,
): Split {
  const work: Work = {
    limits,
    blockOf: strands.map(() => 0),
    members: [strands.map((_, index) => index)],
    units: strands.map((strand) => strand.unitBlock),
    sizes: strands.map((strand) => strand.size),
    edgesOfUnit: edgesByUnit(strands),
  }
  for (const candidate of candidates) trySplit(work, candidate)
  return {
    blockOf: work.blockOf,
    visible: candidates.map((candidate) => isUnionOfBlocks(work, candidate)),
  }
}

function edgesByUnit(strands: readonly Strand[]): readonly (readonly number[])[] {
  const edges: number[][] = []
  for (const [index, { unitBlock }] of strands.entries()) {
    const list = edges[unitBlock] ?? []
    list.push(index)
    edges[unitBlock] = list
  }
  return edges
}

function sizeOf(work: Work, strands: readonly number[]): number {
  return strands.reduce((sum, strand) => sum + (work.sizes[strand] ?? 0), 0)
}

function trySplit(work: Work, candidate: readonly number[]): void {
  const block = work.blockOf[candidate[0] ?? -1]
  if (block === undefined || candidate.some((strand) => work.blockOf[strand] !== block)) return
  const whole = work.members[block] ?? []
  const size = sizeOf(work, candidate)
  const rest = sizeOf(work, whole) - size
  if (size < work.limits.minSize || rest < work.limits.minSize) return
  const part = work.members.length
  for (const strand of candidate) work.blockOf[strand] = part
  work.members[block] = whole.filter((strand) => work.blockOf[strand] === block)
  work.members.push(candidate)
  if (isSafe(work, part, block)) return
  for (const strand of candidate) work.blockOf[strand] = block
  work.members[block] = whole
  work.members.pop()
}

function isSafe(work: Work, part: number, rest: number): boolean {
  const { units, sizes, edgesOfUnit } = work
  const views = { units, ranks: work.blockOf, sizes, edgesOfUnit, edgesOfRank: work.members }
  const joined = connection(views, part, rest, work.limits.minConnection)
  return joined === 0 || joined >= work.limits.minConnection
}

function isUnionOfBlocks(work: Work, candidate: readonly number[]): boolean {
  const size = sizeOf(work, candidate)
  const blocks = new Set(candidate.map((strand) => work.blockOf[strand] ?? -1))
  const covered = [...blocks].reduce(
    (sum, block) => sum + sizeOf(work, work.members[block] ?? []),
    0,
  )
  return size >= work.limits.minSize && covered === size
}
