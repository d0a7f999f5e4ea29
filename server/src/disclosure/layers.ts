import { place } from './place.ts'
import { type SplitLimits, type Strand, splitRanks } from './split.ts'
import type { UnitTree } from './unit-tree.ts'

/** Respondents' places: the unit node and the rank (−1: none) of each atom. */
export interface World {
  readonly tree: UnitTree
  readonly nodes: readonly number[]
  readonly ranks: readonly number[]
}

/** One layer of the unit view: everybody's block, the blocks' homes, and which units are shown. */
export interface UnitLayer {
  readonly blockOf: readonly number[]
  readonly homes: readonly number[]
  readonly visible: readonly boolean[]
}

/** One layer of the rank view: everybody's block, and which candidate groups are shown. */
export interface RankLayer {
  readonly blockOf: readonly number[]
  readonly visible: readonly boolean[]
}

/** A group of the rank view that may be shown; `level` orders the attempts, small levels first. */
export interface Candidate {
  readonly level: number
  readonly atoms: readonly number[]
}

export interface Layer {
  readonly units: UnitLayer
  readonly ranks: RankLayer
}

/** Before any rule: one block per unit, each at home in its unit. */
export function everyUnit({ tree, nodes }: World): UnitLayer {
  return {
    blockOf: nodes,
    homes: tree.keys.map((_, node) => node),
    visible: tree.keys.map(() => true),
  }
}

/** Before any rule: one block per rank, and one for people without a rank. */
export function everyRank({ ranks }: World, candidates: readonly Candidate[]): RankLayer {
  return { blockOf: ranks.map((rank) => rank + 1), visible: candidates.map(() => true) }
}

/**
 * Places people (per atom) anew over the blocks of a coarser rule, which stay whole, so that every
 * block of the new layer is a union of old ones. A unit hidden before stays hidden.
 */
export function placeOver(
  { tree }: World,
  people: readonly number[],
  base: UnitLayer,
  k: number,
  alpha: number,
): UnitLayer {
  const sizes = base.homes.map(() => 0)
  for (const [atom, block] of base.blockOf.entries()) {
    if (block >= 0) sizes[block] = (sizes[block] ?? 0) + (people[atom] ?? 0)
  }
  const parts = base.homes.map((node, block) => ({ node, size: sizes[block] ?? 0 }))
  const placement = place(tree, parts, k, alpha)
  return {
    blockOf: base.blockOf.map((block) => placement.blockOf[block] ?? -1),
    homes: placement.blocks.map((block) => block.home),
    visible: placement.visible.map((isVisible, node) => isVisible && base.visible[node] === true),
  }
}

interface Woven {
  readonly strands: readonly Strand[]
  /** The strand of each atom; −1 without people. */
  readonly strandOf: readonly number[]
}

/** Atoms that share both blocks are one strand. */
function weave(people: readonly number[], units: UnitLayer, ranks: RankLayer): Woven {
  const strands: { unitBlock: number; size: number }[] = []
  const known = new Map<number, number>()
  const width = ranks.blockOf.reduce((most, block) => Math.max(most, block), 0) + 1
  const strandOf = people.map((size, atom) => {
    if (size === 0) return -1
    const unitBlock = units.blockOf[atom] ?? -1
    const key = unitBlock * width + (ranks.blockOf[atom] ?? 0)
    const index = known.get(key) ?? strands.push({ unitBlock, size: 0 }) - 1
    known.set(key, index)
    const strand = strands[index]
    if (strand !== undefined) strand.size += size
    return index
  })
  return { strands, strandOf }
}

/**
 * Splits the rank view anew over the blocks of a coarser rule, against the unit view of the same
 * layer. Candidates are tried by level, then the largest first; a hidden one stays hidden.
 */
export function splitOver(
  people: readonly number[],
  units: UnitLayer,
  base: RankLayer,
  candidates: readonly Candidate[],
  limits: SplitLimits,
): RankLayer {
  const { strands, strandOf } = weave(people, units, base)
  const tried = candidates.flatMap(({ level, atoms }, index) => {
    const own = new Set(atoms.map((atom) => strandOf[atom] ?? -1))
    own.delete(-1)
    const size = [...own].reduce((sum, strand) => sum + (strands[strand]?.size ?? 0), 0)
    const isTried = base.visible[index] === true && size >= limits.minSize
    return isTried ? [{ index, level, size, strands: [...own] }] : []
  })
  tried.sort((a, b) => a.level - b.level || b.size - a.size || a.index - b.index)
  const split = splitRanks(
    strands,
    tried.map((candidate) => candidate.strands),
    limits,
  )
  const visible = candidates.map(() => false)
  for (const [order, { index }] of tried.entries()) visible[index] = split.visible[order] === true
  return { blockOf: strandOf.map((strand) => split.blockOf[strand] ?? 0), visible }
}

/** Per node, the atoms that its figures count: those in blocks that are at home in its subtree. */
export function countedAtoms({ tree }: World, units: UnitLayer): readonly (readonly number[])[] {
  const atHome: number[][] = tree.keys.map(() => [])
  for (const [atom, block] of units.blockOf.entries()) atHome[units.homes[block] ?? -1]?.push(atom)
  return tree.last.map((last, node) => atHome.slice(node, last + 1).flat())
}
