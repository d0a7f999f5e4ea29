import { expect, it } from 'vitest'
import { unitTree } from './unit-tree.ts'

const unit = (code: string, parent: string | null, direct: number) => ({
  code,
  parent,
  name: { ja: code, en: code },
  direct,
})

it('puts every unit after its parent and counts the people below it', () => {
  const rows = [unit('課', '部', 4), unit('市', null, 1), unit('部', '市', 2), unit('室', '市', 8)]
  expect(unitTree(rows).map(({ code, total }) => [code, total])).toEqual([
    ['市', 15],
    ['部', 6],
    ['課', 4],
    ['室', 8],
  ])
})
