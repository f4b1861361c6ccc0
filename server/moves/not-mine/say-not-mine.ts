import { MoveOpen, NotPossibleNow, UnknownDepartment } from '../../errors.ts'
import { candidateGroup } from '../../directory/candidate-group.ts'
import { isEnded } from '../../cases/store.ts'
import { findHere } from '../../levels/store.ts'
import { notify } from '../../notifications/notify.ts'
import { defineMove } from '../move.ts'
import { decidesCase } from '../../tasks/deciding.ts'
import { findOpenMove } from '../store.ts'
import { sayNotMine } from './schema.ts'

const held = (form: string): boolean => form === 'yimen:review' || decidesCase(form)

/** 非本部门事项, at the review of a case: the clock goes on while the lead finds whose it is (rules §4.7). */
export const notMine = defineMove({
  name: 'not-mine',
  endpoint: sayNotMine,
  of: ['case'],
  by: ['handler'],
  message: 'case.not-mine',
  process: 'reassign',
  holds: held,
  guard: async ({ db, number, case: row, application }) => {
    if (await findOpenMove(db, number, 'not-mine')) throw new MoveOpen('not-mine')
    if (isEnded(row!)) throw new NotPossibleNow(application.state)
    // What another level forwarded is sent back, or not forwarded (server/levels).
    const here = await findHere(db, row!.id)
    if (here && here.position > 1) throw new NotPossibleNow(application.state)
    // Only while it is with the handler: afterwards the head returns it.
    const atHandler = await db('inbox_entries')
      .where({ businessKey: number, owner: candidateGroup(row!, 'handler') })
      .whereNull('doneAt')
      .first('taskId')
    if (!atHandler) throw new NotPossibleNow(application.state)
  },
  perform: async ({ trx, application, number, case: row }, { reason, department }) => {
    if (department && !(await trx('departments').where({ code: department }).first('code')))
      throw new UnknownDepartment(department)
    await notify(trx, {
      application,
      to: application.leadGroup!,
      kind: 'not-mine',
      businessKey: number,
      content: { text: reason.trim() }
    })
    return {
      event: 'not-mine',
      detail: { reason: reason.trim(), department: department ?? null, from: row!.department },
      variables: { leadGroup: application.leadGroup }
    }
  }
})
