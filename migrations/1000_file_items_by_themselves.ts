import type { Knex } from 'knex'

/** Stage P: one item that is filed alone, as often as wanted; its lead is the item's own office, and no joint limit runs. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table stages alter column lead drop not null;
    alter table stages alter column joint_days drop not null;
    alter table stages alter column joint_unit drop not null;
    alter table applications add column item varchar(16) references items;
    alter table applications add constraint applications_item_check check ((stage = 'P') = (item is not null));
    drop index applications_one_open_per_stage;
    create unique index applications_one_open_per_stage on applications (project_id, stage)
      where stage <> 'P' and state not in ('failed', 'rejected', 'withdrawn');
    create unique index applications_one_running_per_item on applications (project_id, item)
      where stage = 'P' and state not in ('passed', 'failed', 'rejected', 'withdrawn');
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index applications_one_running_per_item;
    drop index applications_one_open_per_stage;
    create unique index applications_one_open_per_stage on applications (project_id, stage)
      where state not in ('failed', 'rejected', 'withdrawn');
    alter table applications drop column item;
    alter table stages alter column joint_unit set not null;
    alter table stages alter column joint_days set not null;
    alter table stages alter column lead set not null;
  `)
}
