// Runs under whatever Node the machine has (20.19 or newer): installs what is missing with the
// pinned pnpm, then hands over to the pinned Node 24, which runs the TypeScript of scripts/src.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const pnpm = 'pnpm@12.21.0'
const project = dirname(dirname(fileURLToPath(import.meta.url)))
const [command, ...rest] = process.argv.slice(2)

checkNode()
install()
run()

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Koe needs Node 20.19 or newer to start; this is ${process.versions.node}.`)
  process.exit(1)
}

function install() {
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
  for (const room of ['shared', 'server', 'migrations', 'scripts', 'web'])
    manifests.push(`${room}/package.json`)
  const hash = createHash('sha256')
  for (const file of manifests) hash.update(readFileSync(join(project, file)))
  const wanted = hash.digest('hex')
  const stamp = join(project, 'node_modules', '.koe-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(nodeProgram()))
    return
  console.error('Installing (once, and after an update) …')
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const done = spawnSync(
    npx,
    ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      cwd: project,
      // Standard output belongs to the command itself (tabulate and friends may be piped).
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      shell: process.platform === 'win32',
      env: { ...process.env, CI: 'true' },
    },
  )
  if (done.status !== 0) {
    console.error(done.stdout, done.stderr, done.error ?? '')
    console.error('The installation failed. Is the npm registry reachable from here?')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

function nodeProgram() {
  const folder = join(project, 'node_modules', 'node', 'bin')
  return join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
}

function run() {
  const bin = dirname(nodeProgram())
  const tools = join(project, 'node_modules', '.bin')
  const separator = process.platform === 'win32' ? ';' : ':'
  const child = spawn(nodeProgram(), [join(project, 'scripts', 'src', `${command}.ts`), ...rest], {
    stdio: 'inherit',
    cwd: project,
    env: {
      ...process.env,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      PATH: [bin, tools, process.env.PATH].join(separator),
    },
  })
  const stop = () => child.kill('SIGTERM')
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop)
  // npm puts a shell between itself and us, which dies of a signal without passing it on.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && stop(), 300).unref()
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
