import type { Knex } from 'knex'

/**
 * What the desk is searched and narrowed by and what never changes under a number: project, stage, item. With them
 * at hand a search reads the projects once and the person's own rows, and joins only the page that it shows.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('inbox_entries', (table) => {
    table.uuid('project_id')
    table.string('stage', 2)
    // Null of a stage opinion and of what concerns the whole filing.
    table.string('item', 16)
  })
  await knex.raw(`
    create function inbox_place() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      select application.project_id, application.stage, subject.item into new.project_id, new.stage, new.item
      from (
        select application_id, item from cases where number = new.business_key
        union all select application_id, null from stage_opinions where number = new.business_key
        union all select id, null from applications where number = new.business_key
      ) subject join applications application on application.id = subject.application_id
      limit 1;
      return new;
    end $$;
    create trigger inbox_place before insert on inbox_entries for each row execute function inbox_place();

    update inbox_entries entry set project_id = place.project_id, stage = place.stage, item = place.item
    from (
      select subject.number, application.project_id, application.stage, subject.item from (
        select number, application_id, item from cases
        union all select number, application_id, null from stage_opinions
        union all select number, id, null from applications where number is not null
      ) subject join applications application on application.id = subject.application_id
    ) place where place.number = entry.business_key`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger inbox_place on inbox_entries;
    drop function inbox_place()`)
  await knex.schema.alterTable('inbox_entries', (table) => table.dropColumns('project_id', 'stage', 'item'))
}
