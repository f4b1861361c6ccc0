import type { Knex } from 'knex'

/** 附条件同意: each condition is tied to an item or a later stage, and whoever reviews there says whether it is met (rules §4.4). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('opinion_conditions', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    // In the order in which they were set.
    table.specificType('position', 'bigint generated always as identity')
    table.uuid('project_id').notNullable().references('id').inTable('projects').index()
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table.uuid('stage_opinion_id').notNullable().references('id').inTable('stage_opinions')
    table.string('department', 32).notNullable()
    table.text('text').notNullable()
    // Code of an item of the same stage, or of a later stage.
    table.string('applies_to', 32).notNullable()
    table.string('state', 16).notNullable().defaultTo('open')
    // What was last said of it, by whom and in which number.
    table.text('word')
    table.string('checked_in', 64)
    table.uuid('checked_by').references('id').inTable('people')
    table.timestamp('checked_at')
    table.check("state in ('open', 'met', 'not-met')", [], 'opinion_conditions_state_check')
    table.check("(state = 'open') = (word is null)", [], 'opinion_conditions_word_check')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('opinion_conditions')
}
