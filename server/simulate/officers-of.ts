import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { listOfficersFor } from '../sample-city/officers.ts'

/** Nobody comes, goes or stands in for another during a simulation: who may do what is asked once per desk. */
export function rememberOfficers(db: Knex, today: string): typeof listOfficersFor {
  const known = new Map<string, Promise<User[]>>()
  return (_db, task) => {
    const desk = task.assignee ?? task.groups.toSorted().join()
    if (!known.has(desk)) known.set(desk, listOfficersFor(db, task, today))
    return known.get(desk)!
  }
}
