import type { Unit } from '@koe/shared/contracts/roster.ts'

export type UnitTree = {
  readonly roots: readonly Unit[]
  readonly childrenOf: ReadonlyMap<string, readonly Unit[]>
  readonly byCode: ReadonlyMap<string, Unit>
}

/** The list of the server as a tree that can be asked, in one pass: 10,000 units are usual. */
export const growTree = (units: readonly Unit[]): UnitTree => {
  const childrenOf = new Map<string, Unit[]>()
  const roots: Unit[] = []
  for (const unit of units) {
    if (unit.parent === null) roots.push(unit)
    else {
      const siblings = childrenOf.get(unit.parent)
      if (siblings) siblings.push(unit)
      else childrenOf.set(unit.parent, [unit])
    }
  }
  return { roots, childrenOf, byCode: new Map(units.map((unit) => [unit.code, unit])) }
}

/** From the top down to the unit itself. A circle, which the server refuses, would end here too. */
export const pathTo = (tree: UnitTree, code: string): readonly Unit[] => {
  const path: Unit[] = []
  let unit = tree.byCode.get(code)
  while (unit && !path.includes(unit)) {
    path.unshift(unit)
    unit = unit.parent === null ? undefined : tree.byCode.get(unit.parent)
  }
  return path
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')

/** Units whose code or name contains the words, in tree order, at most `limit` of them. */
export const findUnits = (
  units: readonly Unit[],
  words: string,
  limit: number,
): { readonly found: readonly Unit[]; readonly more: boolean } => {
  const wanted = plain(words)
  if (wanted === '') return { found: [], more: false }
  const found: Unit[] = []
  for (const unit of units) {
    if (!plain(`${unit.code}\n${unit.name.ja}\n${unit.name.en}`).includes(wanted)) continue
    if (found.length === limit) return { found, more: true }
    found.push(unit)
  }
  return { found, more: false }
}

/** Open at first: one top unit shows what is below it, several tops stay closed. */
export const firstOpen = (tree: UnitTree): ReadonlySet<string> => {
  const [only, ...others] = tree.roots
  return new Set(only && others.length === 0 ? [only.code] : [])
}
