import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table identity.account (
      id uuid primary key default gen_random_uuid(),
      sign_in_name text not null check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 1 and 254),
      name text not null check (length(name) between 1 and 100),
      password_hash text not null,
      role text not null check (role in ('admin', 'hr', 'head')),
      disabled boolean not null default false,
      created_at timestamptz not null default now(),
      unique (sign_in_name)
    )`.execute(db)
  await sql`
    create table identity.session (
      token_hash bytea primary key,
      account_id uuid not null references identity.account on delete cascade,
      expires_at timestamptz not null
    )`.execute(db)
  // Guesses of a password, counted per (hashed) sign-in name.
  await sql`
    create table identity.sign_in_attempt (
      name_hash bytea primary key,
      attempts integer not null check (attempts >= 1),
      started_at timestamptz not null
    )`.execute(db)
  // Each entry's hash covers the one before it: a removed or altered line breaks the chain.
  await sql`
    create table identity.audit_entry (
      position bigint primary key,
      at timestamptz not null,
      account_id uuid references identity.account,
      action text not null,
      subject text not null,
      hash bytea not null
    )`.execute(db)
  await sql`
    grant select, insert, update, delete
    on identity.account, identity.session, identity.sign_in_attempt to koe_issuer`.execute(db)
  await sql`grant select, insert on identity.audit_entry to koe_issuer`.execute(db)
}
