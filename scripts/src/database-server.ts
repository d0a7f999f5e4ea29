import { join } from 'node:path'
import type { Config } from '@koe/server/config.ts'
import { connect } from '@koe/server/platform/database.ts'
import { startEmbeddedPostgres } from '@koe/server/platform/embedded-postgres.ts'

/** The city's own PostgreSQL where one is named, otherwise the embedded one. */
export async function openDatabaseServer(
  config: Config,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) {
    await checkVersion(config.databaseUrl)
    return { url: config.databaseUrl, stop: async () => undefined }
  }
  const postgres = await startEmbeddedPostgres(join(config.dataFolder, 'postgres'))
  const pool = connect(postgres.url('postgres'), undefined, 1)
  const { rowCount } = await pool.query("select from pg_database where datname = 'koe'")
  if (!rowCount) await pool.query('create database koe')
  await pool.end()
  return { url: postgres.url('koe'), stop: postgres.stop }
}

async function checkVersion(url: string): Promise<void> {
  const pool = connect(url, undefined, 1)
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000)
    if (version < 15)
      throw new Error(`Koe needs PostgreSQL 15 or newer; DATABASE_URL leads to version ${version}.`)
  } finally {
    await pool.end()
  }
}
