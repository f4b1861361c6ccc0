import type { Knex } from 'knex'
import type { IsoDate } from '../../calendar/iso-date.ts'
import type { ClockOwner } from '../../clocks/clock-rows.ts'
import { pause, resume } from '../../clocks/store.ts'
import type { Subject } from '../../tasks/subject.ts'
import type { Concerned } from './concerned.ts'

/** Nobody's days run while it is asked whether the case goes on at all (rules §3). */
export async function suspendClocks(
  trx: Knex.Transaction,
  subject: Subject,
  concerned: Concerned,
  { on, reason }: { on: IsoDate; reason: string }
): Promise<void> {
  for (const owner of ownersOf(subject, concerned))
    await pause(trx, { ...owner, kind: 'withdrawal', fromOn: on, reason, document: null })
}

/** Back to the state before. */
export async function resumeClocks(
  trx: Knex.Transaction,
  subject: Subject,
  concerned: Concerned,
  on: IsoDate
): Promise<void> {
  for (const owner of ownersOf(subject, concerned)) await resume(trx, owner, 'withdrawal', on)
}

function ownersOf({ application, case: row }: Subject, { open, opinions }: Concerned): ClockOwner[] {
  return [
    ...(row ? [] : [{ ownerKind: 'application', ownerId: application.id } as const]),
    ...open.map(({ id }) => ({ ownerKind: 'case', ownerId: id }) as const),
    ...opinions.map(({ id }) => ({ ownerKind: 'opinion', ownerId: id }) as const)
  ]
}
