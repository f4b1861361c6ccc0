import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The sweep goes through them in this order, page by page.
    drop index clocks_to_warn;
    drop index clocks_to_tell_due;
    create index clocks_to_warn on clocks (warning_on, id) where stopped_on is null and told_warning_at is null;
    create index clocks_to_tell_due on clocks (due_on, id) where stopped_on is null and told_due_at is null;

    -- Of a number with several process instances: which of them took the message of that day.
    create table clock_tellings (
      clock_id bigint not null references clocks on delete cascade,
      message varchar(32) not null,
      day date not null,
      process_instance_id varchar(64) not null,
      primary key (clock_id, message, day, process_instance_id)
    )`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table clock_tellings;
    drop index clocks_to_warn;
    drop index clocks_to_tell_due;
    create index clocks_to_warn on clocks (warning_on) where stopped_on is null and told_warning_at is null;
    create index clocks_to_tell_due on clocks (due_on) where stopped_on is null and told_due_at is null`)
}
