import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engagement13 } from '@koe/shared/catalogue/engagement13.ts'
import { stringify } from 'csv-stringify/sync'
import { buildCity, type City } from '../demo/city.ts'
import type { Benchmark } from './benchmark.ts'
import { answersOf, drawAnswers } from './election.ts'
import type { Figure } from './figure.ts'
import { runProgram } from './run-program.ts'

/**
 * The offline tabulation of a file, as a city would run it, start of the program included: with few
 * units reading counts, with a whole city's tree the many groups of the output do.
 */
export const tabulate: Benchmark = async (ground, { rows }, note) => {
  const city = buildCity({ staff: rows, seed: 'bench' })
  const figures: Figure[] = []
  for (const [name, { units, people }] of Object.entries({ few: fewUnits(city), all: city })) {
    note(`tabulating ${rows} answers of ${units.length} units`)
    const folder = await ground.folder(`tabulate-${name}`)
    await writeFiles(folder, units, people)
    const files = ['--questionnaire', 'q.json', '--responses', 'r.csv', '--units', 'units.csv']
    const words = ['scripts/src/tabulate.ts', ...files, '--out', 'out.csv']
    const run = await runProgram(ground, { words, folder })
    const alone = ['scripts/src/bench/csv-program.ts', join(folder, 'r.csv')]
    const control = await runProgram(ground, { words: alone, folder })
    figures.push({
      benchmark: 'tabulate',
      what: `${rows} rows, ${units.length} units`,
      value: run.milliseconds,
      unit: 'ms',
      control: { what: 'csv-parse alone', value: control.milliseconds },
      peakMegabytes: run.peakMegabytes,
    })
  }
  return figures
}

/** The same people, dealt out over a hundred units of the city. */
function fewUnits(city: City): Pick<City, 'units' | 'people'> {
  const units = city.units.slice(0, 100).map((unit) => ({ ...unit, parentCode: null }))
  const people = city.people.map((person, index) => ({
    ...person,
    unitCode: units[index % units.length]?.code ?? '',
  }))
  return { units, people }
}

async function writeFiles(
  folder: string,
  units: City['units'],
  people: City['people'],
): Promise<void> {
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
