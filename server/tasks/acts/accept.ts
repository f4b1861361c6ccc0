import { acceptApplication } from '../../applications/accept-application.ts'
import { getMaterials, insertCorrection } from '../../applications/correction-notice.ts'
import { findMissingPapers } from '../../applications/missing-papers.ts'
import type { Slot } from '../../applications/schema.ts'
import { findCorrection, nextNumber } from '../../applications/store.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { loadCalendar } from '../../calendar/store.ts'
import { openPrerequisites } from '../../cases/open-prerequisites.ts'
import { CASE_STATE } from '../../cases/store.ts'
import { stopClock } from '../../clocks/store.ts'
import { CompetentDepartmentMissing, CorrectionAlreadyAsked, NotFound, PapersMissing } from '../../errors.ts'
import type { MarkRow } from '../../paper-marks/store.ts'
import { notify } from '../../notifications/notify.ts'
import { endPaperChecks } from '../../paper-checks/end-paper-checks.ts'
import { listMarkedMissing } from '../../paper-checks/list-paper-checks.ts'
import { departmentOf } from '../../paper-checks/store.ts'
import { writeCorrection, writeRejection } from '../../official-papers/application-papers.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { agreedService } from '../../official-papers/service-address.ts'
import { findWalkIn } from '../../window/record-filing.ts'
import type { Act, ActContext, Completion } from '../act.ts'

/** 受理 · 一次性补正 · 不予受理, all by the lead on the application, recorded on each of its cases (rules §3). */
export const accept: Act<'yimen:accept'> = async (context, body) => {
  if (body.outcome === 'accept') return acceptFiling(context)
  return body.outcome === 'correct' ? askCorrection(context, body) : reject(context, body)
}

async function acceptFiling({ trx, application, today, now, user }: ActContext) {
  const missing = await findMissingPapers(trx, application)
  if (missing.length) throw new PapersMissing(missing.map(nameMissing).join('、'))

  const despite = await listMarkedMissing(trx, application.id)
  await acceptApplication(trx, application, { on: today, at: now, deemed: false, personId: user.id })
  return {
    variables: { acceptance: 'accept' },
    event: 'accepted' as const,
    // Who accepts although a department found something missing answers for it.
    detail: despite.length ? { despite } : {}
  }
}

/** With the document that was revoked since the filing, where that is why. */
function nameMissing({ nameZh, ended = [] }: Slot): string {
  const revoked = ended.filter((document) => document.ended === 'revoked').map(({ number }) => number)
  return revoked.length ? `${nameZh}（${revoked.join('、')}已撤销）` : nameZh
}

type Body<O extends string> = Extract<Completion<'yimen:accept'>, { outcome: O }>

async function askCorrection(context: ActContext, body: Body<'correct'>) {
  const { trx, application, today, now, marks } = context
  // All that is missing is asked once (行政许可法 32); a second notice would be a matter for supervision.
  if (await findCorrection(trx, application.id)) throw new CorrectionAlreadyAsked()

  await getMaterials(
    trx,
    body.lines.map(({ material }) => material)
  )
  const lines = body.lines.map(({ mark: id, ...line }, index) => {
    const mark = marks.find((one) => one.id === id)
    return { id: String(index + 1), ...line, ...(mark && { place: placeOf(mark) }) }
  })
  // The last day is known where the notice is served today; on paper it follows from the receipt.
  const { method } = await agreedService(trx, application.projectId)
  const dueOn = method === 'electronic' ? addWorkingDays(await loadCalendar(trx), today, body.days) : null
  const number = await nextNumber(trx, `${application.number}-BZ`, today)
  await insertCorrection(context, { number, days: body.days, lines })
  await trx('applications').where({ id: application.id }).update({ state: 'awaiting-correction' })

  const owner = { ownerKind: 'application', ownerId: application.id } as const
  await stopClock(trx, { ...owner, kind: 'receipt', on: today })
  await endPaperChecks(trx, application.id, today)
  await tellDepartments(context, body.leftOut ?? [])
  const paper = await writeCorrection(trx, application, { lines, days: body.days, dueOn }, today)
  await servePaper(trx, paper, { now, told: true })
  const told = {
    application,
    kind: 'correction-asked' as const,
    businessKey: application.number!,
    content: { dueOn, lines: lines.length, paper: paper.number }
  }
  await notify(trx, told)
  // Of a walk-in perhaps nobody has an account: the window that filed telephones.
  const walkIn = await findWalkIn(trx, application.id)
  if (walkIn) await notify(trx, { ...told, to: `${walkIn.department}@${walkIn.region}:window` })
  return {
    variables: { acceptance: 'correct' },
    event: 'correction-asked' as const,
    detail: { number, dueOn, lines }
  }
}

/** Whoever asked for a line that is not in the notice hears why. */
async function tellDepartments(
  { trx, application, user }: ActContext,
  leftOut: NonNullable<Body<'correct'>['leftOut']>
): Promise<void> {
  const checks = await trx('paper_checks').where({ applicationId: application.id })
  for (const { department, what, reason } of leftOut) {
    const check = checks.find(({ candidateGroup }) => departmentOf(candidateGroup) === department)
    if (!check) throw new NotFound(`department ${department} among those that looked at the papers`)
    await notify(trx, {
      application,
      to: check.candidateGroup,
      kind: 'line-left-out',
      businessKey: application.number!,
      content: { by: user.name, text: `${what}：${reason}` },
      // A department may have asked for several.
      once: `left-out:${application.id}:${what}`
    })
  }
}

/** What the applicant is shown of a mark: where on which of its files, and the number on the pin. */
function placeOf({ number, fileId, page, x, y, width, height, result }: MarkRow) {
  return { number, fileId, page, x, y, width, height, result }
}

async function reject(context: ActContext, body: Body<'reject'>) {
  const { trx, application, today, now } = context
  // 行政许可法 32(2): who is not competent names the organ that is.
  if (body.reason === 'not-competent' && !body.competentDepartment) throw new CompetentDepartmentMissing()

  await trx('applications')
    .where({ id: application.id })
    .update({ state: 'rejected', concludedAt: now.toISOString() })
  await trx('cases')
    .where({ applicationId: application.id })
    .update({ state: body.reason === 'not-needed' ? CASE_STATE.notNeeded : CASE_STATE.notCompetent })
  await endPaperChecks(trx, application.id, today)
  await stopClock(trx, { ownerKind: 'application', ownerId: application.id, kind: 'receipt', on: today })
  const { reason, competentDepartment: competent = null, text, legalBasis } = body
  const paper = await writeRejection(trx, application, { reason, competent, text, legalBasis }, today)
  await servePaper(trx, paper, { now, told: true })
  return {
    variables: { acceptance: 'reject' },
    event: 'rejected' as const,
    // An item that is filed alone may be awaited in another filing.
    before: await openPrerequisites(trx, application.id, today),
    detail: { reason: body.reason, competentDepartment: body.competentDepartment }
  }
}
