import { EngineRefused } from './engine-errors.ts'
import type { Ask } from './request.ts'

interface ActivityInstance {
  id: string
  activityId: string
  activityType: string
  childActivityInstances: ActivityInstance[]
  childTransitionInstances: { id: string; activityId: string }[]
}

/** Where a process waits for a person, a message or a condition; a programme's step is never interrupted. */
const WAITS = /^(userTask|receiveTask|intermediate\w*|eventBasedGateway)$/

export function moveBackOf(ask: Ask) {
  /** The instance's activities now; undefined when it has ended. */
  async function readActivities(processInstanceId: string): Promise<ActivityInstance | undefined> {
    try {
      return await ask<ActivityInstance>(
        `/process-instance/${processInstanceId}/activity-instances`,
        'platform'
      )
    } catch (error) {
      if (error instanceof EngineRefused && error.status < 500) return undefined
      throw error
    }
  }

  async function modify(processInstanceId: string, activity: string, from: string[], person: string) {
    await ask(`/process-instance/${processInstanceId}/modification`, person, {
      // First the new token: an instance that loses its last one ends.
      instructions: [
        { type: 'startBeforeActivity', activityId: activity },
        ...from.map((id) => ({ type: 'cancel', activityInstanceId: id }))
      ],
      annotation: '取回'
    })
  }

  return {
    /**
     * Moves the token that waits at the next step back to `activity`; what runs in event sub-processes stays. Answers
     * the id of the user task that is there then, undefined when the instance has ended: nothing is left to move.
     */
    async moveBack(processInstanceId: string, activity: string, person: string): Promise<string | undefined> {
      const tree = await readActivities(processInstanceId)
      if (!tree) return undefined
      const own = tree.childActivityInstances
      if (!own.some(({ activityId }) => activityId === activity)) {
        const waiting = own.filter(({ activityType }) => WAITS.test(activityType))
        if (waiting.length === 0 || tree.childTransitionInstances.length > 0)
          throw new Error(`Nothing waits behind ${activity} in ${processInstanceId} yet`)
        await modify(
          processInstanceId,
          activity,
          waiting.map(({ id }) => id),
          person
        )
      }
      const query = new URLSearchParams({ processInstanceId, taskDefinitionKey: activity, maxResults: '1' })
      const [task] = await ask<{ id: string }[]>(`/task?${query}`, 'platform')
      return task?.id
    }
  }
}
