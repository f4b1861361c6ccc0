import type { Knex } from 'knex'
import type { CaseRow } from '../../cases/store.ts'
import { candidateGroup, officeFor, type GroupRole, type Office } from '../../directory/candidate-group.ts'
import { loadDirectory } from '../../directory/store.ts'
import type { Command } from '../../engine/commands.ts'
import { ReassignedToSame, ReasonMissing, UnknownDepartment } from '../../errors.ts'
import type { Facts } from '../../items/schema.ts'
import { handOverPart } from '../../joint-reviews/hand-over-part.ts'
import { notify } from '../../notifications/notify.ts'
import type { Act } from '../../tasks/act.ts'
import { endMove, moveOfTask } from '../store.ts'
import { checkAgain } from './check-again.ts'

/**
 * 改派 by the lead: another office has the case from now on, with its steps and its clock as they are, once its own
 * programme has looked; or back, with a reason.
 */
export const reassign: Act<'yimen:reassign'> = async (context, body) => {
  const { trx, application, task, today, user } = context
  const row = context.case!
  const move = await moveOfTask(trx, task)
  const told = { application, businessKey: row.number, content: { text: body.text?.trim() ?? '' } }
  if (body.outcome === 'back') {
    if (!body.text?.trim()) throw new ReasonMissing()
    await endMove(trx, move, { on: today, outcome: 'back' })
    await notify(trx, { ...told, to: candidateGroup(row, 'handler'), kind: 'not-mine-declined' })
    return { variables: { reassignment: 'back' }, event: 'not-mine-declined', detail: { move: move.id } }
  }
  const office = await findOffice(trx, body.department ?? '', application.facts as Facts)
  if (office.department === row.department && office.region === row.region) throw new ReassignedToSame()
  await trx('cases').where({ id: row.id }).orWhere({ hostedBy: row.id }).update(office)
  await handOverPart(trx, row, office)
  await trx('case_levels').where({ caseId: row.id }).whereNull('leftOn').update(office)
  await endMove(trx, move, { on: today, outcome: 'transfer', detail: { to: office.department } })
  await notify(trx, { ...told, to: candidateGroup(office, 'handler'), kind: 'case-reassigned' })
  return {
    variables: { reassignment: 'transfer' },
    event: 'case-reassigned',
    detail: { move: move.id, from: row.department, to: office.department },
    before: [
      await tellCase(trx, row, office),
      ...(await checkAgain(trx, row, user.id)),
      ...(await handOver(trx, row, office))
    ]
  }
}

async function findOffice(
  trx: Knex.Transaction,
  department: string,
  { jurisdiction }: Facts
): Promise<Office> {
  if (!(await trx('departments').where({ code: department }).first('code')))
    throw new UnknownDepartment(department)
  const office = officeFor(await loadDirectory(trx), department, jurisdiction)
  // Where nobody sits, it would lie.
  if (
    !(await trx('org_units')
      .where({ ...office })
      .first('department'))
  )
    throw new UnknownDepartment(department)
  return { department: office.department, region: office.region }
}

/** Its later steps go to the other office. */
async function tellCase(trx: Knex.Transaction, row: CaseRow, office: Office): Promise<Command> {
  const { processKey } = (await trx('item_versions').where({ id: row.itemVersionId }).first('processKey'))!
  const { checkTopic } = (await trx('departments').where({ code: office.department }).first('checkTopic'))!
  return {
    kind: 'set-variables',
    businessKey: row.number,
    processKey,
    variables: {
      department: office.department,
      handlerGroup: candidateGroup(office, 'handler'),
      headGroup: candidateGroup(office, 'head'),
      checkTopic
    }
  }
}

/** The step that is open goes there at once; who has claimed it has it no longer. */
async function handOver(trx: Knex.Transaction, row: CaseRow, office: Office): Promise<Command[]> {
  const orders: Command[] = []
  for (const role of ['handler', 'head'] satisfies GroupRole[]) {
    const from = candidateGroup(row, role)
    const to = candidateGroup(office, role)
    const tasks = await trx('inbox_entries')
      .where({ businessKey: row.number, owner: from })
      .whereNull('doneAt')
      .select('taskId')
    for (const { taskId } of tasks) {
      await trx('inbox_entries').where({ taskId }).whereLike('owner', 'user:%').delete()
      await trx('inbox_entries')
        .where({ taskId, owner: from })
        .update({
          owner: to,
          assignee: null,
          actingFor: null,
          pair: trx.raw('inbox_pair_of(business_key, process_definition_id, task_key)') as never
        })
      orders.push({ kind: 'unclaim-task', taskId }, { kind: 'hand-over', taskId, from, to })
    }
  }
  return orders
}
