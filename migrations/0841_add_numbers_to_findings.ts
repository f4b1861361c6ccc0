import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('findings', (table) => {
    // { measured, limit, unit, sense }: what the scale beside the sentence shows; null where nothing was measured.
    table.jsonb('numbers')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('findings', (table) => {
    table.dropColumn('numbers')
  })
}
