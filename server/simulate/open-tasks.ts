import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import { PATIENT_TOPICS } from '../../workflows/topics.ts'
import type { PlayableTask } from '../sample-city/open-tasks.ts'

export interface SimulatedTask extends PlayableTask {
  projectId: string
  /** Due day of the case or opinion that it belongs to; null: nothing is counted for it, as for an acceptance. */
  dueOn: IsoDate | null
  /** Something that was set going for its case or opinion is not over yet. */
  held: boolean
}

/** The province answers on the same day. */
const PROVINCE = 'yimen:enter-result'

/** What people have to do now, oldest first: all projects are the simulation's own. */
export async function listSimulatedTasks(db: Knex): Promise<SimulatedTask[]> {
  const { rows } = await db.raw(
    `with open as (
       select e.task_id, min(e.id) as place, min(e.task_key) as task_key, min(e.task_name) as task_name,
         e.business_key, d.form, min(e.assignee::text) as assignee,
         coalesce(array_agg(e.owner) filter (where e.owner not like 'user:%'), '{}') as groups
       from inbox_entries e
       join task_definitions d on d.process_definition_id = e.process_definition_id and d.task_key = e.task_key
       where e.done_at is null and not e.suspended and d.form is not null
       group by e.task_id, e.business_key, d.form
     )
     select open.*, coalesce(c.project_id, a.project_id) as project_id, clock.due_on,
       exists (select from case_moves move where move.number = open.business_key and move.state = 'open') as held
     from open
     left join cases c on c.number = open.business_key
     left join stage_opinions o on o.number = open.business_key
     left join applications a on a.number = open.business_key or a.id = o.application_id
     -- A level that must forward has a day of its own before the promise of all levels together.
     left join lateral (
       select min(due_on) as due_on from clocks where owner_id = coalesce(c.id, o.id) and stopped_on is null
         and owner_kind in ('case', 'opinion') and kind in ('promised', 'opinion', 'level')
     ) clock on true
     order by open.place`
  )
  const tasks = rows as SimulatedTask[]
  return tasks.map((task) => (task.form === PROVINCE ? { ...task, dueOn: null } : task))
}

/**
 * Whether the engine and the programmes have nothing left to do, so that what is open waits for people, or for a day;
 * and the last task that came, by which one knows whether there is anything new.
 */
export async function lookAround(db: Knex): Promise<{ quiet: boolean; lastTask: number }> {
  const { rows } = await db.raw(
    `select not exists (select from engine_commands where delivered_at is null)
        and not exists (select from engine.act_ru_ext_task
          where (retries_ is null or retries_ > 0) and topic_name_ <> all(:patient))
        and not exists (select from engine.act_ru_job where retries_ > 0 and process_instance_id_ is not null) as quiet,
       coalesce((select max(id) from inbox_entries), 0) as last_task`,
    { patient: PATIENT_TOPICS as never }
  )
  return rows[0] as { quiet: boolean; lastTask: number }
}

/** What the engine could not go on with by itself: the project of each, null where it is in no project's process. */
export async function listIncidents(db: Knex): Promise<{ projectId: string | null }[]> {
  const { rows } = await db.raw(
    `select projects.id as project_id
     from engine.act_ru_incident incident
     left join engine.act_ru_execution at on at.id_ = incident.execution_id_
     left join engine.act_ru_execution root on root.id_ = at.root_proc_inst_id_
     left join projects on projects.code = root.business_key_`
  )
  return rows as { projectId: string | null }[]
}
