import type { Knex } from 'knex'

/** The days of a correction begin with its service: before that there is no due day. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('corrections', (table) => {
    table.integer('days')
  })
  await knex.raw('alter table corrections alter column due_on drop not null')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('update corrections set due_on = asked_at::date where due_on is null')
  await knex.raw('alter table corrections alter column due_on set not null')
  await knex.schema.alterTable('corrections', (table) => {
    table.dropColumn('days')
  })
}
