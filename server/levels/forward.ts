import { CASE_STATE, type CaseRow, updateCase } from '../cases/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { LegalBasisMissing, NoLevelBelow, NotPossibleNow, ReasonMissing } from '../errors.ts'
import type { ActContext, Act, ActResult, Completion } from '../tasks/act.ts'
import { grantOrRefuse } from '../tasks/acts/decide.ts'
import { moveOffice } from './move-office.ts'
import {
  findHere,
  holdForProvince,
  leaveLevel,
  listProvinceDocuments,
  receive,
  startLevelClock,
  type LevelRow
} from './store.ts'
import { wayOf, type Step } from './way.ts'

interface Context extends ActContext {
  case: CaseRow
}
type Body = Completion<'yimen:forward'>

/** 上报: on to the next level with all papers on the same day, back to where something is put right, or not at all. */
export const forward: Act<'yimen:forward'> = async (context, body) => {
  if (!body.text.trim()) throw new ReasonMissing()
  const row = context.case!
  const here = await findHere(context.trx, row.id)
  if (!here || here.level === 'province') throw new NotPossibleNow(context.application.state)
  const at = { ...context, case: row }
  switch (body.outcome) {
    case 'return':
      return returnHere(at)
    case 'send-back':
      return sendBack(at, here, body)
    case 'refuse':
      return refuse(at, body)
    case 'forward':
      return sendOn(at, here, body)
  }
}

async function returnHere({ trx, case: row }: Context): Promise<ActResult> {
  await updateCase(trx, row.id, { round: row.round + 1 })
  return { variables: { forwarding: 'next-level' }, event: 'returned', detail: { round: row.round } }
}

/** Inside the authorities: a new round, nothing reaches the applicant, and the promise goes on. */
async function sendBack(context: Context, here: LevelRow, body: Body): Promise<ActResult> {
  const { trx, case: row } = context
  if (here.position === 1) throw new NoLevelBelow()
  await updateCase(trx, row.id, { round: row.round + 1 })
  const step = (await wayOf(trx, row))[here.position - 2]!
  const before = await goTo(context, step, { position: here.position - 1, outcome: 'sent-back', body })
  return { variables: { forwarding: 'next-level' }, before, event: 'sent-back', detail: named(here, step) }
}

async function sendOn(context: Context, here: LevelRow, body: Body): Promise<ActResult> {
  const step = (await wayOf(context.trx, context.case))[here.position]
  // The last level of all has the form of the decision.
  if (!step) throw new NotPossibleNow(context.application.state)
  const before = await goTo(context, step, { position: here.position + 1, outcome: 'forwarded', body })
  const variables = step.office
    ? { forwarding: 'next-level' }
    : { forwarding: 'province', provinceKnown: await listProvinceDocuments(context.trx, context.case.id) }
  return { variables, before, event: 'forwarded', detail: named(here, step) }
}

async function refuse(context: Context, body: Body): Promise<ActResult> {
  if (!body.legalBasis?.trim()) throw new LegalBasisMissing()
  await leaveLevel(context.trx, context.case, { ...signedBy(context, body), outcome: 'refused' })
  const refused = await grantOrRefuse(context, { ...body, outcome: 'refuse' })
  return { ...refused, variables: { forwarding: 'refuse' } }
}

async function goTo(
  context: Context,
  step: Step,
  { position, outcome, body }: { position: number; outcome: 'forwarded' | 'sent-back'; body: Body }
) {
  const { trx, case: row, today: on } = context
  await leaveLevel(trx, row, { ...signedBy(context, body), outcome })
  await receive(trx, row, { position, step, on })
  if (!step.office) {
    await holdForProvince(trx, row, on)
    return []
  }
  await startLevelClock(trx, row, on)
  // The officers there have not touched it yet.
  await updateCase(trx, row.id, { state: CASE_STATE.accepted })
  return [await moveOffice(trx, row, step.office)]
}

const signedBy = ({ user, task, today }: Context, { text }: Body) => ({
  on: today,
  personId: user.id,
  actingFor: task.principal,
  opinion: text.trim()
})

const named = (here: LevelRow, to: Step) => ({
  from: { department: here.department, region: here.region },
  to: to.office ? candidateGroup(to.office, 'handler').split(':')[0] : 'province'
})
