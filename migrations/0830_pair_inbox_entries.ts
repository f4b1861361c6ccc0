import type { Knex } from 'knex'

/**
 * A department's stage opinion and its item of the same stage are one row of the desk (design.md, decision 4). Both
 * tasks carry the same word in `pair`: filing, office and step. Of several items of one department the first by
 * number goes with the opinion, the others are rows of their own.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('inbox_entries', (table) => table.string('pair', 120))
  await knex.raw(`
    create function inbox_pair_of(wanted_key text, definition text, step text) returns text
      language sql stable security definer set search_path = public as $$
      select part.application_id || ' ' || part.department || '@' || part.region ||
        case when form in ('yimen:sign-opinion', 'yimen:decide') then ' head' else ' handler' end
      from task_definitions cross join lateral (
        select application_id, department, region from stage_opinions
        where number = wanted_key and form in ('yimen:review-opinion', 'yimen:sign-opinion')
        union all
        select own.application_id, own.department, own.region from cases own
        join stage_opinions asked using (application_id, department, region)
        where own.number = wanted_key and form in ('yimen:review', 'yimen:record', 'yimen:decide')
          and own.hosted_by is null
          and not exists (select from cases earlier where earlier.application_id = own.application_id
            and earlier.department = own.department and earlier.region = own.region
            and earlier.hosted_by is null and earlier.number < own.number)
      ) part
      where process_definition_id = definition and task_key = step
    $$;

    create function inbox_pair() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      new.pair := inbox_pair_of(new.business_key, new.process_definition_id, new.task_key);
      return new;
    end $$;
    create trigger inbox_pair before insert on inbox_entries for each row execute function inbox_pair();

    update inbox_entries set pair = inbox_pair_of(business_key, process_definition_id, task_key);
    create index inbox_entries_pair on inbox_entries (pair) where done_at is null and pair is not null;
    -- The list in the order of arrival reads a page of this, as the other reads one of inbox_entries_open.
    create index inbox_entries_arrived on inbox_entries (owner, created_at, task_id)
      where done_at is null and not suspended;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index inbox_entries_arrived, inbox_entries_pair;
    drop trigger inbox_pair on inbox_entries;
    drop function inbox_pair();
    drop function inbox_pair_of(text, text, text)`)
  await knex.schema.alterTable('inbox_entries', (table) => table.dropColumn('pair'))
}
