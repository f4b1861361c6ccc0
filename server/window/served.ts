import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { regionsOf } from './windows-of.ts'

/** A window serves the cases that its region decided, and those of projects in it. */
export const SERVED = `(cases.region = any(:regions) or projects.jurisdiction = any(:regions))`

export async function isServed(db: Knex, user: User, caseId: string): Promise<boolean> {
  const regions = regionsOf(user)
  if (regions.length === 0) return false
  const { rows } = await db.raw(
    `select from cases join projects on projects.id = cases.project_id where cases.id = :caseId and ${SERVED}`,
    { caseId, regions }
  )
  return rows.length > 0
}
