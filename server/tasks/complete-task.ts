import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { actingForIn } from '../delegations/acting-for.ts'
import { type Command, command } from '../engine/commands.ts'
import { FormMismatch, NotAPair, NotInCandidateGroup, TaskAlreadyCompleted } from '../errors.ts'
import { findCompanion } from '../inbox/pair.ts'
import { markDone, type OpenTask, setAssignee } from '../inbox/store.ts'
import { appointVisit } from '../joint-reviews/appoint-visit.ts'
import { find } from '../joint-reviews/find.ts'
import { mergeFindings } from '../joint-reviews/merge-findings.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import { bindMarks } from '../paper-marks/take-marks.ts'
import type { User } from '../policies.ts'
import type { ActContext, ActResult } from './act.ts'
import { accept } from './acts/accept.ts'
import { acknowledge } from './acts/acknowledge.ts'
import { checkPapers } from './acts/check-papers.ts'
import { conclude } from './acts/conclude.ts'
import { concur } from './acts/concur.ts'
import { decide } from './acts/decide.ts'
import { agreeFacts, answerMissing, confirmFacts } from '../moves/facts/acts.ts'
import { reassign } from '../moves/not-mine/reassign.ts'
import { signWithdrawal } from '../moves/withdrawal/sign-withdrawal.ts'
import { beginAfter } from '../moves/countersign/begin-after.ts'
import { sign } from '../moves/countersign/sign.ts'
import { checkCommitment } from '../moves/commitment/check-commitment.ts'
import { reportRectified } from '../moves/commitment/report-rectified.ts'
import { decideRenewal, reviewRenewal } from '../moves/renewal/decide-renewal.ts'
import { decideRevocation } from '../moves/revocation/decide-revocation.ts'
import { makeStatement } from '../moves/revocation/make-statement.ts'
import { proposeForLatePapers } from '../moves/tolerance/propose-for-late-papers.ts'
import { decideExtension } from '../moves/extension/decide-extension.ts'
import { askHearing } from '../moves/hearing/ask-hearing.ts'
import { holdHearing } from '../moves/hearing/hold-hearing.ts'
import { notifyHearing } from '../moves/hearing/notify-hearing.ts'
import { nameInspectors } from '../moves/special-procedure/name-inspectors.ts'
import { recordProcedure } from '../moves/special-procedure/record-result.ts'
import { signInspection } from '../moves/special-procedure/sign-inspection.ts'
import { enterResult } from '../levels/enter-result.ts'
import { forward } from '../levels/forward.ts'
import { atWindowIn } from '../window/record-filing.ts'
import { determineFact } from './acts/determine-fact.ts'
import { minutes } from './acts/minutes.ts'
import { precheck } from './acts/precheck.ts'
import { record } from './acts/record.ts'
import { register } from './acts/register.ts'
import { review } from './acts/review.ts'
import { reviewOpinion } from './acts/review-opinion.ts'
import { recordService, takeOn } from './acts/service.ts'
import { signOpinion } from './acts/sign-opinion.ts'
import { supplyCorrections } from './acts/supply-corrections.ts'
import { announce, recordTender } from './acts/tender.ts'
import { readJudgement } from './judgement.ts'
import { lockTask } from './lock-task.ts'
import { readOverdueReason } from './overdue.ts'
import { assertPossible } from './possible.ts'
import { shareVerdicts } from './share-verdicts.ts'
import { startCase } from './start-case.ts'
import type { TaskCompletion } from './schema.ts'
import { type ActRow, insertAct } from './store.ts'

interface Completing {
  taskId: string
  body: TaskCompletion
  user: User
  now: Date
  evaluate: EvaluateItems
  /** Refuses under the locks what the caller does not allow. */
  guard?: (context: ActContext) => Promise<void>
}

/**
 * One transaction, without asking the engine: lock the task, the act (unique per task), what follows from it,
 * the case event, the entry marked done and the orders to the engine. The engine may be away meanwhile.
 */
export function completeTask(db: Knex, input: Completing): Promise<ActRow> {
  return db.transaction((trx) => completeOne(trx, input))
}

