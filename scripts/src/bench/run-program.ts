import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { project } from '../project.ts'
import type { Ground } from './ground.ts'

export interface ProgramRun {
  readonly milliseconds: number
  readonly peakMegabytes: number
  readonly output: string
}

export interface Program {
  /** What follows `node` on the command line, paths from the project's folder. */
  readonly words: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A program that does not end by itself has done its work with this line, and is then stopped. */
  readonly until?: RegExp
  /** An empty folder for what is measured. */
  readonly folder: string
}

/** Runs a Node program as a person would and measures it from outside. Throws when it fails. */
export async function runProgram(
  ground: Ground,
  { words, env, until, folder }: Program,
): Promise<ProgramRun> {
  const peakFile = join(folder, 'peak.json')
  const reportPeak = fileURLToPath(new URL('./report-peak.ts', import.meta.url))
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', reportPeak, ...words], {
    cwd: project,
    env: { ...process.env, INIT_CWD: folder, ...env, KOE_BENCH_PEAK: peakFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill('SIGTERM')
  const ended = new Promise<number | null>((settle, fail) => {
    child.once('error', fail).once('close', settle)
  })
  ground.onClear(() => {
    stop()
    return ended
  })
  let [output, errors] = ['', '']
  let done: number | undefined
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  child.stdout.on('data', (chunk) => {
    output += chunk
    if (done !== undefined || !until?.test(output)) return
    done = performance.now() - start
    stop()
  })
  const status = await ended
  const milliseconds = done ?? performance.now() - start
  if (status !== 0 || (until && done === undefined))
    throw new Error(`${words.join(' ')} ended with ${status}:\n${errors.slice(-2000)}`)
  const peakMegabytes = Number(JSON.parse(await readFile(peakFile, 'utf8')))
  return { milliseconds, peakMegabytes, output }
}
