import type { Knex } from 'knex'
import { watchedRegions } from '../directory/watched-regions.ts'
import type { User } from '../policies.ts'

/**
 * An applicant's own projects, an officer's those in which the offices take part; supervisors and administrators
 * see all of their regions. To be asked with the bindings of `visibleTo`.
 */
export const VISIBLE = `(
  :all or projects.jurisdiction = any(:watched) or projects.organisation_id = any(:organisations::uuid[])
  or exists (select from applications where project_id = projects.id
    and split_part(lead_group, ':', 1) = any(:offices))
  or exists (select from cases where project_id = projects.id and department || '@' || region = any(:offices))
  or exists (select from stage_opinions join applications on applications.id = application_id
    where project_id = projects.id and department || '@' || region = any(:offices)))`

export async function visibleTo(db: Knex, user: User) {
  const watched = await watchedRegions(db, user)
  return {
    all: watched === null,
    watched: watched ?? [],
    organisations: user.organisations.map((organisation) => organisation.id),
    offices: user.roles.flatMap(({ department, region }) => (department ? [`${department}@${region}`] : []))
  }
}

/** Staff whose offices take part in it, or in its region: an office may open what is its own for any project there. */
export async function mayReadProject(db: Knex, user: User, projectId: string): Promise<boolean> {
  const { rows } = await db.raw(`select from projects where id = :projectId and (${VISIBLE} or :staff)`, {
    ...(await visibleTo(db, user)),
    projectId,
    staff: user.roles.some(({ department }) => department !== null && department !== undefined)
  })
  return rows.length > 0
}
