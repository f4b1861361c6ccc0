import type { Knex } from 'knex'

/**
 * Triggers on the engine's own tables keep the inbox in the engine's transaction: never stale, never slow.
 * Bad side: this knows private tables of Camunda 7.24; test/server/inbox/engine-tables.test.ts guards them.
 * The engine inserts execution, then task, then links and variables: a trigger may read the execution's
 * business key, never a variable.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function inbox_person(text) returns uuid language sql immutable as $$
      select case when $1 ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then $1::uuid end
    $$;

    create function inbox_add_entry(wanted_task text, wanted_owner text) returns void
      language sql security definer set search_path = public as $$
      insert into inbox_entries (owner, task_id, task_key, task_name, process_definition_id, process_instance_id,
        business_key, assignee, due_on, created_at, suspended, done_at, done_by)
      select wanted_owner, task.id_, task.task_def_key_, coalesce(task.name_, task.task_def_key_), task.proc_def_id_,
        task.proc_inst_id_, instance.business_key_, inbox_person(task.assignee_), due_on_of(instance.business_key_),
        task.create_time_ at time zone 'UTC', task.suspension_state_ = 2, done.done_at, done.done_by
      from engine.act_ru_task task
        join engine.act_ru_execution instance on instance.id_ = task.proc_inst_id_
        -- A claim on its way to the engine adds the person's own row: of a task that is done already, too.
        left join lateral (select done_at, done_by from inbox_entries where task_id = wanted_task limit 1) done on true
      where task.id_ = wanted_task and task.task_def_key_ is not null
      on conflict (task_id, owner) do nothing
    $$;

    -- People decide in the database who has a task; the engine hears of it. While one of our orders is on its way,
    -- what the engine says is older than what we know.
    create index engine_commands_of_task on engine_commands ((command->>'taskId')) where delivered_at is null;
    create function inbox_knows_better(wanted_task text) returns boolean
      language sql stable security definer set search_path = public as $$
      select exists (select from engine_commands where command->>'taskId' = wanted_task and delivered_at is null)
    $$;

    create function inbox_on_task() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      if tg_op = 'DELETE' then
        delete from inbox_entries where task_id = old.id_;
        return null;
      end if;
      if tg_op = 'UPDATE' then
        if old.assignee_ is distinct from new.assignee_ and old.assignee_ is not null then
          delete from inbox_entries where task_id = new.id_ and owner = 'user:' || old.assignee_;
        end if;
        update inbox_entries set suspended = (new.suspension_state_ = 2), task_key = new.task_def_key_,
          task_name = coalesce(new.name_, new.task_def_key_), process_definition_id = new.proc_def_id_,
          -- Only a change counts: the engine writes its other columns too.
          assignee = case when old.assignee_ is distinct from new.assignee_ and not inbox_knows_better(new.id_)
            then inbox_person(new.assignee_) else assignee end
        where task_id = new.id_;
      end if;
      if new.assignee_ is not null then
        perform inbox_add_entry(new.id_, 'user:' || new.assignee_);
      end if;
      return null;
    end $$;

    create function inbox_on_link() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      if tg_op = 'INSERT' then
        if new.task_id_ is not null and new.type_ = 'candidate' then
          perform inbox_add_entry(new.task_id_, coalesce(new.group_id_, 'user:' || new.user_id_));
        end if;
      elsif old.task_id_ is not null and old.type_ = 'candidate' then
        delete from inbox_entries where task_id = old.task_id_ and owner = coalesce(old.group_id_, 'user:' || old.user_id_)
          and (assignee is null or owner <> 'user:' || assignee);
      end if;
      return null;
    end $$;

    create trigger inbox_on_task after insert or delete or update of assignee_, suspension_state_, task_def_key_, name_, proc_def_id_
      on engine.act_ru_task for each row execute function inbox_on_task();
    create trigger inbox_on_link after insert or delete on engine.act_ru_identitylink
      for each row execute function inbox_on_link();

    -- Counters are folded from deltas in the background; a delta of 0 says that the list changed all the same.
    create function inbox_count() returns trigger
      language plpgsql security definer set search_path = public as $$
    declare
      before boolean := tg_op <> 'INSERT' and old.done_at is null and not old.suspended;
      later boolean := tg_op <> 'DELETE' and new.done_at is null and not new.suspended;
    begin
      insert into inbox_deltas (owner, delta)
      values (coalesce(new.owner, old.owner), later::int - before::int);
      return null;
    end $$;
    create trigger inbox_count after insert or update or delete on inbox_entries
      for each row execute function inbox_count();

    create function notification_came() returns trigger
      language plpgsql security definer set search_path = public as $$
    begin
      insert into inbox_deltas (owner, delta) values (new.owner, 0);
      return null;
    end $$;
    create trigger notification_came after insert on notifications
      for each row execute function notification_came();

    -- Makes the start of a top-level process idempotent; called processes may run again under one key.
    create unique index yimen_top_level_instance on engine.act_hi_procinst (business_key_, proc_def_key_)
      where super_process_instance_id_ is null;
    create index yimen_ready_external_tasks on engine.act_ru_ext_task (topic_name_, priority_ desc)
      where suspension_state_ = 1 and (retries_ is null or retries_ > 0);
    create index yimen_execution_business_key on engine.act_ru_execution (business_key_) where business_key_ is not null;

    do $$ begin
      if exists (select from pg_roles where rolname = 'yimen_app') then
        grant usage on schema public, engine to yimen_app;
        grant select, insert, update, delete on all tables in schema public to yimen_app;
        grant usage, select on all sequences in schema public to yimen_app;
        grant select on all tables in schema engine to yimen_app;
        alter default privileges in schema public grant select, insert, update, delete on tables to yimen_app;
        alter default privileges in schema public grant usage, select on sequences to yimen_app;
        revoke update, delete, truncate on case_events, event_seals from yimen_app;
      end if;
    end $$;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index public.engine_commands_of_task;
    drop index engine.yimen_execution_business_key, engine.yimen_ready_external_tasks, engine.yimen_top_level_instance;
    drop trigger inbox_on_task on engine.act_ru_task;
    drop trigger inbox_on_link on engine.act_ru_identitylink;
    drop trigger inbox_count on inbox_entries;
    drop trigger notification_came on notifications;
    drop function notification_came(), inbox_on_task(), inbox_on_link(), inbox_count(), inbox_knows_better(text), inbox_add_entry(text, text), inbox_person(text);
  `)
}
