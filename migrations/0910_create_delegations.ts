import type { Knex } from 'knex'

/**
 * 委托: a person's work is done by another from day to day. Who acts for whom stands with the claimed task and with the
 * act; the engine knows only who acts.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('delegations', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('from_person_id').notNullable().references('id').inTable('people').index()
    table.uuid('to_person_id').notNullable().references('id').inTable('people')
    // Legal days, both counted.
    table.date('from_on').notNullable()
    table.date('until_on').notNullable()
    // Null: all.
    table.specificType('items', 'text[]')
    table.specificType('regions', 'text[]')
    table.text('reason').notNullable()
    table.uuid('created_by').notNullable().references('id').inTable('people')
    table.timestamp('created_at').notNullable()
    table.timestamp('ended_at')
    table.uuid('ended_by').references('id').inTable('people')
  })
  await knex.raw(`
    alter table delegations
      add constraint delegations_days_check check (until_on >= from_on),
      add constraint delegations_persons_check check (from_person_id <> to_person_id);
    create index delegations_held on delegations (to_person_id) where ended_at is null`)

  await knex.schema.alterTable('inbox_entries', (table) => table.uuid('acting_for'))
  await knex.raw(
    'create index inbox_entries_acting on inbox_entries (acting_for) where acting_for is not null'
  )
  await knex.schema.alterTable('acts', (table) => table.uuid('acting_for').references('id').inTable('people'))
  await knex.schema.alterTable('region_settings', (table) =>
    table.boolean('delegate_across_offices').notNullable().defaultTo(false)
  )
  await knex.raw(`
    -- A claim on its way to the engine adds the person's own row: it says for whom she acts, too.
    create function inbox_acting() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      if tg_op = 'INSERT' then
        select acting_for into new.acting_for from inbox_entries
        where task_id = new.task_id and assignee = new.assignee limit 1;
      elsif new.assignee is distinct from old.assignee and new.acting_for is not distinct from old.acting_for then
        new.acting_for := null;
      end if;
      return new;
    end $$;
    create trigger inbox_acting before insert or update of assignee on inbox_entries
      for each row execute function inbox_acting()`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop trigger inbox_acting on inbox_entries; drop function inbox_acting()`)
  await knex.schema.alterTable('region_settings', (table) => table.dropColumn('delegate_across_offices'))
  await knex.schema.alterTable('acts', (table) => table.dropColumn('acting_for'))
  await knex.schema.alterTable('inbox_entries', (table) => table.dropColumn('acting_for'))
  await knex.schema.dropTable('delegations')
}
