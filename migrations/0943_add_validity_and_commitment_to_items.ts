import type { Knex } from 'knex'

/** How long a permit of the item holds, and what its applicant may commit to; null: without end, and nothing. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('item_versions', (table) => {
    table.jsonb('validity')
    table.jsonb('commitment')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('item_versions', (table) => {
    table.dropColumn('validity')
    table.dropColumn('commitment')
  })
}
