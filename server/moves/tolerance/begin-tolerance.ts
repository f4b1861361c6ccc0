import type { Knex } from 'knex'
import type { IsoDate } from '../../calendar/iso-date.ts'
import { type LatePaper, ofCase } from '../../promises/late-papers.ts'
import type { Subject } from '../../tasks/subject.ts'
import { beginInLife } from '../life/begin-in-life.ts'
import { startToleranceClock } from './tolerance-clock.ts'

/** 12 granted on tolerance: from now on the promised papers that are late are waited for (tolerance.bpmn). */
export async function beginTolerance(
  trx: Knex.Transaction,
  subject: Subject,
  late: LatePaper[],
  { personId, today }: { personId: string | null; today: IsoDate }
): Promise<void> {
  const owed = await ofCase(trx, subject.case!, late)
  if (owed.length === 0) return
  await startToleranceClock(trx, subject.case!, owed, today)
  await beginInLife(trx, subject, {
    move: 'tolerance',
    message: 'tolerance.begun',
    process: 'tolerance',
    detail: { papers: owed.map(({ material, nameZh, dueOn }) => ({ material, nameZh, dueOn })) },
    personId,
    today
  })
}
