import type { Facts } from '../items/schema.ts'
import type { User } from '../policies.ts'

/** A project on its way through the stages. */
export interface SimulatedProject {
  /** Place in the input, from 0. */
  place: number
  facts: Facts
  investor: User
  /** File that stands for each of its papers. */
  paperId: string
  id?: string
  /** Every stage was passed. */
  finished: boolean
  /** Why it cannot go on. */
  failure?: string
}
