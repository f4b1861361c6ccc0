import type { User } from '../policies.ts'

/** As whom a person is shown things: by name, and as one of the office. */
export function recipientsOf(user: User): string[] {
  const offices = user.groups.filter((group) => group.includes('@')).map((group) => group.split(':')[0]!)
  return [`user:${user.id}`, ...new Set(offices)]
}
