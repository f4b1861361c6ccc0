import type { Knex } from 'knex'

/** Departments without anyone at the joint visit: {department, region, reason}, the reason or who comes instead. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('joint_visits', (table) => {
    table.jsonb('absences').notNullable().defaultTo('[]')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('joint_visits', (table) => {
    table.dropColumn('absences')
  })
}
