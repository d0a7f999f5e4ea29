import { expect, it } from 'vitest'
import { figureTable } from './table.ts'

it('shows each figure with its control and their ratio, in columns that line up', () => {
  const table = figureTable([
    {
      benchmark: 'cast',
      what: 'ballots cast',
      value: 2_345.6,
      unit: '/s',
      control: { what: 'empty route', value: 9_382.4 },
      peakMegabytes: 201.4,
    },
    {
      benchmark: 'start',
      what: 'first start',
      value: 0.01234,
      unit: 's',
      control: null,
      peakMegabytes: null,
    },
  ])
  expect(table.split('\n')).toEqual([
    '| benchmark | what         |   figure | control              | ratio | peak RSS |',
    '|-----------|--------------|---------:|----------------------|------:|---------:|',
    '| cast      | ballots cast |  2,346/s | empty route: 9,382/s |  0.25 |   201 MB |',
    '| start     | first start  | 0.0123 s |                      |       |          |',
  ])
})
