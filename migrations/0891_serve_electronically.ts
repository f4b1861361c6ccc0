import type { Knex } from 'knex'

/** Who agreed at its registration is served in its inbox; who was entered at a window, on paper. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('organisations', (table) => {
    table.boolean('electronic_service').notNullable().defaultTo(true)
    table.string('service_phone', 40)
    table.timestamp('service_agreed_at')
    table.uuid('service_agreed_by').references('id').inTable('people')
  })
  await knex.raw(`
    update organisations o set electronic_service = false
    where not exists (select from memberships m where m.organisation_id = o.id)`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('organisations', (table) => {
    table.dropColumns('electronic_service', 'service_phone', 'service_agreed_at', 'service_agreed_by')
  })
}
