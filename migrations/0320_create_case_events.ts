import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('case_events', (table) => {
    table.bigIncrements('id')
    // Sealing takes rows of transactions that are over: a later id can commit before an earlier one.
    table.specificType('transaction', 'xid8').notNullable().defaultTo(knex.raw('pg_current_xact_id()'))
    table.uuid('project_id').notNullable()
    table.uuid('application_id')
    table.uuid('case_id')
    table.string('business_key', 64).notNullable()
    table.string('kind', 48).notNullable()
    table.uuid('person_id')
    table.string('candidate_group', 64)
    // The day it happened (legal date), and the moment it was entered.
    table.date('happened_on').notNullable()
    table.timestamp('entered_at').notNullable().defaultTo(knex.fn.now())
    table.jsonb('detail').notNullable().defaultTo('{}')
    table.index(['application_id', 'id'])
    table.index(['project_id', 'id'])
  })

  // One row seals one or more events: hash over the previous hash and the events' canonical texts.
  await knex.schema.createTable('event_seals', (table) => {
    table.bigIncrements('id')
    table.specificType('event_ids', 'bigint[]').notNullable()
    table.specificType('previous', 'char(64)').notNullable()
    table.specificType('hash', 'char(64)').notNullable().unique()
    table.text('signature').notNullable()
    table.timestamp('sealed_at').notNullable().defaultTo(knex.fn.now())
  })

  await knex.raw(`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end $$;
    create trigger case_events_append_only before update or delete or truncate on case_events
      for each statement execute function refuse_change();
    create trigger event_seals_append_only before update or delete or truncate on event_seals
      for each statement execute function refuse_change();`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('event_seals')
  await knex.schema.dropTable('case_events')
  await knex.raw('drop function refuse_change()')
}
