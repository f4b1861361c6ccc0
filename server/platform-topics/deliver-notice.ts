import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { openPrerequisites } from '../cases/open-prerequisites.ts'
import { CASE_STATE, isEnded, isGranted, lockCasesOf, updateCase } from '../cases/store.ts'
import { stopClock } from '../clocks/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { command } from '../engine/commands.ts'
import { listHolders } from '../inbox/holders.ts'
import { findProvinceDecision } from '../levels/store.ts'
import { notify } from '../notifications/notify.ts'
import { findPaperOf } from '../official-papers/store.ts'
import { listSupervisors } from '../supervision/list-supervisors.ts'
import { lockSubject, type Subject } from '../tasks/subject.ts'
import { urgeOne } from './urge.ts'
import { listNeeding, nameConcurring } from './name-concurring.ts'
import type { Notice } from '../../workflows/topics.ts'

/** What it tells of went out with a paper. */
const WITH_PAPER: readonly Notice[] = ['rejected', 'case-refused', 'withdrawal-agreed']

interface Delivery {
  notice: Notice
  businessKey: string
  /** The external task: it may come again. */
  once: string
}

/** Serves `platform.notify`: who must hear of it hears of it, in the words of the last act on that number. */
export async function deliverNotice(
  db: Knex,
  { notice, businessKey, once }: Delivery,
  now: Date
): Promise<void> {
  await db.transaction(async (trx) => {
    if (notice === 'warning' || notice === 'due')
      return urgeOne(trx, { notice, businessKey, once }, legalToday(now))
    const subject = await lockSubject(trx, businessKey)
    // Told already, and the answer to the engine was lost.
    if (await trx('notifications').whereLike('idempotency', `${once}:%`).first('id')) return
    const context = { trx, subject, businessKey, once, today: legalToday(now), now }
    if (notice === 'inner-result') return tellDepartments(context)
    if (notice === 'withdrawn') return deemWithdrawn(context)
    if (notice === 'level-due') return reportLateForwarding(context)
    if (notice === 'check-due') return reportUnchecked(context)
    if (notice === 'procedure-due') return remind(context)

    const [act] = await trx('acts').where({ businessKey }).orderBy('completedAt', 'desc').limit(1)
    const paper = WITH_PAPER.includes(notice) ? await findPaperOf(trx, businessKey) : null
    // Decided elsewhere: in the words of its document, which nobody here wrote.
    const decided = subject.case && (await findProvinceDecision(trx, subject.case.id))
    await notify(trx, {
      application: subject.application,
      kind: notice,
      businessKey,
      once,
      content: {
        text: act?.text ?? '',
        legalBasis: act?.legalBasis ?? '',
        ...act?.detail,
        ...(paper && { paper: paper.number }),
        ...(decided && {
          text: decided.reason,
          legalBasis: decided.legalBasis,
          paper: decided.documentNumber
        })
      }
    })
  })
}

interface Context {
  trx: Knex.Transaction
  subject: Subject
  businessKey: string
  once: string
  today: string
  now: Date
}

/** The corrections did not come by the notice's date. */
async function deemWithdrawn({ trx, subject, businessKey, once, today, now }: Context): Promise<void> {
  const { application } = subject
  if (application.state !== 'awaiting-correction') return

  await trx('applications')
    .where({ id: application.id })
    .update({ state: 'withdrawn', concludedAt: now.toISOString() })
  for (const row of await lockCasesOf(trx, application.id))
    if (!isEnded(row)) await updateCase(trx, row.id, { state: CASE_STATE.withdrawn })
  await stopClock(trx, { ownerKind: 'application', ownerId: application.id, on: today })
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    businessKey,
    kind: 'deemed-withdrawn',
    personId: null,
    happenedOn: today
  })
  await notify(trx, { application, kind: 'withdrawn', businessKey, once })
  // Other filings may have waited for it, as when the applicant withdraws.
  const told = await openPrerequisites(trx, application.id, today)
  for (const [position, order] of told.entries())
    await command(trx, {
      tree: application.projectId,
      idempotency: `deemed-withdrawn:${application.id}:${position}`,
      command: order,
      person: 'platform'
    })
}

/** The result of an inner item goes to those whose word was asked and to those whose items need its paper (rules §9). */
async function tellDepartments({ trx, subject, businessKey, once, now }: Context): Promise<void> {
  const { application, case: row } = subject
  if (!row) return
  const groups = new Set(await nameConcurring(trx, row.id))
  const jurisdiction = application.facts.jurisdiction ?? row.region
  const needing = await listNeeding(trx, row.item, { jurisdiction, now })
  for (const group of needing) groups.add(group)
  for (const to of groups)
    await notify(trx, {
      application,
      to,
      kind: 'inner-result',
      businessKey,
      once,
      content: { item: row.item, granted: isGranted(row) }
    })
}

/** The planned days of what was set going are over: who has its tasks hears of it, else who set it going. */
async function remind({ trx, subject, businessKey, once }: Context): Promise<void> {
  const holders = await listHolders(trx, businessKey)
  const orderers = await trx('case_moves')
    .where({ number: businessKey, state: 'open' })
    .select('candidateGroup')
  for (const to of new Set([...holders, ...orderers.flatMap(({ candidateGroup: group }) => group ?? [])]))
    await notify(trx, { application: subject.application, to, kind: 'procedure-due', businessKey, once })
}

/** A commitment that was not checked in time (supervision E18): the office, its head and the supervisors. */
async function reportUnchecked({ trx, subject, businessKey, once, today }: Context): Promise<void> {
  const { application, case: row } = subject
  if (!row) return
  const told = [candidateGroup(row, 'handler'), candidateGroup(row, 'head'), ...(await listSupervisors(trx))]
  for (const to of told) await notify(trx, { application, to, kind: 'check-due', businessKey, once })
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    caseId: row.id,
    businessKey,
    kind: 'check-overdue',
    personId: null,
    happenedOn: today
  })
}

/** A level that did not forward in its days (supervision E09): it, its head, the lead and the supervisors. */
async function reportLateForwarding({ trx, subject, businessKey, once, today }: Context): Promise<void> {
  const { application, case: row } = subject
  if (!row) return
  const told = new Set([
    candidateGroup(row, 'handler'),
    candidateGroup(row, 'head'),
    ...(application.leadGroup ? [application.leadGroup] : []),
    ...(await listSupervisors(trx))
  ])
  for (const to of told) await notify(trx, { application, to, kind: 'level-due', businessKey, once })
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    caseId: row.id,
    businessKey,
    kind: 'forwarding-late',
    personId: null,
    happenedOn: today,
    detail: { rule: 'E09', department: row.department, region: row.region }
  })
}
