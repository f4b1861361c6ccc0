import type { Knex } from 'knex'

// Reads of the engine's own tables, so that lists need no REST call and filing works while the engine is away.
// Private tables of Camunda 7.24: a test guards the names.

/** The newest version of each process that is deployed, by its key. */
export async function listLatestVersions(db: Knex): Promise<Map<string, number>> {
  const { rows } = await db.raw(
    'select key_ as key, max(version_) as version from engine.act_re_procdef group by key_'
  )
  return new Map(rows.map(({ key, version }: { key: string; version: number }) => [key, version]))
}

/** Whether a process of that number waits for the message now. */
export async function isAwaited(db: Knex, businessKey: string, message: string): Promise<boolean> {
  const { rows } = await db.raw(
    `select from engine.act_ru_event_subscr subscription
     join engine.act_ru_execution instance on instance.id_ = subscription.proc_inst_id_
     where subscription.event_type_ = 'message' and subscription.event_name_ = :message
       and instance.business_key_ = :businessKey limit 1`,
    { businessKey, message }
  )
  return rows.length > 0
}

/** The `moveId` that the task sees: its own scope's, else that of a scope around it, else of the calling process. */
export async function findMoveIdOf(db: Knex, taskId: string): Promise<string | undefined> {
  const { rows } = await db.raw(
    `with recursive scope as (
       select e.id_, e.parent_id_, e.super_exec_, 0 as depth from engine.act_ru_task t
         join engine.act_ru_execution e on e.id_ = t.execution_id_ where t.id_ = :taskId
       union all
       select e.id_, e.parent_id_, e.super_exec_, depth + 1 from scope
         join engine.act_ru_execution e on e.id_ = coalesce(scope.parent_id_, scope.super_exec_))
     select v.text_ as move_id from scope join engine.act_ru_variable v on v.execution_id_ = scope.id_ and v.name_ = 'moveId'
     order by depth limit 1`,
    { taskId }
  )
  return rows[0]?.moveId as string | undefined
}

/** Whether a process of that key was ever begun for the number, running or ended. */
export async function hasStarted(db: Knex, businessKey: string, processKey: string): Promise<boolean> {
  const { rows } = await db.raw(
    `select from engine.act_hi_procinst where business_key_ = :businessKey and proc_def_key_ = :processKey limit 1`,
    { businessKey, processKey }
  )
  return rows.length > 0
}

/** Whether the newest diagram of that key names the message. */
export async function definesMessage(db: Knex, processKey: string, message: string): Promise<boolean> {
  const { rows } = await db.raw(
    'select id_ as id from engine.act_re_procdef where key_ = ? order by version_ desc limit 1',
    [processKey]
  )
  return rows.length > 0 && contains(db, rows[0].id, `name="${message}"`)
}

/** Whether a diagram has an element of that id. */
export const definesActivity = (db: Knex, processDefinitionId: string, activity: string): Promise<boolean> =>
  contains(db, processDefinitionId, ` id="${activity}"`)

/** In the text that was deployed, as our own writer wrote it (decision 2). */
async function contains(db: Knex, processDefinitionId: string, text: string): Promise<boolean> {
  const { rows } = await db.raw(
    `select position(convert_to(:text, 'UTF8') in file.bytes_) > 0 as there from engine.act_re_procdef definition
     join engine.act_ge_bytearray file
       on file.deployment_id_ = definition.deployment_id_ and file.name_ = definition.resource_name_
     where definition.id_ = :processDefinitionId`,
    { processDefinitionId, text }
  )
  return rows[0]?.there === true
}
