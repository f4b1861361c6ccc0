export interface KnownTask {
  topic: string
  businessKey: string
}

const LIMIT = 20_000

/** Topic and business key of an external task never change, so what a poll brought need not be asked again. */
export function createKnownTasks() {
  const tasks = new Map<string, KnownTask>()
  return {
    find: (id: string): KnownTask | undefined => tasks.get(id),
    remember(id: string, task: KnownTask): void {
      tasks.set(id, task)
      // A map keeps the order of insertion: the oldest goes.
      if (tasks.size > LIMIT) tasks.delete(tasks.keys().next().value!)
    },
    forget: (id: string): void => void tasks.delete(id)
  }
}
export type KnownTasks = ReturnType<typeof createKnownTasks>
