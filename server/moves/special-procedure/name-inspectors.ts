import { candidateGroup, type Office } from '../../directory/candidate-group.ts'
import { InspectorsWrong } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import type { Act } from '../../tasks/act.ts'
import { listOfficers } from '../list-officers.ts'
import { moveOfTask, noteMove } from '../store.ts'
import { cancelProcedure } from './cancel.ts'

/** 行政许可法 55: two officers or more, named within five days; here two different ones of the office. */
export const nameInspectors: Act<'yimen:name-inspectors'> = async (context, body) => {
  const { trx, task, application } = context
  const move = await moveOfTask(trx, task)
  if (body.outcome === 'cancelled') {
    await cancelProcedure(context, move, body.text)
    return { variables: { inspection: 'cancelled' }, event: 'procedure-cancelled', detail: { move: move.id } }
  }
  const office: Office = (context.case ?? context.opinion)!
  const officers = await listOfficers(trx, office)
  const named = [...new Set(body.inspectors)].map((id) => officers.find((officer) => officer.id === id))
  if (named.length < 2 || named.some((officer) => !officer)) throw new InspectorsWrong()
  const inspectors = named.map((officer) => ({ id: officer!.id, name: officer!.name }))
  await noteMove(trx, move, { inspectors })
  for (const { id } of inspectors)
    await notify(trx, {
      application,
      to: `user:${id}`,
      kind: 'inspection-assigned',
      businessKey: task.businessKey,
      content: { with: inspectors.map(({ name }) => name).join('、') }
    })
  return {
    variables: { inspection: 'named' },
    event: 'inspectors-named',
    detail: {
      inspectors: inspectors.map(({ name }) => name),
      group: candidateGroup(office, 'handler'),
      move: move.id
    }
  }
}
