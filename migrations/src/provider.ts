import type { Kysely } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import * as roles from './20261121T0300-platform-roles.ts'
import * as access from './20261121T0310-access-accounts.ts'
import * as roster from './20261121T0320-roster-people.ts'
import * as surveys from './20261121T0330-surveys-waves.ts'
import * as ballots from './20261121T0340-ballots-issuer.ts'
import * as urn from './20261121T0350-urn-ballots.ts'
import * as results from './20261121T0360-results-published.ts'

/** Listed by hand, in order: the list is the history, and a bundler or a typo cannot lose a file. */
const migrations: Record<string, Migration> = {
  '20261121T0300-platform-roles': roles,
  '20261121T0310-access-accounts': access,
  '20261121T0320-roster-people': roster,
  '20261121T0330-surveys-waves': surveys,
  '20261121T0340-ballots-issuer': ballots,
  '20261121T0350-urn-ballots': urn,
  '20261121T0360-results-published': results,
}

const provider: MigrationProvider = { getMigrations: async () => migrations }

/** Brings the database to the newest version; throws the first failing migration's error. */
// biome-ignore lint/suspicious/noExplicitAny: migrations run before any table type exists
export async function migrateToLatest(db: Kysely<any>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider, migrationTableSchema: 'koe_migrations' })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}
