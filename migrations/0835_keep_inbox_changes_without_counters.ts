import type { Knex } from 'knex'

/**
 * Nobody read the counters: a desk counts its own open rows, which a person's search narrows and a pair halves. What
 * is left of the deltas is whose list changed, for the browsers.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table inbox_counts;
    drop table inbox_deltas;
    create table inbox_changes (id bigserial primary key, owner varchar(80) not null);

    drop trigger inbox_count on inbox_entries;
    drop function inbox_count();
    create function inbox_changed() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      insert into inbox_changes (owner) values (coalesce(new.owner, old.owner));
      return null;
    end $$;
    create trigger inbox_changed after insert or update or delete on inbox_entries
      for each row execute function inbox_changed();

    create or replace function notification_came() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      insert into inbox_changes (owner) values (new.owner);
      return null;
    end $$;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table inbox_changes;
    create table inbox_deltas (id bigserial primary key, owner varchar(80) not null, delta integer not null);
    create table inbox_counts (owner varchar(80) primary key, open integer not null);
    insert into inbox_counts (owner, open)
      select owner, count(*)::int from inbox_entries where done_at is null and not suspended group by owner;

    drop trigger inbox_changed on inbox_entries;
    drop function inbox_changed();
    create function inbox_count() returns trigger
      language plpgsql security definer set search_path = public as $$
    declare
      before boolean := tg_op <> 'INSERT' and old.done_at is null and not old.suspended;
      later boolean := tg_op <> 'DELETE' and new.done_at is null and not new.suspended;
    begin
      insert into inbox_deltas (owner, delta)
      values (coalesce(new.owner, old.owner), later::int - before::int);
      return null;
    end $$;
    create trigger inbox_count after insert or update or delete on inbox_entries
      for each row execute function inbox_count();

    create or replace function notification_came() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      insert into inbox_deltas (owner, delta) values (new.owner, 0);
      return null;
    end $$;
  `)
}
