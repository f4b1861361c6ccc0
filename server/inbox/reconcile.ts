import { setTimeout as wait } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { Engine } from '../engine/client.ts'
import type { EngineTask } from '../engine/open-tasks.ts'
import type { InboxEntry } from './store.ts'

interface Place {
  taskId: string
  owner: string
}
export interface Reconciliation {
  /** The engine has them, the inbox does not. */
  missing: Place[]
  /** The inbox shows them, the engine knows nothing of them. */
  surplus: Place[]
  different: (Place & { field: string; inbox: unknown; engine: unknown })[]
}

/** Requests at a time: identity links come one task per request. */
const AT_ONCE = 8
/** Between the first look and the second, so that what was on its way has arrived. */
const SETTLE_MS = 500

/**
 * Compares the inbox with the engine by its REST interface. Both go on working meanwhile, so a task that looks
 * wrong is looked at again alone, and only what is wrong twice is drift.
 */
export async function reconcile(db: Knex, engine: Engine, settleMs = SETTLE_MS): Promise<Reconciliation> {
  const first = await compare(db, await readAll(engine), undefined)
  const suspects = [
    ...new Set([...first.missing, ...first.surplus, ...first.different].map((one) => one.taskId))
  ]
  if (suspects.length === 0) return first
  await wait(settleMs)
  const again = await inParallel(suspects, (taskId) => readOne(engine, taskId))
  return compare(
    db,
    again.filter((task) => task !== undefined),
    suspects
  )
}

type KnownTask = EngineTask & { owners: string[]; businessKey: string | null }

async function readAll(engine: Engine): Promise<KnownTask[]> {
  const keys = new Map<string, string | null>()
  for await (const { id, businessKey } of engine.listBusinessKeys()) keys.set(id, businessKey)
  const tasks: EngineTask[] = []
  // Tasks without a process would be the engine's own; the inbox takes none of them.
  for await (const task of engine.listOpenTasks()) if (task.taskDefinitionKey) tasks.push(task)
  return inParallel(tasks, async (task) => ({
    ...task,
    owners: await engine.listTaskOwners(task.id),
    businessKey: keys.get(task.processInstanceId ?? '') ?? null
  }))
}

async function readOne(engine: Engine, taskId: string): Promise<KnownTask | undefined> {
  const task = await engine.findTask(taskId)
  if (!task?.taskDefinitionKey) return undefined
  const businessKey = (await engine.findBusinessKey(task.processInstanceId ?? '')) ?? null
  return { ...task, owners: await engine.listTaskOwners(taskId), businessKey }
}

async function compare(db: Knex, tasks: KnownTask[], only: string[] | undefined): Promise<Reconciliation> {
  const entries: InboxEntry[] = only
    ? await db('inbox_entries').whereIn('taskId', only)
    : await db('inbox_entries')
  const underway = await findUnderway(db)
  const byPlace = new Map(entries.map((entry) => [`${entry.taskId} ${entry.owner}`, entry]))
  const result: Reconciliation = { missing: [], surplus: [], different: [] }

  for (const task of tasks)
    for (const owner of task.owners) {
      const place = { taskId: task.id, owner }
      const entry = byPlace.get(`${task.id} ${owner}`)
      byPlace.delete(`${task.id} ${owner}`)
      // A claim of ours adds the person's row only once the engine has taken it.
      if (!entry) result.missing.push(place)
      else
        for (const difference of differences(entry, task, underway.get(task.id)))
          result.different.push({ ...place, ...difference })
    }
  for (const { taskId, owner } of byPlace.values()) result.surplus.push({ taskId, owner })
  return result
}

type Underway = Set<'complete-task' | 'claim-task' | 'unclaim-task' | 'take-back'>

/** Orders that were committed and that the engine has not taken yet: until then the inbox is ahead, by design. */
async function findUnderway(db: Knex): Promise<Map<string, Underway>> {
  const { rows } = await db.raw(
    `select command ->> 'taskId' as task_id, command ->> 'kind' as kind from engine_commands
     where delivered_at is null and command ->> 'taskId' is not null`
  )
  const underway = new Map<string, Underway>()
  for (const { taskId, kind } of rows as { taskId: string; kind: 'complete-task' }[])
    underway.set(taskId, (underway.get(taskId) ?? new Set()).add(kind))
  return underway
}

function differences(entry: InboxEntry, task: KnownTask, underway: Underway = new Set()) {
  const claiming = underway.has('claim-task') || underway.has('unclaim-task')
  const pairs: [string, unknown, unknown][] = [
    ['taskKey', entry.taskKey, task.taskDefinitionKey],
    ['taskName', entry.taskName, task.name ?? task.taskDefinitionKey],
    ['processDefinitionId', entry.processDefinitionId, task.processDefinitionId],
    ['processInstanceId', entry.processInstanceId, task.processInstanceId],
    ['businessKey', entry.businessKey, task.businessKey],
    ['suspended', entry.suspended, task.suspended],
    // Done here, and no order is left that would tell the engine: nobody will ever see the task again.
    ['done', entry.doneAt !== null && !underway.has('complete-task') && !underway.has('take-back'), false]
  ]
  if (!claiming) pairs.push(['assignee', entry.assignee, task.assignee])
  return pairs
    .filter(([, inbox, engine]) => inbox !== engine)
    .map(([field, inbox, engine]) => ({ field, inbox, engine }))
}

async function inParallel<In, Out>(inputs: In[], work: (input: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = []
  let next = 0
  const lane = async () => {
    while (next < inputs.length) {
      const at = next++
      results[at] = await work(inputs[at]!)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return results
}
