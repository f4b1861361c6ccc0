import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('sample_projects', (table) => {
    // The name of a row of the sample city's plan: made once, and gone on with after an interruption.
    table.string('slug', 64).primary()
    // Null before its draft is there, and after a person deleted that draft.
    table.uuid('project_id').references('id').inTable('projects').onDelete('SET NULL')
    // The working day from which the plan's "n working days ago" are counted back.
    table.date('anchor').notNullable()
    // Scenes of its story, and how many of them were played.
    table.integer('scenes').notNullable()
    table.integer('played').notNullable().defaultTo(0)
    // Since when it lives at the real time.
    table.timestamp('made_at')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('sample_projects')
}
