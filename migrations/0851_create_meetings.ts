import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  // 联合会审 as it was called; what was said stands in the minutes, an act of the lead.
  await knex.schema.createTable('meetings', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table
      .string('state', 16)
      .notNullable()
      .defaultTo('convened')
      .checkIn(['convened', 'cancelled', 'held'], 'meetings_state_check')
    table.timestamp('starts_at').notNullable()
    table.boolean('online').notNullable().defaultTo(false)
    // A room, or the address at which one joins.
    table.string('place', 300).notNullable()
    table.text('agenda').notNullable()
    // [{ department, region }]
    table.jsonb('invited').notNullable()
    table.uuid('convened_by').notNullable().references('id').inTable('people')
    table.timestamp('convened_at').notNullable()
    table.integer('changes').notNullable().defaultTo(0)
    table.text('cancelled_because')
    table.index('application_id')
  })
  // One at a time: a second is called when the first was held or cancelled.
  await knex.raw(
    `create unique index meetings_one_convened on meetings (application_id) where state = 'convened'`
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('meetings')
}
