import type { Knex } from 'knex'

/** The diagram that runs an application, from its filing on: a region may have its own, and a stage another one later. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('applications', (table) => {
    table.text('process_key')
  })
  await knex.raw(
    `update applications set process_key = stages.process_key
     from stages where stages.code = applications.stage and applications.filed_at is not null`
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('applications', (table) => {
    table.dropColumn('process_key')
  })
}
