import type { Kysely } from 'kysely'
import type { Config } from './config.ts'
import type { CounterTables } from './counting/tables.ts'
import type { IdentityTables } from './identity-tables.ts'
import type { AddJob } from './platform/jobs.ts'
import type { Secrets } from './platform/secrets.ts'
import type { ReportTables } from './results/tables.ts'
import type { UrnTables } from './urn/tables.ts'

/** One handle a database role; each room takes the one of its side of the wall. */
export interface Databases {
  readonly identity: Kysely<IdentityTables>
  readonly urn: Kysely<UrnTables>
  readonly counter: Kysely<CounterTables>
  readonly report: Kysely<ReportTables>
}

/** What the process gives its rooms. Only the clock is ever replaced in tests. */
export interface Services {
  readonly config: Config
  readonly databases: Databases
  readonly secrets: Secrets
  readonly now: () => Date
  readonly addJob: AddJob
}
