import type { Knex } from 'knex'

/** Of the step that concludes a stage: which one. A region chooses among the diagrams that conclude the stage in question. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('task_definitions', (table) => {
    table.string('stage', 2)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('task_definitions', (table) => {
    table.dropColumn('stage')
  })
}
