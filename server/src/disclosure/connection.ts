/**
 * Respondents as edges between the two views: edge e joins block `units[e]` of the unit view with
 * block `ranks[e]` of the rank view and stands for `sizes[e]` people.
 */
export interface TwoViews {
  readonly units: readonly number[]
  readonly ranks: readonly number[]
  readonly sizes: readonly number[]
  /** The edges of each block. */
  readonly edgesOfUnit: readonly (readonly number[])[]
  readonly edgesOfRank: readonly (readonly number[])[]
}

/** How an edge was reached: edge and direction (+1 from the unit view to the rank view). */
type Step = { readonly edge: number; readonly direction: 1 | -1 }

interface Search {
  readonly views: TwoViews
  /** People already used on an edge, positive from the unit view to the rank view. */
  readonly used: Map<number, number>
}

/**
 * How many people join two blocks of the rank view through the unit view, at most `limit`: the
 * maximum flow, which is the smallest number of people that figures could isolate between them.
 * Source: privacy.md, section 2; augmenting paths after Edmonds and Karp.
 */
export function connection(views: TwoViews, from: number, to: number, limit: number): number {
  const search: Search = { views, used: new Map() }
  let flow = 0
  while (flow < limit) {
    const path = shortestPath(search, from, to)
    if (path === null) break
    flow += push(search, path, limit - flow)
  }
  return flow
}

function room({ views, used }: Search, { edge, direction }: Step): number {
  return (views.sizes[edge] ?? 0) - direction * (used.get(edge) ?? 0)
}

function push(search: Search, path: readonly Step[], most: number): number {
  const people = Math.min(most, ...path.map((step) => room(search, step)))
  for (const { edge, direction } of path) {
    search.used.set(edge, (search.used.get(edge) ?? 0) + direction * people)
  }
  return people
}

function shortestPath(search: Search, from: number, to: number): readonly Step[] | null {
  const { units, ranks, edgesOfUnit, edgesOfRank } = search.views
  const reachedUnits = new Map<number, Step>()
  const reachedRanks = new Map<number, Step | null>([[from, null]])
  let frontier = [from]
  while (frontier.length > 0) {
    const unitFrontier = advance(search, frontier, edgesOfRank, units, -1, reachedUnits)
    frontier = advance(search, unitFrontier, edgesOfUnit, ranks, 1, reachedRanks)
    if (reachedRanks.has(to)) return trace(search.views, reachedUnits, reachedRanks, to)
  }
  return null
}

/** One step of the breadth-first search; answers the vertices that were not reached before. */
function advance(
  search: Search,
  frontier: readonly number[],
  edgesOf: readonly (readonly number[])[],
  target: readonly number[],
  direction: 1 | -1,
  reached: Map<number, Step | null>,
): number[] {
  const found: number[] = []
  for (const vertex of frontier) {
    for (const edge of edgesOf[vertex] ?? []) {
      const next = target[edge] ?? -1
      if (reached.has(next) || room(search, { edge, direction }) <= 0) continue
      reached.set(next, { edge, direction })
      found.push(next)
    }
  }
  return found
}

function trace(
  views: TwoViews,
  reachedUnits: ReadonlyMap<number, Step>,
  reachedRanks: ReadonlyMap<number, Step | null>,
  to: number,
): readonly Step[] {
  const path: Step[] = []
  for (let step = reachedRanks.get(to); step; ) {
    path.push(step)
    const before = reachedUnits.get(views.units[step.edge] ?? -1)
    if (before === undefined) break
    path.push(before)
    step = reachedRanks.get(views.ranks[before.edge] ?? -1)
  }
  return path
}
