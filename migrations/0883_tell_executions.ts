import type { Knex } from 'knex'

/** A message goes to the execution that is subscribed: an instance may wait for it in several places. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('clock_tellings', (table) => {
    table.renameColumn('process_instance_id', 'execution_id')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('clock_tellings', (table) => {
    table.renameColumn('execution_id', 'process_instance_id')
  })
}
