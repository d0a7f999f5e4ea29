import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import { stringify } from 'csv-stringify/sync'
import { buildCity } from '../demo/city.ts'
import type { Benchmark } from './benchmark.ts'
import { answersOf, drawAnswers } from './election.ts'
import { runProgram } from './run-program.ts'

/** The offline tabulation of a file, as a city would run it, start of the program included. */
export const tabulate: Benchmark = async (ground, { rows }, note) => {
  note(`writing a file of ${rows} answers`)
  const folder = await ground.folder('tabulate')
  await writeFiles(folder, rows)
  const script = 'scripts/src/tabulate.ts'
  const files = ['--questionnaire', 'q.json', '--responses', 'r.csv', '--units', 'units.csv']
  note('tabulating')
  const run = await runProgram(ground, { words: [script, ...files, '--out', 'out.csv'], folder })
  const control = await runProgram(ground, {
    words: ['scripts/src/bench/csv-program.ts', join(folder, 'r.csv')],
    folder,
  })
  return [
    {
      benchmark: 'tabulate',
      what: `${rows} rows of ${engagement13.items.length} items`,
      value: run.milliseconds,
      unit: 'ms',
      control: { what: 'csv-parse alone', value: control.milliseconds },
      peakMegabytes: run.peakMegabytes,
    },
  ]
}

async function writeFiles(folder: string, rows: number): Promise<void> {
  const { units, people } = buildCity({ staff: rows, seed: 'bench' })
  const keys = engagement13.items.map(({ key }) => key)
  const random = answersOf('tabulate')
  const answers = people.map(({ unitCode, rankKey }) => {
    const drawn = drawAnswers(random)
    return [unitCode, rankKey, ...keys.map((key) => drawn[key])]
  })
  const tree = units.map(({ code, parentCode, name }) => [code, parentCode, name.ja])
  await writeFile(join(folder, 'r.csv'), stringify([['unit', 'rank', ...keys], ...answers]))
  await writeFile(join(folder, 'units.csv'), stringify([['unit', 'parent', 'name'], ...tree]))
  await writeFile(join(folder, 'q.json'), JSON.stringify(plainQuestionnaire()))
}

/** The catalogue's questionnaire in the words of tabulate: one language, and nothing about wording. */
function plainQuestionnaire() {
  const { key, title, scales, items, constructs, indices, themes } = engagement13
  const plainSet = ({ key, label, items }: (typeof constructs)[number]) => ({
    key,
    label: label.ja,
    items,
  })
  const plainScales = Object.entries(scales).map(([name, { options }]) => [
    name,
    { options: options.map((option) => ({ ...option, label: option.label.ja })) },
  ])
  return {
    key,
    title: title.ja,
    scales: Object.fromEntries(plainScales),
    items: items.map(({ key, scale, shortLabel }) => ({ key, scale, label: shortLabel.ja })),
    constructs: constructs.map(plainSet),
    indices: indices.map(plainSet),
    themes: themes.map(plainSet),
  }
}
