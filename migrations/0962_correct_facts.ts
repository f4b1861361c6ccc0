import type { Knex } from 'knex'

/** Items that the lead added beside the decision table, and 20: a case that fell away when facts were corrected (rules §4.7). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('applications', (table) => {
    table.specificType('added_items', 'text[]').notNullable().defaultTo('{}')
  })
  await allow(knex, 20)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('update cases set state = 0 where state > 15')
  await allow(knex, 15)
  await knex.schema.alterTable('applications', (table) => {
    table.dropColumn('added_items')
  })
}

const allow = (knex: Knex, most: number) =>
  knex.raw(`alter table cases drop constraint cases_state_check,
    add constraint cases_state_check check (state between 0 and ${most})`)
