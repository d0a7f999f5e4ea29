import type { Unit } from '@koe/shared/contracts/roster.ts'
import { describe, expect, it } from 'vitest'
import { findUnits, firstOpen, growTree, pathTo } from './unit-tree.ts'

const unit = (code: string, parent: string | null, ja: string, en = code): Unit => ({
  code,
  parent,
  name: { ja, en },
  direct: 1,
  total: 1,
})

const units = [
  unit('0', null, '声市'),
  unit('01', '0', '総務局', 'General Affairs'),
  unit('0101', '01', '人事課', 'Personnel'),
  unit('02', '0', '市民局', 'Citizens'),
]

describe('the tree of units', () => {
  const tree = growTree(units)

  it('keeps the order of the roster below each parent', () => {
    expect(tree.childrenOf.get('0')?.map(({ code }) => code)).toEqual(['01', '02'])
    expect(tree.childrenOf.get('0101')).toBeUndefined()
  })

  it('knows the way from the top to a unit', () => {
    expect(pathTo(tree, '0101').map(({ name }) => name.ja)).toEqual(['声市', '総務局', '人事課'])
    expect(pathTo(tree, 'gone')).toEqual([])
  })

  it('opens with the only top unit unfolded', () => {
    expect([...firstOpen(tree)]).toEqual(['0'])
    expect([...firstOpen(growTree([...units, unit('9', null, '水道局')]))]).toEqual([])
  })

  it('grows from 10,000 units quickly enough to type in the search box', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      unit(`u${i}`, i === 0 ? null : `u${Math.floor((i - 1) / 10)}`, `第${i}係`),
    )
    const grown = growTree(many)
    expect(grown.byCode.size).toBe(10_000)
    expect(pathTo(grown, 'u9999')).toHaveLength(5)
    expect(findUnits(many, '第9999係', 50).found.map(({ code }) => code)).toEqual(['u9999'])
  })
})

describe('the search for a unit', () => {
  it('finds by code, by Japanese and by English name, whatever the width of the letters', () => {
    expect(findUnits(units, '人事', 10).found.map(({ code }) => code)).toEqual(['0101'])
    expect(findUnits(units, 'ｐｅｒｓｏｎ', 10).found.map(({ code }) => code)).toEqual(['0101'])
    expect(findUnits(units, '010', 10).found.map(({ code }) => code)).toEqual(['0101'])
  })

  it('stops at the limit and says that there is more', () => {
    expect(findUnits(units, '0', 2)).toMatchObject({
      found: [{ code: '0' }, { code: '01' }],
      more: true,
    })
  })

  it('finds nothing for nothing', () => {
    expect(findUnits(units, ' 　', 10).found).toEqual([])
  })
})
