import { parseArgs } from 'node:util'
import type { Sizes } from './benchmark.ts'

export interface Wanted {
  readonly names: readonly string[]
  readonly sizes: Sizes
  /** Where the figures are also written as JSON. */
  readonly json: string | null
}

const usual: Sizes = {
  rows: 100_000,
  ballots: 20_000,
  requests: 3_000,
  plain: 60_000,
  staff: 20_000,
}

export const usageOf = (
  names: readonly string[],
): string => `npm run bench -- [words…] [--json FILE]
    [--rows N] [--ballots N] [--requests N] [--plain N] [--staff N]

Measures speed and peak memory beside a control in the same run. Words choose benchmarks:
  ${names.join(', ')}; all of them without a word.
  --rows N      rows of a roster file and of a tabulated file (${usual.rows})
  --ballots N   sealed ballots that are counted (${usual.ballots})
  --requests N  issues, and half of the casts (${usual.requests})
  --plain N     plain ballots that are published (${usual.plain})
  --staff N     staff of the larger demo city (${usual.staff})
  --json FILE   also write the figures to FILE, such as bench-results.json`

/** Reads the command line; throws one sentence about what is wrong with it. Null asks for help. */
export function readArguments(args: readonly string[], names: readonly string[]): Wanted | null {
  const size = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rows: size,
      ballots: size,
      requests: size,
      plain: size,
      staff: size,
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return null
  const sizeOf = (name: keyof Sizes) => positive(name, values[name]) ?? usual[name]
  return {
    names: positionals.length === 0 ? names : chosen(positionals, names),
    sizes: {
      rows: sizeOf('rows'),
      ballots: sizeOf('ballots'),
      requests: sizeOf('requests'),
      plain: sizeOf('plain'),
      staff: sizeOf('staff'),
    },
    json: values.json || null,
  }
}

/** Benchmarks whose name begins with one of the words, in their own order. */
function chosen(words: readonly string[], names: readonly string[]): readonly string[] {
  for (const word of words)
    if (!names.some((name) => name.startsWith(word)))
      throw new Error(`There is no benchmark "${word}"; there are ${names.join(', ')}.`)
  return names.filter((name) => words.some((word) => name.startsWith(word)))
}

function positive(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new Error(`--${name} must be a whole number from 1 to 9999999, not "${text}"`)
}