/** An opinion and its item: both acts or none. The act on the item names the one on the opinion that it came with. */
export function completePair(
  db: Knex,
  { companion, ...input }: Completing & { companion: { taskId: string; completion: TaskCompletion } }
): Promise<ActRow> {
  return db.transaction(async (trx) => {
    const { task, opinion } = await lockTask(trx, input.taskId, input.user)
    if (!opinion || (await findCompanion(trx, task)) !== companion.taskId) throw new NotAPair()
    const item = await lockTask(trx, companion.taskId, input.user)
    const [body, ofItem] = await shareVerdicts(trx, [
      { number: task.businessKey, completion: input.body },
      { number: item.task.businessKey, completion: companion.completion }
    ])
    const act = await completeOne(trx, { ...input, body })
    const { id } = await completeOne(trx, { ...input, taskId: companion.taskId, body: ofItem })
    await trx('acts').where({ id }).update({ submittedWith: act.id })
    return act
  })
}

const OF_APPLICANTS: readonly TaskCompletion['form'][] = [
  'yimen:supply-corrections',
  'yimen:ask-hearing',
  'yimen:agree-facts',
  'yimen:make-statement',
  'yimen:report-rectified'
]

async function completeOne(trx: Knex.Transaction, input: Completing): Promise<ActRow> {
  const { taskId, body, user, now, evaluate } = input
  const { task, ...subject } = await lockTask(trx, taskId, user)
  if (task.form !== body.form) throw new FormMismatch(task.form ?? task.taskKey)
  // Whatever a diagram or a variable of it says: an applicant corrects and asks, and decides nothing.
  const applicant = task.owner.startsWith('organisation:')
  if (applicant && !OF_APPLICANTS.includes(body.form)) throw new NotInCandidateGroup('an office')
  const { businessKey, assignee, principal, owner } = task
  await assertPossible({ ...subject, db: trx, form: body.form, businessKey, assignee, user, principal })

  const today = legalToday(now)
  const { marks, detail: judgement } = await readJudgement(trx, businessKey, body)
  const detail = { ...judgement, ...(await readOverdueReason(trx, task, body, now)) }
  const context: ActContext = { ...subject, trx, user, today, now, task, evaluate, marks }
  await input.guard?.(context)
  if (!applicant) await startCase(context)
  const result = await perform(context, body)

  const act = await insertAct(trx, describe(context, body, detail))
  if (!act) throw new TaskAlreadyCompleted(taskId)
  await bindMarks(
    trx,
    marks.map(({ id }) => id),
    act.id
  )
  await recordEvent(trx, {
    projectId: subject.application.projectId,
    applicationId: subject.application.id,
    caseId: subject.case?.id ?? null,
    businessKey: task.businessKey,
    kind: result.event,
    personId: user.id,
    candidateGroup: owner,
    happenedOn: today,
    detail: {
      outcome: body.outcome,
      text: act.text,
      ...detail,
      ...result.detail,
      ...(await actingForIn(trx, principal)),
      ...(applicant && (await atWindowIn(trx, user, { owner, applicationId: subject.application.id })))
    }
  })
  await order(trx, context, result)
  await setAssignee(trx, taskId, user.id, principal)
  await markDone(trx, taskId, user.id)
  return act
}

