import type { Knex } from 'knex'

/** A paper that a case produced fills the slot of a later filing: the very document, named by its licence (rules §4.1). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('application_papers', (table) => {
    table.uuid('licence_id').references('id').inTable('licences')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('application_papers', (table) => table.dropColumn('licence_id'))
}
