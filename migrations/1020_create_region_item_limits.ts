import type { Knex } from 'knex'

/** Promised days of a region's own, from a day on; none: as the city from that day. Rows are added, never changed. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('region_item_limits', (table) => {
    table.bigIncrements('id')
    table.string('region', 16).notNullable().references('code').inTable('regions')
    table.string('item', 32).notNullable().references('code').inTable('items')
    table.integer('days')
    table.text('document').notNullable()
    table.date('valid_from').notNullable()
    table.uuid('created_by').notNullable().references('id').inTable('people')
    table.timestamp('created_at', { useTz: true }).notNullable().defaultTo(knex.fn.now())
    table.index(['region', 'item'])
    table.check('days >= 0', [], 'region_item_limits_days_check')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('region_item_limits')
}
