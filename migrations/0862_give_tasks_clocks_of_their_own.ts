import type { Knex } from 'knex'

/**
 * The tasks of one process instance share its business key, and with it one clock. A department's check of its papers
 * has a day of its own: its entries name the clock (`<number>/<department>`); all others follow the business key.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('inbox_entries', (table) => {
    table.string('clock_key', 64)
  })
  await knex.raw(`
    create index inbox_entries_clock_key on inbox_entries (clock_key) where clock_key is not null;

    create function inbox_clock_key(wanted_task text, wanted_owner text) returns text
      language sql stable security definer set search_path = public as $$
      select case
        when wanted_owner like '%@%' then instance.business_key_ || '/' || split_part(wanted_owner, '@', 1)
        -- A person's own row, added by a claim, follows the group's.
        else (select clock_key from inbox_entries where task_id = wanted_task and clock_key is not null limit 1)
      end
      from engine.act_ru_task task
        join engine.act_ru_execution instance on instance.id_ = task.proc_inst_id_
        join task_definitions definition on definition.process_definition_id = task.proc_def_id_
          and definition.task_key = task.task_def_key_ and definition.form = 'yimen:check-papers'
      where task.id_ = wanted_task
    $$;

    create or replace function inbox_add_entry(wanted_task text, wanted_owner text) returns void
      language sql security definer set search_path = public as $$
      insert into inbox_entries (owner, task_id, task_key, task_name, process_definition_id, process_instance_id,
        business_key, assignee, due_on, created_at, suspended, done_at, done_by, clock_key)
      select wanted_owner, task.id_, task.task_def_key_, coalesce(task.name_, task.task_def_key_), task.proc_def_id_,
        task.proc_inst_id_, instance.business_key_, inbox_person(task.assignee_),
        due_on_of(coalesce(own.clock_key, instance.business_key_)),
        task.create_time_ at time zone 'UTC', task.suspension_state_ = 2, done.done_at, done.done_by, own.clock_key
      from engine.act_ru_task task
        join engine.act_ru_execution instance on instance.id_ = task.proc_inst_id_
        -- A claim on its way to the engine adds the person's own row: of a task that is done already, too.
        left join lateral (select done_at, done_by from inbox_entries where task_id = wanted_task limit 1) done on true
        cross join lateral (select inbox_clock_key(wanted_task, wanted_owner) as clock_key) own
      where task.id_ = wanted_task and task.task_def_key_ is not null
      on conflict (task_id, owner) do nothing
    $$`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function inbox_add_entry(wanted_task text, wanted_owner text) returns void
      language sql security definer set search_path = public as $$
      insert into inbox_entries (owner, task_id, task_key, task_name, process_definition_id, process_instance_id,
        business_key, assignee, due_on, created_at, suspended, done_at, done_by)
      select wanted_owner, task.id_, task.task_def_key_, coalesce(task.name_, task.task_def_key_), task.proc_def_id_,
        task.proc_inst_id_, instance.business_key_, inbox_person(task.assignee_), due_on_of(instance.business_key_),
        task.create_time_ at time zone 'UTC', task.suspension_state_ = 2, done.done_at, done.done_by
      from engine.act_ru_task task
        join engine.act_ru_execution instance on instance.id_ = task.proc_inst_id_
        left join lateral (select done_at, done_by from inbox_entries where task_id = wanted_task limit 1) done on true
      where task.id_ = wanted_task and task.task_def_key_ is not null
      on conflict (task_id, owner) do nothing
    $$;
    drop function inbox_clock_key(text, text)`)
  await knex.schema.alterTable('inbox_entries', (table) => {
    table.dropColumn('clock_key')
  })
}
