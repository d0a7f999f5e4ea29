import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table identity.series (
      key text primary key check (key ~ '^[a-z0-9][a-z0-9_-]{0,63}$'),
      title_ja text not null,
      title_en text not null,
      bands jsonb not null,
      disclosure jsonb not null
    )`.execute(db)
  await sql`
    create table identity.questionnaire (
      key text not null,
      version integer not null check (version >= 1),
      definition jsonb not null,
      primary key (key, version)
    )`.execute(db)
  await sql`
    create table identity.wave (
      id uuid primary key default gen_random_uuid(),
      series_key text not null references identity.series,
      questionnaire_key text not null,
      questionnaire_version integer not null,
      title_ja text not null check (length(title_ja) between 1 and 200),
      title_en text not null check (length(title_en) between 1 and 200),
      fiscal_year integer not null check (fiscal_year between 1950 and 2200),
      synthetic boolean not null default false,
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      state text not null default 'draft'
        check (state in ('draft', 'preparing', 'open', 'closing', 'closed')),
      failure text,
      manifest text,
      fingerprint text,
      foreign key (questionnaire_key, questionnaire_version) references identity.questionnaire,
      check (closes_at > opens_at),
      check (state not in ('open', 'closing') or manifest is not null)
    )`.execute(db)
  // The roster as it was at launch. Results and credentials follow this copy, never the live one.
  await sql`
    create table identity.wave_unit (
      wave_id uuid not null references identity.wave on delete cascade,
      unit_code text not null,
      parent_code text,
      name_ja text not null,
      name_en text not null,
      position integer not null,
      eligible integer not null check (eligible >= 0),
      credential text,
      primary key (wave_id, unit_code)
    )`.execute(db)
  await sql`
    create table identity.wave_rank (
      wave_id uuid not null references identity.wave on delete cascade,
      rank_key text not null,
      position integer not null,
      label_ja text not null,
      label_en text not null,
      group_key text not null,
      group_label_ja text not null,
      group_label_en text not null,
      eligible integer not null check (eligible >= 0),
      credential text,
      primary key (wave_id, rank_key)
    )`.execute(db)
  await sql`
    create table identity.wave_voter (
      wave_id uuid not null references identity.wave on delete cascade,
      person_id uuid not null references identity.person,
      unit_code text not null,
      rank_key text not null,
      link_hash bytea not null,
      primary key (wave_id, person_id),
      unique (wave_id, link_hash)
    )`.execute(db)
  await sql`create index on identity.wave_voter (link_hash)`.execute(db)
  // After the count: codes without people, so that a late link is told from an unknown one.
  await sql`
    create table identity.spent_link (
      link_hash bytea primary key,
      wave_id uuid not null references identity.wave on delete cascade
    )`.execute(db)
  await sql`
    grant select, insert, update, delete on identity.series, identity.questionnaire, identity.wave,
      identity.wave_unit, identity.wave_rank, identity.wave_voter, identity.spent_link
    to koe_issuer`.execute(db)
  // What the counter must know of a wave: its rules and the frozen trees, no person.
  await sql`grant usage on schema identity to koe_counter`.execute(db)
  await sql`
    grant select on identity.series, identity.questionnaire, identity.wave, identity.wave_unit,
      identity.wave_rank to koe_counter`.execute(db)
}
