import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

export type DatabaseRole = 'koe_issuer' | 'koe_urn' | 'koe_counter' | 'koe_report' | 'koe_jobs'

// bigint and numeric arrive as text by default; counts fit a number, published values stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * A pool whose every connection acts as one database role from its first word on, so that a query
 * in the wrong room is refused by PostgreSQL and not merely by convention. Its commits are on disk
 * before they are believed: afterwards keys are destroyed, ballots signed and receipts given.
 */
export function connect(url: string, role?: DatabaseRole, max = 8): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    ...(role && { options: `-c role=${role} -c synchronous_commit=on` }),
    application_name: role ?? 'koe',
  })
  // An idle connection that breaks must not take the process with it; the next query reports it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export const kyselyOver = <Tables>(pool: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

/** One pool a role: the rooms of the single process are as far apart as separate processes would be. */
export interface Pools {
  readonly issuer: pg.Pool
  readonly urn: pg.Pool
  readonly counter: pg.Pool
  readonly report: pg.Pool
  readonly jobs: pg.Pool
  close(): Promise<void>
}

export function openPools(url: string): Pools {
  const pools = {
    issuer: connect(url, 'koe_issuer', 10),
    urn: connect(url, 'koe_urn', 8),
    counter: connect(url, 'koe_counter', 3),
    report: connect(url, 'koe_report', 6),
    jobs: connect(url, 'koe_jobs', 4),
  }
  return {
    ...pools,
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
    },
  }
}
