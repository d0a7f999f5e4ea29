/** A unit as the roster froze it; `eligible` counts its direct members only. */
export interface UnitEntry {
  readonly key: string
  readonly parent: string | null
  readonly eligible: number
}

/**
 * The units in walking order: node 0 is the organisation, parents stand before their children, and
 * the subtree of node v is the nodes v to last[v].
 */
export interface UnitTree {
  /** Null for an organisation that is no unit of its own. */
  readonly keys: readonly (string | null)[]
  readonly parents: readonly number[]
  readonly last: readonly number[]
  readonly depths: readonly number[]
  /** Eligible people of the subtree. */
  readonly eligible: readonly number[]
  readonly nodeOf: ReadonlyMap<string, number>
}

/**
 * Builds the tree. A single entry without a parent is the organisation; otherwise the entries
 * without one stand under an organisation that has no members of its own.
 * Throws an Error for a duplicate, an unknown parent or a cycle: the roster refuses them earlier.
 */
export function unitTree(units: readonly UnitEntry[]): UnitTree {
  const known = new Set(units.map((unit) => unit.key))
  if (known.size < units.length) throw new Error('a unit is listed twice')
  const lost = units.find((unit) => unit.parent !== null && !known.has(unit.parent))
  if (lost !== undefined) throw new Error(`the parent of unit "${lost.key}" is not listed`)
  const tops = units.filter((unit) => unit.parent === null)
  const only = tops.length === 1 ? tops[0] : undefined
  const children = Map.groupBy(
    units.filter((unit) => unit !== only),
    (unit) => (unit.parent === only?.key ? null : unit.parent),
  )
  const tree = walk(only, children)
  if (tree.nodeOf.size < units.length) throw new Error('the units contain a cycle')
  return tree
}

function walk(
  root: UnitEntry | undefined,
  children: ReadonlyMap<string | null, readonly UnitEntry[]>,
): UnitTree {
  const keys: (string | null)[] = [root?.key ?? null]
  const parents = [-1]
  const depths = [0]
  const eligible = [root?.eligible ?? 0]
  const stack = waiting(children.get(null), 0)
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const node = keys.push(next.unit.key) - 1
    parents.push(next.parent)
    depths.push((depths[next.parent] ?? 0) + 1)
    eligible.push(next.unit.eligible)
    stack.push(...waiting(children.get(next.unit.key), node))
  }
  const last = keys.map((_, node) => node)
  for (let node = keys.length - 1; node > 0; node -= 1) {
    const parent = parents[node] ?? 0
    last[parent] = Math.max(last[parent] ?? 0, last[node] ?? 0)
    eligible[parent] = (eligible[parent] ?? 0) + (eligible[node] ?? 0)
  }
  const nodeOf = new Map(keys.flatMap((key, node) => (key === null ? [] : [[key, node]])))
  return { keys, parents, last, depths, eligible, nodeOf }
}

/** Children in reverse, because the last one of a stack is taken first. */
function waiting(units: readonly UnitEntry[] | undefined, parent: number) {
  return (units ?? []).toReversed().map((unit) => ({ unit, parent }))
}

/** Whether a node lies in the subtree of another (a node lies in its own). */
export function isInside(tree: Pick<UnitTree, 'last'>, node: number, subtree: number): boolean {
  return node >= subtree && node <= (tree.last[subtree] ?? -1)
}
