import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part, type Placement, place } from './place.ts'
import { isInside, type UnitTree, unitTree } from './unit-tree.ts'

type People = Readonly<Record<string, number>>

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Units by path: "a/b" lies in "a"; the number is how many people answered directly there. */
function placed(people: People, k = 5, alpha = 0.2) {
  const units = Object.keys(people).map((path) => ({
    key: path,
    parent: parentOf(path),
    eligible: 0,
  }))
  const tree = unitTree([{ key: '', parent: null, eligible: 0 }, ...units])
  const parts = Object.entries(people).map(([path, size]) => ({
    node: tree.nodeOf.get(path) ?? 0,
    size,
  }))
  const placement = place(tree, parts, k, alpha)
  const shown = tree.keys.filter((key, node) => key !== '' && placement.visible[node])
  return { tree, parts, placement, shown, sizes: placement.blocks.map((block) => block.size) }
}

describe('placing the people of a unit tree', () => {
  it('hides the smallest sibling when the total would give a small unit away', () => {
    const { shown, sizes } = placed({ a: 6, b: 3, c: 9 })
    expect(shown).toEqual(['c'])
    expect(sizes.toSorted((a, b) => a - b)).toEqual([9, 9])
  })

  it('keeps every sibling when the small ones are enough together', () => {
    expect(placed({ a: 6, b: 3, c: 2 }).shown).toEqual(['a'])
    expect(placed({ a: 6, b: 3, c: 2 }).sizes).toContain(5)
  })

  it('counts a small leftover further up and leaves the siblings alone', () => {
    const { shown, tree, placement } = placed({ x: 0, 'x/a': 30, 'x/b': 3, y: 20, z: 4 })
    expect(shown).toEqual(['x', 'x/a', 'y'])
    const node = tree.nodeOf.get('x') ?? 0
    expect([placement.covered[node], placement.total[node]]).toEqual([30, 33])
    expect(placement.blocks.map((block) => block.size)).toContain(7)
  })

  it('hides the insides of a child that takes a larger leftover', () => {
    const { shown } = placed({ x: 4, 'x/a': 0, 'x/a/a1': 5, 'x/a/a2': 6, y: 50 })
    expect(shown).toEqual(['x', 'y'])
  })

  it('shows nothing of an organisation with too few answers', () => {
    expect(placed({ a: 2, b: 2 }).placement.visible.includes(true)).toBe(false)
    expect(placed({ a: 0, b: 0 }).placement.visible.includes(true)).toBe(false)
  })

  it('shows every unit with an answer when the limit is one', () => {
    expect(placed({ a: 1, 'a/b': 0, 'a/c': 2, d: 7 }, 1).shown).toEqual(['a', 'a/c', 'd'])
  })
})

const organisation = fc.record({
  parents: fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
  sizes: fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 60 }),
  k: fc.integer({ min: 1, max: 12 }),
  alpha: fc.constantFrom(0, 0.1, 0.2),
})

type Organisation = typeof organisation extends fc.Arbitrary<infer Value> ? Value : never

function build({ parents, sizes }: Organisation): { tree: UnitTree; parts: readonly Part[] } {
  const tree = unitTree([
    { key: 'root', parent: null, eligible: 0 },
    ...parents.map((choice, index) => ({
      key: `u${index}`,
      parent: choice % (index + 1) === 0 ? 'root' : `u${(choice % (index + 1)) - 1}`,
      eligible: 0,
    })),
  ])
  const parts = sizes.map((size, index) => ({ node: (index * 7) % tree.keys.length, size }))
  return { tree, parts }
}

/** People that the figures of a node count, part by part. */
function countedParts(tree: UnitTree, placement: Placement, node: number): readonly number[] {
  return placement.blockOf.flatMap((block, part) => {
    const home = placement.blocks[block]?.home
    return home !== undefined && isInside(tree, home, node) ? [part] : []
  })
}

describe('any organisation', () => {
  const everyOrganisation = (
    check: (tree: UnitTree, parts: readonly Part[], placement: Placement, o: Organisation) => void,
  ) =>
    fc.assert(
      fc.property(organisation, (o) => {
        const { tree, parts } = build(o)
        check(tree, parts, place(tree, parts, o.k, o.alpha), o)
      }),
      { numRuns: 1500 },
    )

  it('has blocks of at least k that hold everybody once', () => {
    everyOrganisation((_, parts, { blocks, blockOf, total }, { k }) => {
      const sizes = blocks.map(() => 0)
      for (const [part, block] of blockOf.entries()) {
        const size = parts[part]?.size ?? 0
        expect(block === -1).toBe(size === 0)
        if (block >= 0) sizes[block] = (sizes[block] ?? 0) + size
      }
      expect(sizes).toEqual(blocks.map((block) => block.size))
      const everybody = total[0] ?? 0
      if (everybody >= k) for (const size of sizes) expect(size).toBeGreaterThanOrEqual(k)
    })
  })

  it('has visible groups that are unions of blocks of their own people, k or more', () => {
    everyOrganisation((tree, parts, placement, { k, alpha }) => {
      for (const [node, isVisible] of placement.visible.entries()) {
        if (!isVisible) continue
        const counted = countedParts(tree, placement, node)
        const people = counted.reduce((sum, part) => sum + (parts[part]?.size ?? 0), 0)
        expect(people).toBe(placement.covered[node])
        expect(people).toBeGreaterThanOrEqual(k)
        for (const part of counted) {
          expect(isInside(tree, parts[part]?.node ?? -1, node)).toBe(true)
        }
        if (alpha === 0) expect(people).toBe(placement.total[node])
      }
    })
  })

  it('counts everybody at the top', () => {
    everyOrganisation((_, __, { visible, covered, total }, { k }) => {
      expect(visible[0]).toBe((total[0] ?? 0) >= k)
      if (visible[0]) expect(covered[0]).toBe(total[0])
    })
  })

  it('isolates at least k people by the difference of any two groups', () => {
    everyOrganisation((tree, parts, placement, { k }) => {
      const groups = placement.visible.flatMap((isVisible, node) =>
        isVisible ? [new Set(countedParts(tree, placement, node))] : [],
      )
      for (const a of groups) {
        for (const b of groups) {
          const rest = [...a]
            .filter((part) => !b.has(part))
            .reduce((n, part) => n + (parts[part]?.size ?? 0), 0)
          expect(rest === 0 || rest >= k).toBe(true)
        }
      }
    })
  })
})
