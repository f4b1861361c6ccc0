import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table people (
      id uuid primary key default gen_random_uuid(),
      -- Written in lower case: two people must not differ by capitals alone.
      username text not null constraint people_username_key unique
        constraint people_username_check check (username = lower(username)),
      -- Null until the person chose a password by the one-time link.
      password_hash text,
      name text not null,
      email text,
      phone text,
      status text not null default 'active' constraint people_status_check check (status in ('active', 'ended')),
      failed_attempts int not null default 0,
      locked_until timestamptz,
      locale text constraint people_locale_check check (locale in ('zh', 'en')),
      created_at timestamptz not null default now(),
      ended_at timestamptz
    );

    create table roles_held (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people,
      role text not null constraint roles_held_role_check check (role in
        ('applicant', 'window', 'handler', 'head', 'lead', 'designer', 'supervisor', 'administrator')),
      org_unit_id uuid references org_units,
      since timestamptz not null default now(),
      constraint roles_held_org_unit_check check (
        org_unit_id is not null or role in ('applicant', 'designer', 'supervisor', 'administrator'))
    );
    create unique index roles_held_once on roles_held
      (person_id, role, coalesce(org_unit_id, '00000000-0000-0000-0000-000000000000'));
    create index roles_held_org_unit on roles_held (org_unit_id, role);

    create table sessions (
      id text primary key,
      -- Null before sign-in. Ending an account or changing a password deletes its rows.
      person_id uuid references people,
      content jsonb not null,
      expires_at timestamptz not null
    );
    create index sessions_person on sessions (person_id);
    create index sessions_expiry on sessions (expires_at);

    create table one_time_links (
      id uuid primary key default gen_random_uuid(),
      -- sha-256 of 256 random bits: who reads the table cannot use the links.
      token_hash text not null unique,
      purpose text not null constraint one_time_links_purpose_check check (purpose in
        ('first-administrator', 'password-reset')),
      person_id uuid references people,
      expires_at timestamptz not null,
      used_at timestamptz,
      created_at timestamptz not null default now()
    );
    create index one_time_links_person on one_time_links (person_id);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table one_time_links, sessions, roles_held, people')
}
