import { AsyncLocalStorage } from 'node:async_hooks'
import type { Knex } from 'knex'

const played = new AsyncLocalStorage<Date>()

/** The moment of the act that is being played for a sample project; undefined for everybody else, who has the real time. */
export const playedNow = (): Date | undefined => played.getStore()

/** Whatever `act` does, it does at that moment: `app.now()` and `createdAt()` answer it inside. */
export const playAt = <T>(at: Date, act: () => Promise<T>): Promise<T> => played.run(at, act)

/** For columns that the database fills with its own time otherwise, where a person reads them as the day it happened. */
export function createdAt(): { createdAt?: string } {
  const at = playedNow()
  return at ? { createdAt: at.toISOString() } : {}
}

/**
 * The clocks of the sample projects that are being made, each set back to its own past, while people use the system
 * at the real time. What the engine asks for on behalf of such a project runs at that project's time.
 */
export function createPastClocks(db: Knex) {
  const clocks = new Map<string, Date>()
  return {
    set: (projectId: string, at: Date): void => void clocks.set(projectId, at),
    /** From now on the project lives at the real time, as all others. */
    end: (projectId: string): void => void clocks.delete(projectId),
    has: (projectId: string): boolean => clocks.has(projectId),
    projects: (): string[] => [...clocks.keys()],

    /** Runs what concerns that number (of an application, case or opinion) at its project's time. */
    within: async <T>(businessKey: string, act: () => Promise<T>): Promise<T> => {
      const projectId = clocks.size > 0 ? await findProjectId(db, businessKey) : undefined
      const at = projectId && clocks.get(projectId)
      return at ? playAt(at, act) : act()
    }
  }
}
export type PastClocks = ReturnType<typeof createPastClocks>

/** Every number of these projects: of their applications, cases and opinions; clocks of moves go by the move's id. */
export const NUMBERS_OF_PROJECTS = `
  select number from applications where project_id = any(:projects) and number is not null
  union all select number from cases where project_id = any(:projects)
  union all select o.number from stage_opinions o join applications a on a.id = o.application_id
    where a.project_id = any(:projects)
  union all select m.id::text from case_moves m join applications a on a.id = m.application_id
    where a.project_id = any(:projects)`

async function findProjectId(db: Knex, businessKey: string): Promise<string | undefined> {
  const { rows } = await db.raw(
    `select project_id from applications where number = :businessKey
     union all select project_id from cases where number = :businessKey
     union all select a.project_id from stage_opinions o join applications a on a.id = o.application_id
       where o.number = :businessKey
     limit 1`,
    { businessKey }
  )
  return rows[0]?.projectId as string | undefined
}
