/** One unit of the frozen tree; `eligible` counts the people directly in it. */
export interface UnitCrowd {
  readonly code: string
  readonly parentCode: string | null
  readonly eligible: number
}

/** One rank of the ladder, most senior first; `groupKey` is its side of the two-group view. */
export interface RankCrowd {
  readonly key: string
  readonly groupKey: string
  readonly eligible: number
}

/**
 * Which unit value the people of each unit vote under (privacy.md section 1, Launch): their own
 * unit where it has at least `smallest` people, else the nearest unit above at which enough of such
 * leftovers meet. People left over at the root join the smallest crowd, which then also votes under
 * the root, so that every value stands for at least `smallest` people. Units without people of
 * their own have no entry; nobody has one where fewer than `smallest` are eligible in all.
 * Shape: unit code → value (a unit code). Expects exactly one tree.
 */
export function unitValues(
  units: readonly UnitCrowd[],
  smallest: number,
): ReadonlyMap<string, string> {
  const children = Map.groupBy(units, (unit) => unit.parentCode)
  const values = new Map<string, string>()
  const leftovers = (children.get(null) ?? []).flatMap((root) => place(root))
  if (leftovers.length > 0) joinSmallest(values, leftovers, units)
  return values

  /** Gives out values below and at `unit`; returns the units whose people must go further up. */
  function place(unit: UnitCrowd): readonly UnitCrowd[] {
    const below = (children.get(unit.code) ?? []).flatMap(place)
    const here = unit.eligible > 0 ? [unit, ...below] : below
    if (peopleOf(here) < smallest) return here
    for (const { code } of here) values.set(code, unit.code)
    return []
  }
}

const peopleOf = (crowds: readonly { readonly eligible: number }[]): number =>
  crowds.reduce((sum, crowd) => sum + crowd.eligible, 0)

function joinSmallest(
  values: Map<string, string>,
  leftovers: readonly UnitCrowd[],
  units: readonly UnitCrowd[],
): void {
  const root = units.find((unit) => unit.parentCode === null)
  const crowds = Map.groupBy(
    units.filter((unit) => values.has(unit.code)),
    (unit) => values.get(unit.code),
  )
  const smallest = [...crowds.values()].sort((a, b) => peopleOf(a) - peopleOf(b))[0]
  if (!root || !smallest) return
  for (const { code } of [...leftovers, ...smallest]) values.set(code, root.code)
}

/**
 * Which rank value the people of each rank vote under: neighbours on the ladder are merged until at
 * least `smallest` people share a value, within one side of the two-group view where that is
 * possible. A value is named after its ranks, joined by "+". Ranks without people have no entry;
 * nobody has one where fewer than `smallest` are eligible in all.
 */
export function rankValues(
  ladder: readonly RankCrowd[],
  smallest: number,
): ReadonlyMap<string, string> {
  const peopled = ladder.filter((rank) => rank.eligible > 0)
  const sides = [...Map.groupBy(peopled, (rank) => rank.groupKey).values()]
  const merged = mergeNeighbours(
    sides.flatMap((side) =>
      mergeNeighbours(
        side.map((rank) => [rank]),
        smallest,
      ),
    ),
    smallest,
  )
  const crowds = merged.filter((crowd) => peopleOf(crowd) >= smallest)
  return new Map(
    crowds.flatMap((crowd) =>
      crowd.map(({ key }) => [key, crowd.map((rank) => rank.key).join('+')]),
    ),
  )
}

/** Joins each crowd that is too small with the next one; what is too small at the end, with the last. */
function mergeNeighbours(
  crowds: readonly (readonly RankCrowd[])[],
  smallest: number,
): readonly (readonly RankCrowd[])[] {
  const merged: (readonly RankCrowd[])[] = []
  for (const crowd of crowds) {
    const last = merged.at(-1)
    if (last && peopleOf(last) < smallest) merged[merged.length - 1] = [...last, ...crowd]
    else merged.push(crowd)
  }
  const [rest, before] = [merged.at(-1), merged.at(-2)]
  if (!rest || !before || peopleOf(rest) >= smallest) return merged
  return [...merged.slice(0, -2), [...before, ...rest]]
}
