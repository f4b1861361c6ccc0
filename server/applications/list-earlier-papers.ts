import type { Knex } from 'knex'
import type { EarlierPaper } from './schema.ts'

const MOST = 200

/** 材料库: what an organisation has put into its filings, newest first; the same bytes for the same slot once. */
export async function listEarlierPapers(db: Knex, organisationId: string): Promise<EarlierPaper[]> {
  const { rows } = await db.raw(
    `select * from (
       select distinct on (p.material, f.sha256)
         p.material, p.added_at, project.name_zh as project_name, project.id as project_id,
         f.id as file_id, f.name, f.media_type, f.size, f.sha256
       from application_papers p
       join files f on f.id = p.file_id
       join applications a on a.id = p.application_id
       join projects project on project.id = a.project_id
       where project.organisation_id = :organisationId and f.organisation_id = :organisationId
       order by p.material, f.sha256, p.added_at desc
     ) as newest
     order by added_at desc
     limit :most`,
    { organisationId, most: MOST }
  )
  return rows
}
