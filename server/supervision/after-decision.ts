import type { Knex } from 'knex'
import type { LateAfterDecision } from './schema.ts'

const SHOWN = 20

/**
 * Decisions that did not reach the applicant in their days (E11) and commitments that nobody checked in theirs (E18),
 * oldest first. `regions` null: all.
 */
export async function listLateAfterDecision(
  db: Knex,
  regions: string[] | null,
  today: string
): Promise<{ late: LateAfterDecision[]; total: number }> {
  const { rows } = (await db.raw(
    `select case clocks.kind when 'delivery' then 'E11' else 'E18' end as rule, cases.number,
       projects.name_zh as project_name_zh, item_versions.name_zh, item_versions.name_en,
       coalesce(unit.name_zh, departments.name_zh) as office_zh, coalesce(unit.name_en, departments.name_en) as office_en,
       to_char(clocks.due_on, 'YYYY-MM-DD') as due_on
     from clocks
       join cases on cases.id = clocks.owner_id
       join item_versions on item_versions.id = cases.item_version_id
       join projects on projects.id = cases.project_id
       join departments on departments.code = cases.department
       left join org_units unit on unit.department = cases.department and unit.region = cases.region
     where clocks.owner_kind = 'case' and clocks.kind in ('delivery', 'after-check')
       and clocks.stopped_on is null and clocks.due_on < :today
       and (:regions::text[] is null or cases.region = any(:regions) or projects.jurisdiction = any(:regions))
     order by clocks.due_on, cases.number`,
    { regions: regions as never, today }
  )) as { rows: LateAfterDecision[] }
  return { late: rows.slice(0, SHOWN), total: rows.length }
}
