import { type Kysely, sql } from 'kysely'

/** Only what somebody may read. Written once by the counter, read by everybody with a right to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table published.release (
      wave_id uuid primary key,
      series_key text not null,
      title_ja text not null,
      title_en text not null,
      fiscal_year integer not null,
      synthetic boolean not null,
      closed_on date not null,
      questionnaire jsonb not null,
      bands jsonb not null,
      disclosure jsonb not null,
      fingerprint text,
      eligible integer not null check (eligible >= 0),
      issued integer not null check (issued >= 0),
      ballots integer not null check (ballots >= 0),
      invalid integer not null check (invalid between 0 and ballots)
    )`.execute(db)
  await sql`
    create table published.result_group (
      wave_id uuid not null references published.release on delete cascade,
      key text not null,
      kind text not null check (kind in ('all', 'unit', 'rank', 'rank_group')),
      unit_code text,
      rank_key text,
      parent_key text,
      position integer not null,
      label_ja text not null,
      label_en text not null,
      eligible integer check (eligible >= 0),
      respondents integer check (respondents >= 0),
      counted integer check (counted >= 0),
      shown boolean not null,
      reason text check (reason in ('too-few-respondents', 'too-few-answers', 'would-reveal-others', 'no-answers')),
      primary key (wave_id, key),
      check (shown = (reason is null)),
      check (shown or counted is null)
    )`.execute(db)
  // Led by the parent, so that it is never taken for looking up the group of a cell.
  await sql`create index on published.result_group (parent_key, wave_id, position)`.execute(db)
  await sql`
    create table published.cell (
      wave_id uuid not null,
      group_key text not null,
      measure_kind text not null check (measure_kind in ('item', 'construct', 'index', 'theme')),
      measure text not null,
      statistic text not null,
      value numeric,
      n integer,
      reason text check (reason in ('too-few-respondents', 'too-few-answers', 'would-reveal-others', 'no-answers')),
      primary key (wave_id, group_key, measure_kind, measure, statistic),
      foreign key (wave_id, group_key) references published.result_group on delete cascade,
      check ((value is null) = (reason is not null)),
      check ((value is null) = (n is null))
    )`.execute(db)
  await sql`
    create table published.receipt (
      wave_id uuid not null references published.release on delete cascade,
      ballot_hash bytea not null,
      primary key (wave_id, ballot_hash)
    )`.execute(db)
  // Figures that were published before the system existed, or by other cities. A series_key says that
  // the figure is an earlier value of that very series; without one it is only there to compare with.
  await sql`
    create table published.observation (
      city text not null,
      measure_kind text not null check (measure_kind in ('item', 'construct', 'indicator')),
      measure text not null,
      label_ja text not null,
      label_en text not null,
      fiscal_year integer not null,
      value numeric not null,
      unit text not null,
      n integer,
      qualifier text not null check (qualifier in ('exact', 'more-than', 'at-least', 'about')),
      source text not null,
      series_key text,
      primary key (city, measure_kind, measure, fiscal_year)
    )`.execute(db)
  await sql`
    create table published.target (
      series_key text not null,
      measure_kind text not null check (measure_kind in ('item', 'construct', 'indicator')),
      measure text not null,
      target_fiscal_year integer not null,
      rule text not null check (rule in ('at-least', 'at-most', 'at-least-value-of')),
      value numeric not null,
      base_fiscal_year integer,
      primary key (series_key, measure_kind, measure, target_fiscal_year),
      check ((rule = 'at-least-value-of') = (base_fiscal_year is not null))
    )`.execute(db)
  await sql`
    grant select, insert on published.release, published.result_group, published.cell, published.receipt
    to koe_counter`.execute(db)
  await sql`grant select on all tables in schema published to koe_report`.execute(db)
  await sql`grant insert, update, delete on published.observation, published.target to koe_report`.execute(
    db,
  )
}
