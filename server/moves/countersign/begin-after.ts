import type { Command } from '../../engine/commands.ts'
import type { ActContext } from '../../tasks/act.ts'
import { versionOf } from '../make-move.ts'
import { noteMove } from '../store.ts'
import { countersign, variablesOf } from './ask-countersign.ts'
import type { CountersignDetail } from './schema.ts'
import { tellSigners } from './tell.ts'

/** 后加签: what was asked for after this step begins with its submission, before the engine goes on. */
export async function beginAfter(context: ActContext): Promise<Command[]> {
  const { trx, task, case: row, opinion } = context
  const waiting = await trx('case_moves')
    .where({ number: task.businessKey, move: countersign.name, state: 'open' })
    .whereRaw(`detail ->> 'taskId' = ? and detail ->> 'begun' = 'false'`, [task.taskId])
    .orderBy('orderedAt')
  const orders: Command[] = []
  for (const move of waiting) {
    const detail = move.detail as CountersignDetail
    await noteMove(trx, move, { begun: true })
    await tellSigners(trx, { ...context, number: task.businessKey }, detail)
    orders.push({
      kind: 'begin-move',
      businessKey: task.businessKey,
      message: countersign.message!,
      moveId: move.id,
      variables: {
        ...variablesOf(detail, row ?? opinion),
        ...(await versionOf(trx, countersign)),
        moveId: move.id
      }
    })
  }
  return orders
}
