import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table admin_events (
      id bigint generated always as identity primary key,
      -- Null: the platform itself (first start, sample data).
      person_id uuid references people,
      act text not null,
      subject text not null,
      details jsonb not null default '{}',
      happened_at timestamptz not null default now()
    );

    create function refuse_change_of_admin_events() returns trigger language plpgsql as $$
    begin
      raise exception 'admin_events is append-only';
    end $$;
    create trigger admin_events_append_only before update or delete or truncate on admin_events
      for each statement execute function refuse_change_of_admin_events();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table admin_events; drop function refuse_change_of_admin_events()')
}
