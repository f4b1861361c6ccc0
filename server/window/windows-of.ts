import type { Office } from '../directory/candidate-group.ts'
import type { User } from '../policies.ts'

/** The windows at which a person works; each serves its own region. */
export const windowsOf = (user: User): Office[] =>
  user.roles.flatMap(({ role, department, region }) =>
    role === 'window' && department && region ? [{ department, region }] : []
  )

export const officesOf = (user: User) =>
  windowsOf(user).map(({ department, region }) => `${department}@${region}`)
export const regionsOf = (user: User) => windowsOf(user).map(({ region }) => region)
