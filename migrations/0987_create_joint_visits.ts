import type { Knex } from 'knex'

/** The one visit of a joint acceptance as it was appointed, and the wish for another day; the newest counts. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('joint_visits', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.specificType('position', 'bigint generated always as identity')
    table.uuid('review_id').notNullable().references('id').inTable('joint_reviews').index()
    table.date('day').notNullable()
    table.string('time', 40).notNullable()
    table.text('place').notNullable()
    table.text('text').notNullable().defaultTo('')
    // {id, name, department, region} of each officer who comes.
    table.jsonb('officers').notNullable()
    table.uuid('appointed_by').notNullable().references('id').inTable('people')
    table.timestamp('appointed_at').notNullable()
    table.date('wished_day')
    table.text('wish_reason')
    table.timestamp('wished_at')
    table.check('(wished_day is null) = (wish_reason is null)', [], 'joint_visits_wish_check')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('joint_visits')
}
