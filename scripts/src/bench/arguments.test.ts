import { describe, expect, it } from 'vitest'
import { readArguments, usageOf } from './arguments.ts'

const names = ['import', 'issue', 'cast', 'count']

describe('the command line of the benchmarks', () => {
  it('asks for all of them without a word', () => {
    expect(readArguments([], names)?.names).toEqual(names)
  })

  it('chooses by the beginning of a name, in the usual order', () => {
    expect(readArguments(['count', 'i'], names)?.names).toEqual(['import', 'issue', 'count'])
  })

  it('takes sizes and a file for the figures', () => {
    const wanted = readArguments(['cast', '--ballots', '60000', '--json', 'out.json'], names)
    expect(wanted?.sizes.ballots).toBe(60_000)
    expect(wanted?.sizes.rows).toBe(100_000)
    expect(wanted?.json).toBe('out.json')
  })

  it('names what it does not know', () => {
    expect(() => readArguments(['sing'], names)).toThrow('no benchmark "sing"')
    expect(() => readArguments(['--ballots', '0'], names)).toThrow('--ballots must be')
    expect(() => readArguments(['--speed', '1'], names)).toThrow('--speed')
  })

  it('helps with every name', () => {
    expect(readArguments(['--help'], names)).toBeNull()
    for (const name of names) expect(usageOf(names)).toContain(name)
  })
})