function perform(context: ActContext, body: TaskCompletion): Promise<ActResult> {
  switch (body.form) {
    case 'yimen:accept':
      return accept(context, body)
    case 'yimen:determine-fact':
    case 'yimen:determine-fire-class':
    case 'yimen:determine-lightning':
      return determineFact(context, body)
    case 'yimen:check-papers':
      return checkPapers(context, body)
    case 'yimen:supply-corrections':
      return supplyCorrections(context, body)
    case 'yimen:precheck':
      return precheck(context, body)
    case 'yimen:review-opinion':
      return reviewOpinion(context, body)
    case 'yimen:sign-opinion':
      return signOpinion(context, body)
    case 'yimen:review':
      return review(context, body)
    case 'yimen:decide':
      return decide(context, body)
    case 'yimen:forward':
      return forward(context, body)
    case 'yimen:enter-result':
      return enterResult(context, body)
    case 'yimen:record':
      return record(context, body)
    case 'yimen:register':
      return register(context, body)
    case 'yimen:announce':
      return announce(context, body)
    case 'yimen:record-tender':
      return recordTender(context, body)
    case 'yimen:acknowledge':
      return acknowledge(context, body)
    case 'yimen:take-on':
      return takeOn(context, body)
    case 'yimen:record-service':
      return recordService(context, body)
    case 'yimen:concur':
      return concur(context, body)
    case 'yimen:minutes':
      return minutes(context, body)
    case 'yimen:decide-extension':
      return decideExtension(context, body)
    case 'yimen:answer-missing':
      return answerMissing(context, body)
    case 'yimen:confirm-facts':
      return confirmFacts(context, body)
    case 'yimen:agree-facts':
      return agreeFacts(context, body)
    case 'yimen:reassign':
      return reassign(context, body)
    case 'yimen:sign-withdrawal':
      return signWithdrawal(context, body)
    case 'yimen:countersign':
      return sign(context, body)
    case 'yimen:name-inspectors':
      return nameInspectors(context, body)
    case 'yimen:record-procedure':
      return recordProcedure(context, body)
    case 'yimen:sign-inspection':
      return signInspection(context, body)
    case 'yimen:ask-hearing':
      return askHearing(context, body)
    case 'yimen:notify-hearing':
      return notifyHearing(context, body)
    case 'yimen:hold-hearing':
      return holdHearing(context, body)
    case 'yimen:propose-revocation':
      return proposeForLatePapers(context, body)
    case 'yimen:make-statement':
      return makeStatement(context, body)
    case 'yimen:decide-revocation':
      return decideRevocation(context, body)
    case 'yimen:check-commitment':
      return checkCommitment(context, body)
    case 'yimen:report-rectified':
      return reportRectified(context, body)
    case 'yimen:review-renewal':
      return reviewRenewal(context, body)
    case 'yimen:decide-renewal':
      return decideRenewal(context, body)
    case 'yimen:appoint-visit':
      return appointVisit(context, body)
    case 'yimen:joint-finding':
      return find(context, body)
    case 'yimen:merge-findings':
      return mergeFindings(context, body)
    case 'yimen:conclude':
      return conclude(context, body)
  }
}

function describe(
  { task, application, case: row, opinion, user, now }: ActContext,
  body: TaskCompletion,
  judgement: Record<string, unknown>
) {
  const {
    form,
    outcome,
    text,
    legalBasis,
    overdueReason: _reason,
    ...detail
  } = {
    text: '',
    legalBasis: '',
    ...body
  }
  return {
    taskId: task.taskId,
    businessKey: task.businessKey,
    applicationId: application.id,
    caseId: row?.id ?? null,
    stageOpinionId: opinion?.id ?? null,
    form,
    // The round in which it was done; a return opens the next one afterwards.
    round: (row ?? opinion)?.round ?? 1,
    personId: user.id,
    actingFor: task.principal,
    candidateGroup: task.owner,
    outcome,
    text: text ?? '',
    legalBasis: legalBasis ?? '',
    detail: { ...detail, ...judgement },
    completedAt: now.toISOString(),
    taskKey: task.taskKey,
    processInstanceId: task.processInstanceId
  }
}

async function order(trx: Knex.Transaction, context: ActContext, result: ActResult): Promise<void> {
  const { task, user, application } = context
  const completion: Command = { kind: 'complete-task', taskId: task.taskId, variables: result.variables }
  const orders: Command[] = [
    ...(result.before ?? []),
    ...(await beginAfter(context)),
    ...claim(task, user),
    completion,
    ...(result.after ?? [])
  ]
  for (const [position, one] of orders.entries())
    await command(trx, {
      tree: application.projectId,
      idempotency: `complete:${task.taskId}:${position}`,
      command: one,
      person: user.id
    })
}

/** The engine's history names who did it, also when the task was never claimed, or by who left it to another. */
function claim({ taskId, assignee }: OpenTask, user: User): Command[] {
  if (assignee === user.id) return []
  const claimed: Command = { kind: 'claim-task', taskId }
  return assignee ? [{ kind: 'unclaim-task', taskId }, claimed] : [claimed]
}
