import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table identity.signing_key (
      wave_id uuid not null references identity.wave on delete cascade,
      dimension text not null check (dimension in ('eligibility', 'unit', 'rank')),
      value text not null,
      public_key bytea not null,
      sealed_private_key bytea,
      primary key (wave_id, dimension, value)
    )`.execute(db)
  // No person, no time: the tag is an HMAC under a key that lies outside the database.
  await sql`
    create table identity.issue_record (
      wave_id uuid not null references identity.wave on delete cascade,
      person_tag bytea not null,
      request_hash bytea not null,
      primary key (wave_id, person_tag)
    )`.execute(db)
  // Coarse and delayed on purpose: a live counter would tell who has just answered.
  await sql`
    create table identity.participation (
      wave_id uuid not null references identity.wave on delete cascade,
      group_key text not null,
      taken_at timestamptz not null,
      eligible integer not null,
      issued integer not null,
      primary key (wave_id, group_key)
    )`.execute(db)
  await sql`
    grant select, insert, update, delete
    on identity.signing_key, identity.issue_record, identity.participation to koe_issuer`.execute(
    db,
  )
}
