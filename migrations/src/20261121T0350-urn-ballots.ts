import { type Kysely, sql } from 'kysely'

/** Sealed ballots. Nothing here refers to `identity`, carries a time, or counts upwards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table urn.box (
      wave_id uuid primary key,
      eligibility_key bytea not null,
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      closed boolean not null default false
    )`.execute(db)
  for (const table of ['spool', 'ballot']) {
    await sql`
      create table urn.${sql.raw(table)} (
        wave_id uuid not null references urn.box on delete cascade,
        ballot_hash bytea not null check (length(ballot_hash) = 32),
        message bytea not null,
        credential bytea not null,
        sealed bytea not null check (length(sealed) <= 70000),
        primary key (wave_id, ballot_hash)
      )`.execute(db)
  }
  await sql`grant select, insert, update, delete on urn.box, urn.spool, urn.ballot to koe_urn`.execute(
    db,
  )
  await sql`grant select, delete on urn.box, urn.spool, urn.ballot to koe_counter`.execute(db)
}
