import type { Knex } from 'knex'

/**
 * The engine writes every column of a task whenever its execution moves, as it does for each message that a process
 * hears beside it: nothing that a list shows has changed, and no browser needs to load it again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger inbox_on_task on engine.act_ru_task;
    create trigger inbox_on_task after insert or delete on engine.act_ru_task
      for each row execute function inbox_on_task();
    create trigger inbox_on_task_change after update on engine.act_ru_task
      for each row when (
        (old.assignee_, old.suspension_state_, old.task_def_key_, old.name_, old.proc_def_id_)
        is distinct from (new.assignee_, new.suspension_state_, new.task_def_key_, new.name_, new.proc_def_id_))
      execute function inbox_on_task()`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger inbox_on_task_change on engine.act_ru_task;
    drop trigger inbox_on_task on engine.act_ru_task;
    create trigger inbox_on_task after insert or delete or update of assignee_, suspension_state_, task_def_key_, name_, proc_def_id_
      on engine.act_ru_task for each row execute function inbox_on_task()`)
}
