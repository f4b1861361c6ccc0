import type { Knex } from 'knex'

export interface DefinitionRow {
  id: string
  key: string
  name: string | null
  version: number
  versionTag: string | null
  deployedAt: string
  /** Instances that run by this version, called ones included. */
  running: number
}

/**
 * Processes that are deployed, by key, the newest version first: read from the engine's tables (7.24; guarded by a
 * test), since by REST the running instances would be a call for each version.
 */
export async function listProcessRows(
  db: Knex,
  { id, latest = false }: { id?: string; latest?: boolean }
): Promise<DefinitionRow[]> {
  const { rows } = await db.raw(
    `select p.id_ as id, p.key_ as key, p.name_ as name, p.version_ as version, p.version_tag_ as version_tag,
       d.deploy_time_ at time zone 'UTC' as deployed_at, coalesce(r.running, 0) as running
     from engine.act_re_procdef p
       join engine.act_re_deployment d on d.id_ = p.deployment_id_
       left join (select proc_def_id_, count(*) as running from engine.act_ru_execution
                  where id_ = proc_inst_id_ group by proc_def_id_) r on r.proc_def_id_ = p.id_
     where (:id::text is null or p.id_ = :id)
       and (not :latest::boolean
            or p.version_ = (select max(version_) from engine.act_re_procdef newer where newer.key_ = p.key_))
     order by p.key_, p.version_ desc`,
    { id: id ?? null, latest }
  )
  return rows
}
