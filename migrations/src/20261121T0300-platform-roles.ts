import { type Kysely, sql } from 'kysely'

/**
 * Three schemas and four roles of the ballot protocol (issuer, urn, counter, report), and one for the job queue. The roles cannot sign in: a pool takes one
 * with its first word (`role=koe_urn`), or a hardened installation gives each its own login.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const role of roles) {
    // Roles belong to the whole server: another database, or its administrator, may have made them.
    await sql`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${sql.raw(role)}') then
          create role ${sql.raw(role)} nologin;
        end if;
        if not pg_has_role(current_user, '${sql.raw(role)}', 'member') then
          execute format('grant ${sql.raw(role)} to %I', current_user);
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`
      .execute(db)
      .catch(explain)
  }
  await sql`revoke all on schema public from public`.execute(db)
  await sql`create schema identity`.execute(db)
  await sql`create schema urn`.execute(db)
  await sql`create schema published`.execute(db)
  await sql`grant usage on schema identity to koe_issuer`.execute(db)
  await sql`grant usage on schema urn to koe_urn, koe_counter`.execute(db)
  await sql`grant usage on schema published to koe_report, koe_counter`.execute(db)
}

const roles = ['koe_issuer', 'koe_urn', 'koe_counter', 'koe_report', 'koe_jobs']

function explain(cause: unknown): never {
  if ((cause as { code?: string }).code !== '42501') throw cause
  throw new Error(
    `This database login may not create roles or take them. Have the administrator of the server run once:
${roles.map((role) => `  create role ${role} nologin;`).join('\n')}
  grant ${roles.join(', ')} to <this login>;
(leave out what exists), and start again.`,
    { cause },
  )
}
