import { describe, expect, it } from 'vitest'
import { isInside, unitTree } from './unit-tree.ts'

const unit = (key: string, parent: string | null, eligible = 1) => ({ key, parent, eligible })

describe('the unit tree', () => {
  it('takes a single unit without a parent as the organisation', () => {
    const tree = unitTree([unit('b', 'city'), unit('city', null, 2), unit('a', 'city', 5)])
    expect(tree.keys).toEqual(['city', 'b', 'a'])
    expect(tree.parents).toEqual([-1, 0, 0])
    expect(tree.eligible).toEqual([8, 1, 5])
  })

  it('puts several of them under an organisation without members of its own', () => {
    const tree = unitTree([unit('a', null), unit('b', null), unit('a1', 'a', 3)])
    expect(tree.keys).toEqual([null, 'a', 'a1', 'b'])
    expect(tree.eligible).toEqual([5, 4, 3, 1])
    expect(tree.depths).toEqual([0, 1, 2, 1])
    expect(unitTree([]).keys).toEqual([null])
  })

  it('knows who lies inside whom', () => {
    const tree = unitTree([unit('a', null), unit('b', null), unit('a1', 'a'), unit('a2', 'a')])
    const inside = (key: string) =>
      tree.keys.filter((_, node) => isInside(tree, node, tree.nodeOf.get(key) ?? -1))
    expect(inside('a')).toEqual(['a', 'a1', 'a2'])
    expect(inside('b')).toEqual(['b'])
  })

  it('refuses what is no tree', () => {
    expect(() => unitTree([unit('a', null), unit('a', null)])).toThrow('twice')
    expect(() => unitTree([unit('a', null), unit('b', 'c')])).toThrow('"b"')
    expect(() => unitTree([unit('r', null), unit('a', 'b'), unit('b', 'a')])).toThrow('cycle')
  })
})
