import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import type { WalkIn } from './schema.ts'
import { officesOf } from './windows-of.ts'

const SHOWN = 100

export async function findWalkIns(db: Knex, user: User, q?: string): Promise<WalkIn[]> {
  const { rows } = await db.raw(
    `select applications.id as application_id, projects.id as project_id, projects.name_zh as project_name_zh, organisations.name as organisation,
       walk_ins.agent_name, walk_ins.id_number_masked, people.name as officer, walk_ins.consented_at,
       applications.state, applications.number, applications.filed_at, receipts.id as receipt_id,
       not exists (select from memberships m where m.organisation_id = organisations.id) as memberless,
       corrections.due_on as correction_due_on,
       (select coalesce(jsonb_agg(jsonb_build_object('caseNumber', cases.number, 'itemZh', item.name_zh,
           'itemEn', item.name_en, 'dueOn', later.due_on) order by cases.number), '[]')
         from corrections later
           join case_moves move on move.id = later.move_id and move.state = 'open'
           join cases on cases.id = later.case_id
           join item_versions item on item.id = cases.item_version_id
         where later.application_id = applications.id and later.answered_at is null) as case_corrections
     from walk_ins
       join applications on applications.id = walk_ins.application_id
       join projects on projects.id = applications.project_id
       join organisations on organisations.id = projects.organisation_id
       join people on people.id = walk_ins.officer_id
       left join official_papers receipts on receipts.application_id = applications.id
         and receipts.kind = 'filing-receipt' and receipts.revoked_at is null
       left join corrections on corrections.application_id = applications.id
         and corrections.answered_at is null and applications.state = 'awaiting-correction'
     where walk_ins.department || '@' || walk_ins.region = any(:offices)
       and (:q::text is null or projects.name_zh ilike :q or organisations.name ilike :q
         or applications.number ilike :q or walk_ins.agent_name ilike :q)
     order by walk_ins.consented_at desc limit ${SHOWN}`,
    { offices: officesOf(user), q: q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null }
  )
  return rows
}
