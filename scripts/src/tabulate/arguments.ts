import { parseArgs } from 'node:util'
import type { Problems } from './problems.ts'
import type { Encoding } from './read-lines.ts'

export interface Arguments {
  readonly questionnaire: string
  readonly responses: string
  readonly out: string
  readonly units: string | null
  readonly minGroup: number
  readonly format: 'csv' | 'json'
  readonly encoding: Encoding
}

export const USAGE = `npm run --silent tabulate -- --questionnaire q.json --responses r.csv --out out.csv
    [--units units.csv] [--min-group 5] [--format csv|json] [--encoding utf-8|cp932]`

const NAMES = ['questionnaire', 'responses', 'out', 'units', 'min-group', 'format', 'encoding']
const REQUIRED = ['questionnaire', 'responses', 'out']

/** Reads the command line. Null when it has problems, which are then in `problems`. */
export function readArguments(args: readonly string[], problems: Problems): Arguments | null {
  const values = optionValues(args, problems)
  const complain = (message: string) => problems.add('tabulate', message)
  for (const name of REQUIRED) {
    if (!values.has(name)) complain(`--${name} is missing`)
  }
  const minGroup = values.get('min-group') ?? '5'
  if (!/^[1-9]\d{0,5}$/.test(minGroup)) complain('--min-group is a whole number from 1')
  const format = values.get('format') ?? 'csv'
  const encoding = values.get('encoding') ?? 'utf-8'
  if (!isFormat(format)) complain(`--format is csv or json, not "${format}"`)
  if (!isEncoding(encoding)) complain(`--encoding is utf-8 or cp932, not "${encoding}"`)
  if (problems.count() > 0 || !isFormat(format) || !isEncoding(encoding)) return null
  return {
    questionnaire: values.get('questionnaire') ?? '',
    responses: values.get('responses') ?? '',
    out: values.get('out') ?? '',
    units: values.get('units') ?? null,
    minGroup: Number(minGroup),
    format,
    encoding,
  }
}

function isFormat(value: string): value is Arguments['format'] {
  return value === 'csv' || value === 'json'
}

function isEncoding(value: string): value is Encoding {
  return value === 'utf-8' || value === 'cp932'
}

function optionValues(args: readonly string[], problems: Problems): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]))
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const complain = (message: string) => problems.add('tabulate', message)
  for (const token of tokens) {
    if (token.kind === 'positional') complain(`"${token.value}" belongs to no option`)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!NAMES.includes(name)) complain(`there is no option ${rawName}`)
    else if (value === undefined || value === '' || value.startsWith('--')) {
      complain(`--${name} needs a value`)
    } else if (values.has(name)) complain(`--${name} is given twice`)
    if (value !== undefined) values.set(name, value)
  }
  return values
}
