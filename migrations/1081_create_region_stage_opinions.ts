import type { Knex } from 'knex'

/**
 * Who gives an opinion on a stage of a region, and in how many working days, from a day on; none of either: as the city
 * from that day. Rows are added, never changed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('region_stage_opinions', (table) => {
    table.bigIncrements('id')
    table.string('region', 16).notNullable().references('code').inTable('regions')
    table.string('stage', 2).notNullable().references('code').inTable('stages')
    table.integer('days')
    table.specificType('reviewers', 'text[]')
    table.text('document').notNullable()
    table.date('valid_from').notNullable()
    table.uuid('created_by').notNullable().references('id').inTable('people')
    table.timestamp('created_at', { useTz: true }).notNullable().defaultTo(knex.fn.now())
    table.index(['region', 'stage'])
    table.check('days > 0', [], 'region_stage_opinions_days_check')
    table.check('cardinality(reviewers) > 0', [], 'region_stage_opinions_reviewers_check')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('region_stage_opinions')
}
