import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from './project.ts'

interface Count {
  passed: number
  failed: number
}

/** One step of the whole test: a program, and how to count what it found. */
interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: string
  readonly count?: () => Count
}

const reports = mkdtempSync(join(tmpdir(), 'koe-reports-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

const steps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the pages', command: ['tsc', '-p', 'web/tsconfig.json'] },
  {
    name: 'import rules',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.mjs',
      'shared/src',
      'server/src',
      'migrations/src',
      'scripts/src',
      'web/src',
    ],
  },
  {
    name: 'unit and database tests',
    command: [
      'vitest',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    count: () => countVitest(vitestReport),
  },
  {
    name: 'browser tests',
    command: ['playwright', 'test', '--reporter=line,json'],
    folder: 'web',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    count: () => countPlaywright(playwrightReport),
  },
]

async function main(): Promise<void> {
  const only = process.argv.slice(2)
  const total: Count = { passed: 0, failed: 0 }
  const broken: string[] = []
  for (const step of steps.filter(
    ({ name }) => only.length === 0 || only.some((word) => name.includes(word)),
  )) {
    console.log(`\n— ${step.name}`)
    const status = await run(step)
    const count = counted(step, status)
    total.passed += count.passed
    total.failed += count.failed
    if (count.failed > 0) broken.push(step.name)
  }
  rmSync(reports, { recursive: true, force: true })
  console.log(broken.length > 0 ? `\nFailed: ${broken.join(', ')}` : '\nAll is well.')
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed > 0 ? 1 : 0)
}

/** A step that ends badly has failed at least once, and one that ran no test has proven nothing. */
function counted(step: Step, status: number): Count {
  if (!step.count) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const found = step.count()
  if (found.failed > 0) return found
  return status === 0 && found.passed > 0 ? found : { ...found, failed: 1 }
}

function run({ command, env, folder }: Step): Promise<number> {
  const [program = '', ...args] = command
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: join(project, folder ?? '.'),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(error.message)
      settle(1)
    })
    child.on('exit', (code) => settle(code ?? 1))
  })
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function countVitest(path: string): Count {
  const report = readReport(path) as
    | { numPassedTests?: number; numFailedTests?: number }
    | undefined
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

function countPlaywright(path: string): Count {
  const report = readReport(path) as
    | { stats?: { expected: number; unexpected: number; flaky: number } }
    | undefined
  return {
    passed: (report?.stats?.expected ?? 0) + (report?.stats?.flaky ?? 0),
    failed: report?.stats?.unexpected ?? 0,
  }
}

await main()
