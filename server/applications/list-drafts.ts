import type { Knex } from 'knex'
import type { Draft } from './schema.ts'

type Of = { projectId: string } | { organisations: string[] }

/** Filings that were begun and not submitted, of a project or of organisations; what was changed last comes first. */
export async function listDrafts(db: Knex, of: Of): Promise<Draft[]> {
  const { rows } = await db.raw(
    `select a.id as application_id, a.project_id, projects.name_zh as project_name, a.stage, a.item,
       items.name_zh as item_zh, items.name_en as item_en,
       greatest(a.created_at, a.saved_at, papers.added_at) as changed_at
     from applications a
     join projects on projects.id = a.project_id
     left join lateral (
       select name_zh, name_en from item_versions where item = a.item order by version desc limit 1
     ) items on true
     left join lateral (
       select max(added_at) as added_at from application_papers where application_id = a.id
     ) papers on true
     where a.state = 'draft'
       and (:projectId::uuid is null or a.project_id = :projectId::uuid)
       and (:organisations::uuid[] is null or projects.organisation_id = any(:organisations::uuid[]))
     order by changed_at desc, a.id`,
    { projectId: null, organisations: null, ...of } as never
  )
  return rows as Draft[]
}
