import type { Knex } from 'knex'
import { watchedRegions } from '../directory/watched-regions.ts'
import { hasRole, type User } from '../policies.ts'

/** What an urging is about: the office that has it, the stage's lead, the project's region. */
interface Place {
  leadGroup: string | null
  /** `HB@360521`; null for a step of the lead itself. */
  office: string | null
  jurisdiction: string | null
}

/**
 * The lead of the stage urges the departments, a head the own office, a supervisor whoever is in the region. Nobody
 * urges the own step: the lead's own is urged by its head or a supervisor.
 */
export async function whoMayUrge(db: Knex, user: User): Promise<(place: Place) => boolean> {
  const supervised = hasRole(user, 'supervisor') ? await watchedRegions(db, user) : []
  return ({ leadGroup, office, jurisdiction }) => {
    if (supervised === null || (jurisdiction !== null && supervised.includes(jurisdiction))) return true
    const responsible = office ?? leadGroup?.split(':')[0]
    if (user.groups.includes(`${responsible}:head`)) return true
    return office !== null && leadGroup !== null && user.groups.includes(leadGroup)
  }
}
