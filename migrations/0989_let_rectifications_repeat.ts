import type { Knex } from 'knex'

/** What failed in a joint review goes back to the applicant as often as it fails; a department's own notice stays one a round. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('corrections', (table) => {
    table.dropUnique(['case_id', 'round'])
    table.index(['case_id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('corrections', (table) => {
    table.dropIndex(['case_id'])
    table.unique(['case_id', 'round'])
  })
}
