import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  // What is set going beside the main line of a number: an extension, a hearing, a countersignature …
  await knex.schema.createTable('case_moves', (table) => {
    table.uuid('id').primary().defaultTo(knex.raw('gen_random_uuid()'))
    table.string('number', 64).notNullable().index()
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table.uuid('case_id').references('id').inTable('cases')
    table.uuid('stage_opinion_id').references('id').inTable('stage_opinions')
    table.string('move', 64).notNullable()
    table.string('state', 16).notNullable().defaultTo('open')
    table.uuid('ordered_by').references('id').inTable('people')
    table.string('candidate_group', 64)
    table.date('ordered_on').notNullable()
    table.timestamp('ordered_at').notNullable().defaultTo(knex.fn.now())
    table.date('ended_on')
    table.string('outcome', 32)
    table.jsonb('detail').notNullable().defaultTo('{}')
    table.check("state in ('open', 'done', 'cancelled')", [], 'case_moves_state_check')
    table.check("(state = 'open') = (ended_on is null)", [], 'case_moves_ended_check')
  })
  await knex.raw(`create index case_moves_open on case_moves (application_id) where state = 'open'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('case_moves')
}
