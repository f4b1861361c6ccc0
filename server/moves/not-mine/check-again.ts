import type { Knex } from 'knex'
import type { CaseRow } from '../../cases/store.ts'
import { candidateGroup } from '../../directory/candidate-group.ts'
import type { Command } from '../../engine/commands.ts'
import { definesActivity } from '../../engine/tables.ts'
import { findJointReview } from '../../joint-reviews/store.ts'
import { markDone } from '../../inbox/store.ts'

/** By this id diagrams draw the step of a department's programme. */
const CHECK = 'automatic-check'
/** What follows it, in the hands of the handler. */
const FOLLOWS = ['yimen:review', 'yimen:record', 'yimen:merge-findings', 'yimen:appoint-visit']

/**
 * The other office's programme looks first, as it would have: the token goes back to the check, from which it comes to
 * that office's handler; where the office has no programme, the platform says so among the findings. Answers the orders;
 * none where the diagram has no check of its own, or the case is at another step: its tasks are handed over as they are.
 * A joint review asks nobody twice on its way back.
 */
export async function checkAgain(trx: Knex.Transaction, row: CaseRow, personId: string): Promise<Command[]> {
  const step = await trx('inbox_entries')
    .join('task_definitions', (on) =>
      on
        .on('task_definitions.process_definition_id', 'inbox_entries.process_definition_id')
        .andOn('task_definitions.task_key', 'inbox_entries.task_key')
    )
    .where({ businessKey: row.number, owner: candidateGroup(row, 'handler') })
    .whereNull('doneAt')
    .whereIn('form', FOLLOWS)
    .first('taskId', 'form', 'processInstanceId', 'inbox_entries.processDefinitionId as definition')
  if (
    !step ||
    (await wasVisited(trx, row, step.form)) ||
    !(await definesActivity(trx, step.definition as string, CHECK))
  )
    return []
  await markDone(trx, step.taskId, personId)
  const { taskId, processInstanceId } = step
  return [{ kind: 'take-back', processInstanceId, businessKey: row.number, activity: CHECK, taskId }]
}

/** From the check a joint acceptance comes to the appointment: after the visit there is nothing to appoint. */
async function wasVisited(trx: Knex.Transaction, row: CaseRow, form: string | null): Promise<boolean> {
  const review = await findJointReview(trx, row.id)
  return review?.kind === 'acceptance' && form !== 'yimen:appoint-visit'
}
