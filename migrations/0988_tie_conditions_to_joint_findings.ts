import type { Knex } from 'knex'

/** A condition is set by a stage opinion or by a department's finding in a joint review. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('opinion_conditions', (table) => {
    table.uuid('joint_finding_id').references('id').inTable('joint_findings')
  })
  await knex.raw(`
    alter table opinion_conditions alter column stage_opinion_id drop not null;
    alter table opinion_conditions add constraint opinion_conditions_set_by_check
      check ((stage_opinion_id is null) <> (joint_finding_id is null))`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from opinion_conditions where stage_opinion_id is null;
    alter table opinion_conditions drop constraint opinion_conditions_set_by_check;
    alter table opinion_conditions alter column stage_opinion_id set not null`)
  await knex.schema.alterTable('opinion_conditions', (table) => table.dropColumn('joint_finding_id'))
}
