import { EngineRefused } from './engine-errors.ts'
import type { Ask } from './request.ts'

/** Many at once in one transaction of the engine (`engine/…/Together.java`): it does all of them, or none. */
export function togetherOf(ask: Ask) {
  /** False when it did none: one of them could not be done, and only alone each says why. */
  async function together(path: string, person: string, body: object): Promise<boolean> {
    try {
      await ask(`/../together/${path}`, person, body)
      return true
    } catch (error) {
      if (error instanceof EngineRefused) return false
      throw error
    }
  }

  return {
    /** Tells these executions, which are all subscribed to it. */
    triggerTogether: (messageName: string, executionIds: string[], person: string) =>
      together('messages', person, { messageName, executionIds }),
    /** Completes external tasks that this worker holds, without variables. */
    completeTogether: (workerId: string, taskIds: string[]) =>
      together('completions', 'platform', { workerId, taskIds })
  }
}
