import type { Benchmark } from './benchmark.ts'
import type { PublishTimes } from './publish-program.ts'
import { runProgram } from './run-program.ts'

/** Scoring and disclosure control over plain ballots in a tree of real size, in memory. */
export const publish: Benchmark = async (ground, { plain }, note) => {
  const staff = Math.ceil(plain / 0.6)
  note(`publishing ${plain} ballots of a city of ${staff}`)
  const words = ['scripts/src/bench/publish-program.ts', String(staff), String(plain)]
  const { output, peakMegabytes } = await runProgram(ground, {
    words,
    folder: await ground.folder('publish'),
  })
  const times = JSON.parse(output) as PublishTimes
  return [
    {
      benchmark: 'publish',
      what: `${plain} ballots, ${times.units} units, ${times.cells} cells`,
      value: times.publish,
      unit: 'ms',
      control: { what: 'sums of the same answers', value: times.sums },
      peakMegabytes,
    },
  ]
}
