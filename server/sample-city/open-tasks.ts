import type { Knex } from 'knex'
import { NUMBERS_OF_PROJECTS } from '../clock.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import { PATIENT_TOPICS } from '../../workflows/topics.ts'

export type Form = TaskCompletion['form']

export interface PlayableTask {
  taskId: string
  taskKey: string
  taskName: string
  businessKey: string
  form: Form
  /** Candidate groups. */
  groups: string[]
  assignee: string | null
}

/** What people have to do for a project now, oldest first. */
export async function listOpenTasks(db: Knex, projectId: string): Promise<PlayableTask[]> {
  const { rows } = await db.raw(
    `select e.task_id, min(e.task_key) as task_key, min(e.task_name) as task_name,
       min(e.business_key) as business_key, d.form, min(e.assignee::text) as assignee,
       coalesce(array_agg(e.owner) filter (where e.owner not like 'user:%'), '{}') as groups
     from inbox_entries e
     join task_definitions d on d.process_definition_id = e.process_definition_id and d.task_key = e.task_key
     where e.done_at is null and not e.suspended and d.form is not null
       and e.business_key in (${NUMBERS_OF_PROJECTS})
     group by e.task_id, d.form order by min(e.id)`,
    { projects: [projectId] }
  )
  return rows as PlayableTask[]
}

/**
 * Whether the engine has nothing left to do for the projects: every order was taken, no service waits for a worker and
 * no job for the engine. What is open then waits for people, or for a day.
 */
export async function isQuiet(db: Knex, projectIds: readonly string[]): Promise<boolean> {
  const { rows } = await db.raw(
    `with roots as (
       select id_ from engine.act_ru_execution where parent_id_ is null and super_exec_ is null
         and business_key_ in (select code from projects where id = any(:projects)
                               -- What follows a grant runs by the case's own number.
                               union all select number from cases where project_id = any(:projects))
       -- Of the executions only those that are process instances know their root.
     ), parts as (
       select proc_inst_id_ from engine.act_ru_execution where root_proc_inst_id_ in (select id_ from roots)
     )
     select not exists (select from engine_commands
                        where tree = any(:projects) and delivered_at is null)
        -- Whoever waits for the province looks again and again.
        and not exists (select from engine.act_ru_ext_task
                        where proc_inst_id_ in (select proc_inst_id_ from parts) and topic_name_ <> all(:patient))
        and not exists (select from engine.act_ru_job where process_instance_id_ in (select proc_inst_id_ from parts)) as quiet`,
    { projects: projectIds as never, patient: PATIENT_TOPICS as never }
  )
  return rows[0].quiet as boolean
}
