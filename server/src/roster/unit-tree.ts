import type { Unit } from '@koe/shared/contracts/roster.ts'

type UnitRow = Omit<Unit, 'total'>

/** Units in tree order, each with the people of its subtree. Siblings keep their given order. */
export function unitTree(rows: readonly UnitRow[]): Unit[] {
  const children = Map.groupBy(rows, ({ parent }) => parent)
  const walk = (parent: string | null): Unit[] =>
    (children.get(parent) ?? []).flatMap((row) => {
      const below = walk(row.code)
      const inside = below.filter((unit) => unit.parent === row.code)
      return [{ ...row, total: row.direct + sum(inside.map(({ total }) => total)) }, ...below]
    })
  return walk(null)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
