import type { Knex } from 'knex'
import { recipientsOf } from '../circulations/recipients.ts'
import { watchedRegions } from '../directory/watched-regions.ts'
import type { User } from '../policies.ts'

/**
 * Staff whose office takes part in an application, in any of its roles: the lead, the office of a case or of a
 * stage opinion, one that is asked in a joint review, one that has a task of the application itself now or had it (认定 of a fact), the window that filed
 * it or handed a result over, and whom it was shown (传阅). Supervisors and
 * administrators read all of their regions. The applicant has pages of its own and no dossiers.
 */
export async function mayReadApplication(db: Knex, user: User, applicationId: string): Promise<boolean> {
  if (await isWatched(db, user, applicationId)) return true
  if (await wasShown(db, user, applicationId)) return true
  const offices = [...officesOf(user), ...user.delegations.flatMap((one) => officesOf(one))]
  if (offices.length === 0) return false
  const { rows } = await db.raw(
    `select from applications a where a.id = :applicationId and (
       split_part(a.lead_group, ':', 1) = any(:offices)
       or exists (select from cases c where c.application_id = a.id and c.department || '@' || c.region = any(:offices))
       or exists (select from stage_opinions o
                  where o.application_id = a.id and o.department || '@' || o.region = any(:offices))
       or exists (select from joint_findings f join joint_reviews r on r.id = f.review_id join cases c on c.id = r.case_id
                  where c.application_id = a.id and f.department || '@' || f.region = any(:offices))
       or exists (select from inbox_entries e
                  where e.business_key = a.number and split_part(e.owner, ':', 1) = any(:offices))
       or exists (select from acts where acts.application_id = a.id
                  and split_part(acts.candidate_group, ':', 1) = any(:offices))
       or exists (select from walk_ins w
                  where w.application_id = a.id and w.department || '@' || w.region = any(:offices))
       or exists (select from deliveries d join cases c on c.id = d.case_id
                  where c.application_id = a.id and d.department || '@' || d.region = any(:offices)))`,
    { applicationId, offices }
  )
  return rows.length > 0
}

/** 传阅 and 会签: who was shown one of its numbers, or was asked about it, reads it, and no more than reads. */
async function wasShown(db: Knex, user: User, applicationId: string): Promise<boolean> {
  const { rows } = await db.raw(
    `select from circulations where application_id = :applicationId and recipients && :recipients::text[]
     union all select from case_moves, jsonb_array_elements(detail -> 'signers') signer
     where application_id = :applicationId and move = 'countersign' and signer ->> 'key' = any(:recipients) limit 1`,
    {
      applicationId,
      recipients: [...recipientsOf(user), ...user.delegations.map(({ from }) => `user:${from.id}`)] as never
    }
  )
  return rows.length > 0
}

async function isWatched(db: Knex, user: User, applicationId: string): Promise<boolean> {
  const regions = await watchedRegions(db, user)
  if (regions?.length === 0) return false
  const { rows } = await db.raw(
    `select from applications join projects on projects.id = project_id
     where applications.id = :applicationId and (:all or jurisdiction = any(:regions))`,
    { applicationId, all: regions === null, regions: regions ?? [] }
  )
  return rows.length > 0
}

/** `HB@360521` of the groups `HB@360521:handler` and `HB@360521:head`. */
export function officesOf(user: Pick<User, 'groups'>): string[] {
  const offices = user.groups.filter((group) => group.includes('@')).map((group) => group.split(':')[0]!)
  return [...new Set(offices)]
}
