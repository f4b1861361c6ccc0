import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table organisations (
      id uuid primary key default gen_random_uuid(),
      -- 统一社会信用代码 (GB 32100): one organisation is registered once.
      credit_code text not null constraint organisations_credit_code_key unique
        constraint organisations_credit_code_check check (credit_code ~ '^[0-9A-HJ-NP-RT-UW-Y]{18}$'),
      name text not null,
      address text,
      email text,
      created_at timestamptz not null default now()
    );

    create table memberships (
      organisation_id uuid not null references organisations,
      person_id uuid not null references people,
      since timestamptz not null default now(),
      primary key (organisation_id, person_id)
    );
    create index memberships_person on memberships (person_id, since);

    create table invitations (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      invited_by uuid not null references people,
      -- When given, only this person may accept.
      username text constraint invitations_username_check check (username = lower(username)),
      email text,
      token_hash text not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      accepted_by uuid references people,
      revoked_at timestamptz
    );
    create index invitations_organisation on invitations (organisation_id, created_at);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table invitations, memberships, organisations')
}
