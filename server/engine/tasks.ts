import { EngineRefused } from './engine-errors.ts'
import type { Ask } from './request.ts'
import { toEngineVariables, type Variables } from './variables.ts'

export function tasksOf(ask: Ask) {
  const onTask = (taskId: string, act: string, person: string, body: object) =>
    orGone(ask(`/task/${encodeURIComponent(taskId)}/${act}`, person, body))

  return {
    /** `gone`: no such task; an earlier attempt completed it, or the diagram withdrew it. */
    completeTask: (taskId: string, variables: Variables, person: string) =>
      onTask(taskId, 'complete', person, { variables: toEngineVariables(variables) }),
    /** EngineRefused `taken` when another person has it; claiming one's own task again is no error. */
    claimTask: (taskId: string, person: string) => onTask(taskId, 'claim', person, { userId: person }),
    unclaimTask: (taskId: string, person: string) => onTask(taskId, 'unclaim', person, {}),
    /** Another candidate group has it from now on; again it changes nothing. */
    async handOver({ taskId, from, to }: { taskId: string; from: string; to: string }, person: string) {
      const link = (groupId: string) => ({ groupId, type: 'candidate' })
      if ((await onTask(taskId, 'identity-links', person, link(to))) === 'done')
        await onTask(taskId, 'identity-links/delete', person, link(from))
    }
  }
}

async function orGone(done: Promise<unknown>): Promise<'done' | 'gone'> {
  try {
    await done
    return 'done'
  } catch (error) {
    // Something else may be gone, such as what the next step needs: then the task is still there, and not done.
    const gone =
      error instanceof EngineRefused && error.refusal === 'gone' && /task with id/i.test(error.message)
    if (gone) return 'gone'
    throw error
  }
}
