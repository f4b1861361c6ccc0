import type { Knex } from 'knex'

/** 取回: a submitted step goes back to who submitted it until the next person opens it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('acts', (table) => {
    // Where the token goes back to; null for acts of before this change, which stay.
    table.string('task_key', 128)
    table.string('process_instance_id', 64)
    // Of the item in a pair: the act on the opinion that was submitted with it.
    table.uuid('submitted_with').unique().references('id').inTable('acts')
    // The first look of another person at the step that follows; it changes nothing else.
    table.timestamp('opened_at')
    table.uuid('opened_by').references('id').inTable('people')
    table.timestamp('taken_back_at')
    table.index(['business_key', 'completed_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('acts', (table) => {
    table.dropIndex(['business_key', 'completed_at'])
    table.dropColumns(
      'task_key',
      'process_instance_id',
      'submitted_with',
      'opened_at',
      'opened_by',
      'taken_back_at'
    )
  })
}
