import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '@koe/server/config.ts'
import { migrateEverything } from '@koe/server/migrate.ts'
import { openServices } from '@koe/server/open-services.ts'
import { connect } from '@koe/server/platform/database.ts'
import { startEmbeddedPostgres } from '@koe/server/platform/embedded-postgres.ts'
import type { Services } from '@koe/server/services.ts'

/** Where a benchmark builds: a temporary folder and a PostgreSQL as durable as that of `npm start`. */
export interface Ground {
  /** A new empty folder. */
  folder(name: string): Promise<string>
  /** An empty installation: a migrated database and a data folder of its own. */
  install(name: string): Promise<Installation>
  /** Work to be done before the ground is cleared, newest first. */
  onClear(work: () => unknown): void
  clear(): Promise<void>
}

export interface Installation {
  readonly config: Config
  readonly url: string
}

export async function breakGround(): Promise<Ground> {
  const root = await mkdtemp(join(tmpdir(), 'koe-bench-'))
  // Run by root, PostgreSQL runs under an account of its own and must be able to come here.
  await chmod(root, 0o711)
  const undo: (() => unknown)[] = [() => rm(root, { recursive: true, force: true })]
  let server: ReturnType<typeof startEmbeddedPostgres> | undefined
  const postgres = () => {
    server ??= startServer(root, undo)
    return server
  }
  const folder = async (name: string) => {
    await mkdir(join(root, name))
    return join(root, name)
  }
  return {
    folder,
    install: async (name) => {
      const dataFolder = await folder(name)
      const url = await freshDatabase(await postgres(), name)
      const env = { PORT: '0', KOE_DEMO: '0', DATABASE_URL: url, KOE_DATA: dataFolder }
      return { url, config: readConfig(env, root) }
    },
    onClear: (work) => undo.push(work),
    clear: async () => {
      for (const work of undo.splice(0).reverse())
        await Promise.resolve(work()).catch((error) => console.error(error))
    },
  }
}

async function startServer(root: string, undo: (() => unknown)[]) {
  const postgres = await startEmbeddedPostgres(join(root, 'postgres'))
  undo.push(postgres.stop)
  return postgres
}

async function freshDatabase(postgres: { url(name: string): string }, name: string) {
  const database = `koe_${name.replaceAll('-', '_')}`
  const owner = connect(postgres.url('postgres'), undefined, 1)
  await owner.query(`create database ${database}`)
  await owner.end()
  await migrateEverything(postgres.url(database))
  return postgres.url(database)
}

/** Prepares an installation through the server's own code; the process that is measured comes later. */
export async function prepare<Result>(
  { config, url }: Installation,
  work: (services: Services) => Promise<Result>,
): Promise<Result> {
  const { services, close } = await openServices(config, url)
  try {
    return await work(services)
  } finally {
    await close()
  }
}

/** One statement with the rights of the database's owner. */
export async function asOwner(
  { url }: Installation,
  statement: string,
  values: unknown[] = [],
): Promise<void> {
  const owner = connect(url, undefined, 1)
  try {
    await owner.query(statement, values)
  } finally {
    await owner.end()
  }
}

export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
