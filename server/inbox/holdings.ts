import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { ownersOf } from './store.ts'

/** An owner of rows that a person reads, in her own right or for another by 委托. */
export interface Holding {
  owner: string
  /** Whose work it is; null: her own. */
  principal: string | null
  delegation: string | null
}

export function holdingsOf(user: User): Holding[] {
  const own = ownersOf(user).map((owner): Holding => ({ owner, principal: null, delegation: null }))
  const others = user.delegations.flatMap(({ id, from, groups }) =>
    [...groups, `user:${from.id}`].map((owner): Holding => ({ owner, principal: from.id, delegation: id }))
  )
  return [...own, ...others]
}

/** The holdings as rows `held (owner, principal, delegation)`; with the bindings of holdingBindings. */
export const HELD =
  'unnest(:owners::text[], :principals::uuid[], :delegations::uuid[]) as held (owner, principal, delegation)'

export function holdingBindings(user: User) {
  const holdings = holdingsOf(user)
  return {
    owners: holdings.map(({ owner }) => owner),
    principals: holdings.map(({ principal }) => principal),
    delegations: holdings.map(({ delegation }) => delegation)
  }
}

/** What `entry` is about lies within a delegation's items and regions. A stage opinion is of the item that it is paired with. */
const covers = (
  delegation: string,
  entry: string
) => `exists (select from delegations scope where scope.id = ${delegation}
  and (scope.items is null or coalesce(${entry}.item, (select paired.item from stage_opinions asked
    join cases paired using (application_id, department, region)
    where asked.number = ${entry}.business_key and paired.hosted_by is null order by paired.number limit 1)) = any(scope.items))
  and (scope.regions is null or (select jurisdiction from projects where id = ${entry}.project_id) = any(scope.regions)))`

/** Of the person's delegations those whose items and regions the task lies in. */
export async function listCovering(db: Knex, user: User, taskId: string): Promise<User['delegations']> {
  if (user.delegations.length === 0) return []
  const { rows } = await db.raw(
    `select distinct given.id from unnest(:ids::uuid[]) as given (id) join inbox_entries entry on entry.task_id = :taskId
     where ${covers('given.id', 'entry')}`,
    { taskId, ids: user.delegations.map(({ id }) => id) as never }
  )
  return user.delegations.filter(({ id }) => rows.some((row: { id: string }) => row.id === id))
}

/**
 * Whether a holding reaches a row: of another's it is what the delegation names, and not what a third person left to
 * that other. Who has no delegation reads by the index alone.
 */
export const reaches = (user: User, entry: string) =>
  user.delegations.length
    ? ` and (held.delegation is null
        or (${entry}.acting_for is null or ${entry}.acting_for = held.principal) and ${covers('held.delegation', entry)})`
    : ''
