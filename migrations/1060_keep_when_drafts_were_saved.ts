import type { Knex } from 'knex'

/** A person with several drafts tells them apart by when each was changed last. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('applications', (table) => {
    table.timestamp('saved_at')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('applications', (table) => {
    table.dropColumn('saved_at')
  })
}
