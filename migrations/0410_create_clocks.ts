import type { Knex } from 'knex'

const OWNER_KINDS = ['application', 'case', 'opinion']

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('clocks', (table) => {
    table.bigIncrements('id')
    table.string('owner_kind', 16).notNullable().checkIn(OWNER_KINDS, 'clocks_owner_kind_check')
    table.uuid('owner_id').notNullable()
    // The number of the application, case or opinion: what the inbox joins on.
    table.string('business_key', 64).notNullable()
    table
      .string('kind', 16)
      .notNullable()
      .checkIn(
        ['receipt', 'correction', 'promised', 'statutory', 'joint', 'opinion', 'delivery'],
        'clocks_kind_check'
      )
    // The day of the event; the day after it is the first that counts (民法典 201).
    table.date('starts_on').notNullable()
    table.integer('limit_days').notNullable().checkBetween([0, 99999], 'clocks_limit_days_check')
    table.string('unit', 2).notNullable().checkIn(['wd', 'cd'], 'clocks_unit_check')
    table.integer('extension_days').checkBetween([1, 99999], 'clocks_extension_days_check')
    table.string('extension_unit', 2).checkIn(['wd', 'cd'], 'clocks_extension_unit_check')
    table.date('stopped_on')
    // Derived from limit, ledger and calendar by recomputeDue alone, kept for the sweep and the inbox;
    // null while an open pause holds the clock. Used days are never stored.
    table.date('due_on')
    table.date('warning_on')
    table.boolean('provisional').notNullable().defaultTo(false)
    // When the diagram took the message.
    table.timestamp('told_warning_at')
    table.timestamp('told_due_at')
    table.index(['owner_id', 'owner_kind'])
    table.index('business_key')
  })
  await knex.raw(`
    alter table clocks add constraint clocks_extension_check
      check ((extension_days is null) = (extension_unit is null));
    create unique index clocks_one_running on clocks (owner_id, owner_kind, kind) where stopped_on is null;
    create index clocks_to_warn on clocks (warning_on) where stopped_on is null and told_warning_at is null;
    create index clocks_to_tell_due on clocks (due_on) where stopped_on is null and told_due_at is null`)

  await knex.schema.createTable('clock_pauses', (table) => {
    table.bigIncrements('id')
    table.string('owner_kind', 16).notNullable().checkIn(OWNER_KINDS, 'clock_pauses_owner_kind_check')
    table.uuid('owner_id').notNullable()
    table
      .string('kind', 24)
      .notNullable()
      .checkIn(['correction', 'special-procedure', 'withdrawal'], 'clock_pauses_kind_check')
    // From the day the notice was served to the day it was answered; days in (from, to] do not count.
    table.date('from_on').notNullable()
    table.date('to_on')
    table.text('reason').notNullable()
    table.string('document', 100)
    table.index(['owner_id', 'owner_kind'])
  })
  await knex.raw(`
    alter table clock_pauses add constraint clock_pauses_order_check check (to_on >= from_on);
    create unique index clock_pauses_one_open on clock_pauses (owner_id, owner_kind, kind) where to_on is null`)

  // Read by the inbox's trigger in the engine's transaction and by writeDue in ours. Each may run while the
  // other has not committed: the lock makes one wait for the other, so that no entry keeps an old day.
  await knex.raw(`
    create function due_on_of(wanted_key text) returns date
      language plpgsql volatile security definer set search_path = public as $$
    begin
      if wanted_key is null then
        return null;
      end if;
      perform pg_advisory_xact_lock_shared(hashtextextended('due ' || wanted_key, 0));
      return (select min(due_on) from clocks where business_key = wanted_key and stopped_on is null);
    end $$`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function due_on_of(text)')
  await knex.schema.dropTable('clock_pauses')
  await knex.schema.dropTable('clocks')
}
