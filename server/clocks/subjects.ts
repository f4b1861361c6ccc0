import type { Knex } from 'knex'
import type { PlannedDue } from './plan-due.ts'

/** Whose a clock is: of a case, an opinion, an application, or a department's check of its papers. */
export interface ClockSubject {
  ownerId: string
  applicationId: string
  caseId: string | null
  projectId: string
  projectNameZh: string
  subjectZh: string
  subjectEn: string
}

/** By the owner's id. */
export async function findSubjects(db: Knex, owners: readonly string[]): Promise<Map<string, ClockSubject>> {
  const { rows } = await db.raw(
    `select owner.id as owner_id, applications.id as application_id, owner.case_id, projects.id as project_id,
       projects.name_zh as project_name_zh,
       coalesce(item_versions.name_zh, stages.name_zh || case when owner.opinion then '阶段意见' else '' end) as subject_zh,
       coalesce(item_versions.name_en, case when owner.opinion then 'Stage opinion: ' else '' end || stages.name_en) as subject_en
     from (
       select id, application_id, id as case_id, item_version_id, false as opinion from cases
       union all select id, application_id, null, null, true from stage_opinions
       union all select id, application_id, null, null, false from paper_checks
       union all select id, id, null, null, false from applications
     ) owner
     join applications on applications.id = owner.application_id
     join projects on projects.id = applications.project_id
     join stages on stages.code = applications.stage
     left join item_versions on item_versions.id = owner.item_version_id
     where owner.id = any(?)`,
    [owners as string[]]
  )
  return new Map((rows as ClockSubject[]).map((subject) => [subject.ownerId, subject]))
}

/**
 * The lock that every act on these takes first, and only then asks for the calendar: who recomputes many clocks does
 * the same, so that neither waits for the other.
 */
export async function lockApplicationsOf(
  trx: Knex.Transaction,
  planned: readonly PlannedDue[]
): Promise<void> {
  const subjects = await findSubjects(
    trx,
    planned.map(({ clock }) => clock.ownerId)
  )
  const ids = [...new Set([...subjects.values()].map(({ applicationId }) => applicationId))]
  await trx('applications').whereIn('id', ids).orderBy('id').forUpdate().select('id')
}
