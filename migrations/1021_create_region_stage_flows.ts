import type { Knex } from 'knex'

/** The diagram by which a region runs a stage, from a day on; none: as the city from that day. Rows are added, never changed. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('region_stage_flows', (table) => {
    table.bigIncrements('id')
    table.string('region', 16).notNullable().references('code').inTable('regions')
    table.string('stage', 2).notNullable().references('code').inTable('stages')
    table.string('process_key', 255)
    table.text('document').notNullable()
    table.date('valid_from').notNullable()
    table.uuid('created_by').notNullable().references('id').inTable('people')
    table.timestamp('created_at', { useTz: true }).notNullable().defaultTo(knex.fn.now())
    table.index(['region', 'stage'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('region_stage_flows')
}
