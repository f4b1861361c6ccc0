import type { Knex } from 'knex'

/** Stands for what the province publishes of the cases that were forwarded to it; imported by departments:import. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.withSchema('departments').createTable('province_decisions', (table) => {
    table.string('document_number', 100).primary()
    // Our 办件编号, which went to the province with the papers.
    table.string('case_number', 64).notNullable().index()
    table
      .string('result', 16)
      .notNullable()
      .checkIn(['granted', 'refused', 'returned'], 'province_decisions_result_check')
    table.string('decided_by', 200).notNullable()
    table.date('decided_on').notNullable()
    table.string('reason', 1000)
    table.string('legal_basis', 500)
  })
  await knex.raw(`do $$ begin
    if exists (select from pg_roles where rolname = 'yimen_departments') then
      grant select, insert, update, delete on departments.province_decisions to yimen_departments;
    end if;
  end $$`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.withSchema('departments').dropTable('province_decisions')
}
