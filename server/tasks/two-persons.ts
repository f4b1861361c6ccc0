import { NotTwoPersons } from '../errors.ts'
import type { ActContext } from './act.ts'
import { findAct } from './store.ts'
import type { TaskCompletion } from './schema.ts'

/** Handler and decider are two persons (行政许可法 34; rules §3). */
export async function assertAnotherPerson(
  { trx, task, user }: Pick<ActContext, 'trx' | 'task' | 'user'>,
  form: TaskCompletion['form'],
  round: number
): Promise<void> {
  const earlier = await findAct(trx, { businessKey: task.businessKey, form, round })
  if (earlier?.personId === user.id) throw new NotTwoPersons()
}
