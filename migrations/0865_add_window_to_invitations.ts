import type { Knex } from 'knex'

/** Made at a window for an organisation that was entered there and has no member: good for the first one alone. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('invitations', (table) => {
    table.boolean('at_window').notNullable().defaultTo(false)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('invitations', (table) => {
    table.dropColumn('at_window')
  })
}
