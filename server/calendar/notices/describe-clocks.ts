import type { Knex } from 'knex'
import type { PlannedDue } from '../../clocks/plan-due.ts'
import { findSubjects } from '../../clocks/subjects.ts'
import type { MovedClock } from './schema.ts'

export async function describeClocks(db: Knex, planned: readonly PlannedDue[]): Promise<MovedClock[]> {
  const subjects = await findSubjects(
    db,
    planned.map(({ clock }) => clock.ownerId)
  )
  return planned.map(({ clock, after }) => {
    const subject = subjects.get(clock.ownerId)
    return {
      number: clock.businessKey,
      projectId: subject?.projectId ?? null,
      projectNameZh: subject?.projectNameZh ?? null,
      subjectZh: subject?.subjectZh ?? null,
      subjectEn: subject?.subjectEn ?? null,
      kind: clock.kind,
      from: clock.dueOn,
      to: after.dueOn,
      wasProvisional: clock.provisional,
      provisional: after.provisional
    }
  })
}
