import { publishedStaff } from '../demo/demo.ts'
import type { Benchmark } from './benchmark.ts'
import type { Figure } from './figure.ts'
import { runProgram } from './run-program.ts'

/** `npm run demo`: an empty folder becomes a city with two counted waves and an open one. */
export const demo: Benchmark = async (ground, { staff }, note) => {
  const load = async (name: string, words: readonly string[]) => {
    const folder = await ground.folder(name)
    const env = { KOE_DATA: `${folder}/data`, DATABASE_URL: '' }
    return runProgram(ground, { words, env, folder })
  }
  const empty = await load('empty', ['scripts/src/migrate.ts'])
  const control = { what: 'empty installation', value: empty.milliseconds / 1000 }
  const figures: Figure[] = []
  for (const people of [publishedStaff, staff]) {
    note(`loading a city of ${people}`)
    const run = await load(`demo-${people}`, ['scripts/src/demo.ts', '--staff', String(people)])
    figures.push({
      benchmark: 'demo',
      what: `${people} staff`,
      value: run.milliseconds / 1000,
      unit: 's',
      control,
      peakMegabytes: run.peakMegabytes,
    })
  }
  return figures
}
