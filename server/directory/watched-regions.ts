import type { Knex } from 'knex'
import { hasRole, type User } from '../policies.ts'

const WATCHING = ['supervisor', 'administrator'] as const

/**
 * The regions that a supervisor or administrator looks over: null is all of them (the role is held without an org
 * unit, or at one of the city), else the counties and zones it is held in. Empty for everybody else.
 */
export async function watchedRegions(db: Knex, user: User): Promise<string[] | null> {
  if (!hasRole(user, ...WATCHING)) return []
  const held = user.roles.filter(({ role }) => WATCHING.some((one) => one === role))
  const codes = held.flatMap(({ region }) => region ?? [])
  if (codes.length < held.length) return null
  const regions = await db('regions').whereIn('code', codes).select('code', 'parent')
  return regions.some(({ parent }) => parent === null) ? null : regions.map(({ code }) => code)
}
