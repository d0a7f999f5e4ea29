import { buildWebWhenStale } from '../web-build.ts'
import type { Benchmark } from './benchmark.ts'
import { middle } from './figure.ts'
import { type ProgramRun, runProgram } from './run-program.ts'

/** The server over the demo city until it listens: the first time, and every later time. */
export const start: Benchmark = async (ground, _sizes, note) => {
  const folder = await ground.folder('start')
  const env = { KOE_DATA: `${folder}/data`, PORT: '0', DATABASE_URL: '', KOE_DEMO: '1' }
  const run = () =>
    runProgram(ground, { words: ['scripts/src/start.ts'], env, until: /Stop with Ctrl-C/, folder })
  // What is measured is the server; the pages are built once for all starts.
  await buildWebWhenStale()
  note('starting for the first time')
  const first = await run()
  note('starting again')
  const later = await threeTimes(run)
  const bare = await threeTimes(() => runProgram(ground, { words: ['-e', '0'], folder }))
  const control = {
    what: 'node -e 0',
    value: middle(bare.map(({ milliseconds }) => milliseconds)) / 1000,
  }
  const figure = { benchmark: 'start', unit: 's', control } as const
  return [
    {
      ...figure,
      what: 'second start, demo city',
      value: middle(later.map(({ milliseconds }) => milliseconds)) / 1000,
      peakMegabytes: middle(later.map(({ peakMegabytes }) => peakMegabytes)),
    },
    {
      ...figure,
      what: 'first start, demo city loaded',
      value: first.milliseconds / 1000,
      peakMegabytes: first.peakMegabytes,
    },
  ]
}

async function threeTimes(run: () => Promise<ProgramRun>): Promise<readonly ProgramRun[]> {
  return [await run(), await run(), await run()]
}
