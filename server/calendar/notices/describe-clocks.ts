import type { Knex } from 'knex'
import type { PlannedDue } from '../../clocks/plan-due.ts'
import type { MovedClock } from './schema.ts'

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

export async function describeClocks(db: Knex, planned: readonly PlannedDue[]): Promise<MovedClock[]> {
  const subjects = await findSubjects(
    db,
    planned.map(({ clock }) => clock.ownerId)
  )
  return planned.map(({ clock, after }) => {
    const subject = subjects.get(clock.ownerId)
    return {
      number: clock.businessKey,
      projectId: subject?.projectId ?? null,
      projectNameZh: subject?.projectNameZh ?? null,
      subjectZh: subject?.subjectZh ?? null,
      subjectEn: subject?.subjectEn ?? null,
      kind: clock.kind,
      from: clock.dueOn,
      to: after.dueOn,
      wasProvisional: clock.provisional,
      provisional: after.provisional
    }
  })
}
