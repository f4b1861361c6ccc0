import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Events that no seal covers yet. A later id can commit before an earlier one, so the sealer cannot go by
    -- "id > last"; what it cannot see yet stays here and is taken next time. An event that is neither here nor
    -- in a seal was tampered with.
    create table unsealed_events (event_id bigint primary key);

    create function queue_for_sealing() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      insert into unsealed_events values (new.id);
      return null;
    end $$;
    create trigger queue_for_sealing after insert on case_events
      for each row execute function queue_for_sealing();
    insert into unsealed_events select id from case_events
      where id not in (select unnest(event_ids) from event_seals);

    -- One hash per event, so that a broken seal names the event; the seal's own hash runs over them.
    alter table event_seals add column event_hashes text[] not null default '{}';
    -- Numbered without gaps by the sealer; the sequence follows after the commit and remembers how many there were.
    alter table event_seals alter column id drop default;

    -- How far each person has read the lists of notifications of her owners.
    create table notification_reads (
      person_id uuid primary key references people,
      up_to bigint not null,
      read_at timestamptz not null default now()
    );
    alter table notifications drop column read_at;
    drop index notifications_owner_created_at_index;
    create index notifications_owner_id on notifications (owner, id desc);
    create index notifications_unmailed on notifications (id)
      where mailed_at is null and (owner like 'organisation:%' or owner like 'user:%');

    -- One mail per notification and address: tried again until it is sent or given up.
    create table notification_mails (
      notification_id bigint not null references notifications,
      address text not null,
      locale text not null constraint notification_mails_locale_check check (locale in ('zh', 'en')),
      attempts integer not null default 0,
      next_attempt_at timestamptz not null default now(),
      sent_at timestamptz,
      last_error text,
      primary key (notification_id, address)
    );
    create index notification_mails_unsent on notification_mails (next_attempt_at) where sent_at is null;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table notification_mails, notification_reads;
    drop index notifications_unmailed, notifications_owner_id;
    alter table notifications add column read_at timestamptz;
    create index notifications_owner_created_at_index on notifications (owner, created_at);
    alter table event_seals drop column event_hashes,
      alter column id set default nextval('event_seals_id_seq');
    drop trigger queue_for_sealing on case_events;
    drop function queue_for_sealing();
    drop table unsealed_events;
  `)
}
