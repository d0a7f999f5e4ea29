import { writeFile } from 'node:fs/promises'
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { readArguments, usageOf, type Wanted } from './bench/arguments.ts'
import { cast } from './bench/bench-cast.ts'
import { count } from './bench/bench-count.ts'
import { demo } from './bench/bench-demo.ts'
import { importRoster } from './bench/bench-import.ts'
import { issue } from './bench/bench-issue.ts'
import { publish } from './bench/bench-publish.ts'
import { start } from './bench/bench-start.ts'
import { tabulate } from './bench/bench-tabulate.ts'
import type { Benchmark } from './bench/benchmark.ts'
import { type Figure, ratioOf } from './bench/figure.ts'
import { breakGround, type Ground } from './bench/ground.ts'
import { figureTable } from './bench/table.ts'

const benchmarks: Readonly<Record<string, Benchmark>> = {
  import: importRoster,
  issue,
  cast,
  count,
  publish,
  tabulate,
  start,
  demo,
}

async function main(): Promise<void> {
  const names = Object.keys(benchmarks)
  const wanted = readArguments(process.argv.slice(2), names)
  if (!wanted) return console.log(usageOf(names))
  const ground = await breakGround()
  const interrupted = (signal: string) => {
    console.error(`${signal}: clearing up …`)
    void ground.clear().then(() => process.exit(1))
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    await measure(ground, wanted)
  } finally {
    await ground.clear()
  }
}

async function measure(ground: Ground, { names, sizes, json }: Wanted): Promise<void> {
  const machine = describeMachine()
  const figures: Figure[] = []
  for (const name of names) {
    const note = (text: string) => console.error(`${name}: ${text} …`)
    figures.push(...((await benchmarks[name]?.(ground, sizes, note)) ?? []))
  }
  console.log(`\n${machine.text}\nRatio = figure ÷ control, both measured in this run.\n`)
  console.log(figureTable(figures))
  if (!json) return
  const rows = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) }))
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), json)
  await writeFile(path, `${JSON.stringify({ machine, sizes, figures: rows }, null, 2)}\n`)
}

/** The load at the beginning tells whether anybody else was using the machine. */
function describeMachine() {
  const processor = cpus()[0]?.model ?? 'unknown processor'
  const [cores, load = 0] = [availableParallelism(), loadavg()[0]]
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const text = `${cores} × ${processor}, ${gigabytes} GB, ${platform()} ${arch()}, Node ${process.versions.node}, load before ${load.toFixed(1)}`
  return { cores, processor, gigabytes, load, node: process.versions.node, text }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
