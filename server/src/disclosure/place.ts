import { isInside, type UnitTree } from './unit-tree.ts'

/** People who cannot be told apart in this view: those directly in a unit, or a block of a finer layer. */
export interface Part {
  readonly node: number
  readonly size: number
}

/** The smallest set of people that figures of the unit view can tell from the rest. */
export interface Block {
  /** The lowest unit all of whose figures may count the block. */
  readonly home: number
  readonly size: number
}

export interface Placement {
  readonly blocks: readonly Block[]
  /** The block of each part; −1 for a part without people. */
  readonly blockOf: readonly number[]
  /** Per node: whether its figures are shown. They count the blocks whose home is in its subtree. */
  readonly visible: readonly boolean[]
  /** Per node: people in its subtree, and how many of them its figures count. */
  readonly total: readonly number[]
  readonly covered: readonly number[]
}

type WorkingBlock = { home: number; size: number; parts: number[] }

interface Work {
  readonly tree: UnitTree
  readonly parts: readonly Part[]
  readonly k: number
  readonly alpha: number
  /** Parts that a node has to place: its own and what its children sent up. */
  readonly pending: number[][]
  readonly visible: boolean[]
  readonly total: number[]
  readonly covered: number[]
  blocks: WorkingBlock[]
}

/**
 * Partitions the people of the unit tree into blocks of at least `k`, and says which units may show
 * figures: those that are unions of blocks. No sum or difference of the figures of visible units
 * then isolates fewer than `k`. A leftover of at most `alpha` (a share, 0–1) of its unit counts
 * further up instead of hiding a sibling. Depends on counts of respondents only, never on answers.
 * Source: privacy.md, section 2, `place(atoms, k, α)`.
 */
export function place(tree: UnitTree, parts: readonly Part[], k: number, alpha: number): Placement {
  const work = start(tree, parts, k, alpha)
  for (let node = tree.keys.length - 1; node > 0; node -= 1) placeUnit(work, node)
  placeRoot(work)
  const blockOf = parts.map(() => -1)
  for (const [index, block] of work.blocks.entries()) {
    for (const part of block.parts) blockOf[part] = index
  }
  const { blocks, visible, total, covered } = work
  return { blocks, blockOf, visible, total, covered }
}

function start(tree: UnitTree, parts: readonly Part[], k: number, alpha: number): Work {
  const zeros = () => tree.keys.map(() => 0)
  const work: Work = {
    tree,
    parts,
    k,
    alpha,
    pending: tree.keys.map(() => []),
    visible: tree.keys.map(() => false),
    total: zeros(),
    covered: zeros(),
    blocks: [],
  }
  for (const [index, { node, size }] of parts.entries()) {
    if (size === 0) continue
    work.pending[node]?.push(index)
    work.total[node] = at(work.total, node) + size
  }
  for (let node = tree.keys.length - 1; node > 0; node -= 1) {
    const parent = at(tree.parents, node)
    work.total[parent] = at(work.total, parent) + at(work.total, node)
  }
  return work
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0
}

/** Decides about one unit after all of its children; whatever it cannot place goes to its parent. */
function placeUnit(work: Work, node: number): void {
  const leftover = work.pending[node] ?? []
  const people = sizeOf(work, leftover)
  const inside = at(work.covered, node)
  const isShown = inside + people >= work.k
  if (isShown && people >= work.k) addBlock(work, node, leftover)
  else if (isShown && people > work.alpha * at(work.total, node))
    mergeIntoChild(work, node, leftover)
  else sendUp(work, node, leftover)
  work.visible[node] = isShown
  if (isShown) addCovered(work, at(work.tree.parents, node), at(work.covered, node))
}

function placeRoot(work: Work): void {
  const leftover = work.pending[0] ?? []
  const people = sizeOf(work, leftover)
  work.visible[0] = at(work.total, 0) >= work.k && people + at(work.covered, 0) > 0
  if (people === 0) return
  const smallest = people < work.k ? smallestBlock(work) : undefined
  if (smallest === undefined) {
    addBlock(work, 0, leftover)
    return
  }
  work.blocks = work.blocks.filter((block) => block !== smallest)
  takeFromUnits(work, smallest)
  addBlock(work, 0, [...leftover, ...smallest.parts])
}

/** The units that counted a block lose it; those that then count too few of their people are hidden. */
function takeFromUnits(work: Work, block: WorkingBlock): void {
  for (let node = block.home; node > 0; node = at(work.tree.parents, node)) {
    addCovered(work, node, -block.size)
    const counted = at(work.covered, node)
    const isEnough = counted >= (1 - work.alpha) * at(work.total, node)
    if (counted < work.k || !isEnough) work.visible[node] = false
  }
  addCovered(work, 0, -block.size)
}

function mergeIntoChild(work: Work, node: number, leftover: readonly number[]): void {
  const { tree } = work
  const children = work.visible.flatMap((isVisible, child) =>
    isVisible && tree.parents[child] === node ? [child] : [],
  )
  const chosen = children.reduce((a, b) => (at(work.covered, b) < at(work.covered, a) ? b : a))
  const isChosen = (block: WorkingBlock) => isInside(tree, block.home, chosen)
  const taken = work.blocks.filter(isChosen)
  work.blocks = work.blocks.filter((block) => !isChosen(block))
  for (let inner = chosen; inner <= at(tree.last, chosen); inner += 1) {
    work.visible[inner] = false
    work.covered[inner] = 0
  }
  addCovered(work, node, -taken.reduce((sum, block) => sum + block.size, 0))
  addBlock(work, node, [...leftover, ...taken.flatMap((block) => block.parts)])
}

function addBlock(work: Work, home: number, parts: readonly number[]): void {
  const size = sizeOf(work, parts)
  work.blocks.push({ home, size, parts: [...parts] })
  addCovered(work, home, size)
}

function sendUp(work: Work, node: number, leftover: readonly number[]): void {
  work.pending[at(work.tree.parents, node)]?.push(...leftover)
}

function addCovered(work: Work, node: number, people: number): void {
  work.covered[node] = at(work.covered, node) + people
}

function sizeOf(work: Work, parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + (work.parts[part]?.size ?? 0), 0)
}

function smallestBlock(work: Work): WorkingBlock | undefined {
  return work.blocks.reduce<WorkingBlock | undefined>(
    (best, block) => (best === undefined || block.size < best.size ? block : best),
    undefined,
  )
}
