import type { Knex } from 'knex'
import { INCIDENT_ATTEMPTS } from '../engine/commands.ts'
import type { EngineIncident } from '../engine/incidents.ts'
import type { Incident } from './schema.ts'

/** The oldest command of a tree holds the others back, so it alone is the incident. */
export async function listStuckCommands(db: Knex): Promise<Incident[]> {
  const { rows } = await db.raw(
    `select distinct on (engine_commands.tree) 'command:' || engine_commands.id as id, 'command' as source,
       command->>'kind' as what, coalesce(last_error, '') as message, command->>'businessKey' as business_key,
       projects.name_zh as project_name_zh, attempts, engine_commands.created_at as since
     from engine_commands left join projects on projects.id::text = engine_commands.tree
     where delivered_at is null and attempts >= ? order by engine_commands.tree, engine_commands.id`,
    [INCIDENT_ATTEMPTS]
  )
  return rows
}

/** With the number and the project behind the engine's ids. */
export async function describeEngineIncidents(db: Knex, incidents: EngineIncident[]): Promise<Incident[]> {
  const { rows } = await db.raw(
    `select instance.id_ as id, instance.business_key_ as business_key, projects.name_zh as project_name_zh
     from engine.act_ru_execution instance
     left join cases on cases.number = instance.business_key_
     left join stage_opinions on stage_opinions.number = instance.business_key_
     left join applications on applications.id = coalesce(cases.application_id, stage_opinions.application_id)
       or applications.number = instance.business_key_
     left join projects on projects.id = applications.project_id or projects.code = instance.business_key_
     where instance.id_ = any(?)`,
    [incidents.map((incident) => incident.processInstanceId)]
  )
  return incidents.map((incident) => {
    const instance = rows.find((row: { id: string }) => row.id === incident.processInstanceId)
    return {
      id: `engine:${incident.id}`,
      source: 'engine',
      what: incident.activityId,
      message: incident.incidentMessage ?? '',
      businessKey: instance?.businessKey ?? null,
      projectNameZh: instance?.projectNameZh ?? null,
      attempts: null,
      since: new Date(incident.incidentTimestamp).toISOString()
    }
  })
}

/** False when the command was delivered meanwhile. */
export async function retryCommand(db: Knex, id: number): Promise<boolean> {
  const woken = await db('engine_commands')
    .where({ id })
    .whereNull('deliveredAt')
    .update({ nextAttemptAt: new Date().toISOString() })
  return woken > 0
}
