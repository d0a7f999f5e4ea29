import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { type PublishRules, publishTally } from '@koe/server/disclosure/publish.ts'
import { type DisclosureSettings, defaultDisclosure } from '@koe/server/disclosure/settings.ts'
import { atomsOf, startTally, type Tally } from '@koe/server/disclosure/tally.ts'
import { type Arguments, readArguments, USAGE } from './arguments.ts'
import { writeOutput } from './output.ts'
import { fileReason, noProblems, type Problems } from './problems.ts'
import { readQuestionnaire } from './questionnaire-file.ts'
import { countResponses, type KnownUnits } from './responses-file.ts'
import { readUnits } from './units-file.ts'

/**
 * The command `tabulate`: scores a file of responses and writes what may be shown of it; stores
 * nothing. Relative paths start at `folder`. Answers the exit status: 0, or 1 with one line per
 * problem on standard error and nothing written.
 */
export async function tabulate(args: readonly string[], folder: string): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  const problems = noProblems()
  const given = readArguments(args, problems)
  if (given === null) process.stderr.write(`${USAGE}\n`)
  else await run(given, folder, problems)
  for (const line of problems.lines()) process.stderr.write(`${line}\n`)
  return problems.count() > 0 ? 1 : 0
}

async function run(given: Arguments, folder: string, problems: Problems): Promise<void> {
  const out = resolve(folder, given.out)
  refuseOverwriting(given, folder, problems)
  const questionnairePath = resolve(folder, given.questionnaire)
  const questionnaire = await readQuestionnaire(given.questionnaire, questionnairePath, problems)
  const units = await knownUnits(given, folder, problems)
  if (questionnaire === null || problems.count() > 0) return
  const tally = startTally(questionnaire)
  const file = inputFile(given.responses, given, folder)
  await countResponses({ file, questionnaire, units, problems }, tally)
  if (problems.count() > 0) return
  try {
    await writeOutput(out, given.format, publishTally(tally, rulesOf(tally, units, given.minGroup)))
  } catch (error) {
    problems.add(given.out, `cannot be written: ${fileReason(error)}`)
  }
}

function inputFile(name: string, { encoding }: Arguments, folder: string) {
  return { name, path: resolve(folder, name), encoding }
}

/** A slip of the pen must not replace the answers by their totals. */
function refuseOverwriting(given: Arguments, folder: string, problems: Problems): void {
  const inputs = [given.questionnaire, given.responses, given.units ?? given.responses]
  const out = realPath(resolve(folder, given.out))
  if (inputs.some((name) => realPath(resolve(folder, name)) === out)) {
    problems.add('tabulate', `--out is one of the input files: ${given.out}`)
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

async function knownUnits(
  given: Arguments,
  folder: string,
  problems: Problems,
): Promise<KnownUnits> {
  if (given.units === null) return null
  const parents = await readUnits(inputFile(given.units, given, folder), problems)
  return { parents, name: given.units }
}

/** The organisation is an entry of its own: a single top unit is not everybody. */
const ORGANISATION = ''

function rulesOf(tally: Tally, units: KnownUnits, minGroup: number): PublishRules {
  const atoms = atomsOf(tally)
  const found = new Set(atoms.flatMap(({ unit }) => unit ?? []))
  const parents = units?.parents ?? new Map([...found].map((unit) => [unit, null]))
  const ranks = new Set(atoms.flatMap(({ rank }) => rank ?? []))
  return {
    units: [
      { key: ORGANISATION, parent: null, eligible: 0 },
      ...[...parents].map(([key, parent]) => ({
        key,
        parent: parent ?? ORGANISATION,
        eligible: 0,
      })),
    ],
    ranks: [...ranks].map((key, order) => ({ key, order, group: null, eligible: 0 })),
    settings: settingsOf(minGroup),
    views: { unitRank: true },
    statistics: 'every',
  }
}

/** A smallest group of one switches every rule off: who tabulates already holds the raw answers. */
function settingsOf(minGroup: number): DisclosureSettings {
  const { minDistribution, minRankDistribution, minEligible } = defaultDisclosure
  const least = (limit: number) => (minGroup === 1 ? 1 : Math.max(limit, minGroup))
  return {
    minGroup,
    minDistribution: least(minDistribution),
    minRankDistribution: least(minRankDistribution),
    minEligible: least(minEligible),
  }
}
