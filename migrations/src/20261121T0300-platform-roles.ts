import { type Kysely, sql } from 'kysely'

/**
 * Three schemas and four roles of the ballot protocol (issuer, urn, counter, report), and one for the job queue. The roles cannot sign in: a pool takes one
 * with its first word (`role=koe_urn`), or a hardened installation gives each its own login.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const role of ['koe_issuer', 'koe_urn', 'koe_counter', 'koe_report', 'koe_jobs']) {
    // Roles belong to the whole server: another database of the same server may have made them.
    await sql`
      do $$ begin
        create role ${sql.raw(role)} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$`.execute(db)
    await sql`do $$ begin execute format('grant ${sql.raw(role)} to %I', current_user); end $$`.execute(
      db,
    )
  }
  await sql`revoke all on schema public from public`.execute(db)
  await sql`create schema identity`.execute(db)
  await sql`create schema urn`.execute(db)
  await sql`create schema published`.execute(db)
  await sql`grant usage on schema identity to koe_issuer`.execute(db)
  await sql`grant usage on schema urn to koe_urn, koe_counter`.execute(db)
  await sql`grant usage on schema published to koe_report, koe_counter`.execute(db)
}
