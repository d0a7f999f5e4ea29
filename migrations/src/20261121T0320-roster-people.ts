import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table identity.unit (
      code text primary key check (length(code) between 1 and 64),
      parent_code text references identity.unit deferrable initially deferred,
      name_ja text not null check (length(name_ja) between 1 and 200),
      name_en text,
      position integer not null,
      check (parent_code <> code)
    )`.execute(db)
  await sql`create index on identity.unit (parent_code)`.execute(db)
  await sql`
    create table identity.rank (
      key text primary key,
      position integer not null unique,
      label_ja text not null,
      label_en text not null,
      group_key text not null,
      group_label_ja text not null,
      group_label_en text not null
    )`.execute(db)
  await sql`
    create table identity.person (
      id uuid primary key default gen_random_uuid(),
      staff_number text not null unique check (length(staff_number) between 1 and 64),
      name text not null check (length(name) between 1 and 200),
      unit_code text references identity.unit on delete set null deferrable initially deferred,
      rank_key text not null references identity.rank,
      email text check (length(email) between 3 and 254),
      active boolean not null default true,
      -- Somebody who has left may outlive the unit; whoever works here belongs to one.
      check (unit_code is not null or not active)
    )`.execute(db)
  await sql`create index on identity.person (unit_code)`.execute(db)
  // Which units a section head answers for; their subtree goes with them.
  await sql`
    create table identity.account_unit (
      account_id uuid not null references identity.account on delete cascade,
      unit_code text not null references identity.unit on delete cascade,
      primary key (account_id, unit_code)
    )`.execute(db)
  await sql`
    grant select, insert, update, delete
    on identity.unit, identity.rank, identity.person, identity.account_unit to koe_issuer`.execute(
    db,
  )
}
