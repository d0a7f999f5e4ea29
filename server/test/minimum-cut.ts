/** An undirected edge between two vertices, and how many people it stands for. */
export type Edge = readonly [from: number, to: number, people: number]

/**
 * The smallest number of people whose edges, taken away, part some connected piece of the graph:
 * Stoer and Wagner on every component. Infinity for a graph without edges.
 */
export function weakestCut(vertices: number, edges: readonly Edge[]): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...componentsOf(vertices, edges).map((component) => minimumCut(component, edges)),
  )
}

function componentsOf(vertices: number, edges: readonly Edge[]): readonly (readonly number[])[] {
  const parent = Array.from({ length: vertices }, (_, vertex) => vertex)
  const root = (vertex: number): number => {
    let at = vertex
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  for (const [from, to, people] of edges) if (people > 0) parent[root(from)] = root(to)
  const members = Map.groupBy(parent.keys(), root)
  return [...members.values()].filter((component) => component.length > 1)
}

function minimumCut(component: readonly number[], edges: readonly Edge[]): number {
  const weights = new Map(component.map((vertex) => [vertex, new Map<number, number>()]))
  const add = (from: number, to: number, people: number) => {
    const row = weights.get(from)
    if (row && from !== to) row.set(to, (row.get(to) ?? 0) + people)
  }
  for (const [from, to, people] of edges) {
    add(from, to, people)
    add(to, from, people)
  }
  let best = Number.POSITIVE_INFINITY
  while (weights.size > 1) {
    const { last, before, cut } = maximumAdjacency(weights)
    best = Math.min(best, cut)
    for (const [other, people] of weights.get(last) ?? []) {
      weights.get(other)?.delete(last)
      add(before, other, people)
      add(other, before, people)
    }
    weights.delete(last)
  }
  return best
}

/** One phase: vertices in the order of how strongly they hang on those before; the last one's cut. */
function maximumAdjacency(weights: ReadonlyMap<number, ReadonlyMap<number, number>>) {
  const pull = new Map([...weights.keys()].map((vertex) => [vertex, 0]))
  let last = -1
  let before = -1
  let cut = 0
  while (pull.size > 0) {
    const [strongest, people] = [...pull].reduce((a, b) => (b[1] > a[1] ? b : a))
    pull.delete(strongest)
    ;[before, last, cut] = [last, strongest, people]
    for (const [other, more] of weights.get(strongest) ?? [])
      if (pull.has(other)) pull.set(other, (pull.get(other) ?? 0) + more)
  }
  return { last, before, cut }
}
