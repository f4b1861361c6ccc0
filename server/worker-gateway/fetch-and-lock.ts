import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { assertOwnTopic } from './authenticate.ts'
import type { Answer, Forward } from './forward.ts'
import type { KnownTasks } from './known-tasks.ts'
import { RelayRefusal } from './relay-refusal.ts'
import type { WorkerAccount } from './schema.ts'
import { toEngine, toWorker } from './worker-names.ts'

/** The engine looks for expired locks and due retries only every 30 s or at a new poll, so polls stay short. */
const POLL_LIMIT_MS = 10_000
const TASKS_LIMIT = 100
/** A department that dies must not keep a case for days. */
const LOCK_LIMIT_MS = 60 * 60 * 1000

const Body = Type.Object({
  workerId: Type.String({ minLength: 1, maxLength: 150 }),
  maxTasks: Type.Integer({ minimum: 1 }),
  usePriority: Type.Optional(Type.Boolean()),
  createTime: Type.Optional(Type.Unknown()),
  sorting: Type.Optional(Type.Unknown()),
  asyncResponseTimeout: Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.Null()])),
  topics: Type.Array(
    Type.Object({ topicName: Type.String({ minLength: 1 }), lockDuration: Type.Integer({ minimum: 1 }) }),
    { minItems: 1, maxItems: 50 }
  )
})

const LockedTasks = Type.Array(
  Type.Object({
    id: Type.String(),
    topicName: Type.String(),
    businessKey: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    workerId: Type.String()
  })
)

export async function fetchAndLock(
  account: WorkerAccount,
  given: unknown,
  parts: { forward: Forward; known: KnownTasks; signal: AbortSignal }
): Promise<Answer> {
  const body = readBody(given)
  for (const { topicName } of body.topics) assertOwnTopic(account, topicName)

  const answer = await parts.forward('POST', '/external-task/fetchAndLock', {
    signal: parts.signal,
    body: {
      ...body,
      workerId: toEngine(account.username, body.workerId),
      maxTasks: Math.min(body.maxTasks, TASKS_LIMIT),
      ...(body.asyncResponseTimeout && {
        asyncResponseTimeout: Math.min(body.asyncResponseTimeout, POLL_LIMIT_MS)
      }),
      topics: body.topics.map((topic) => ({
        ...topic,
        lockDuration: Math.min(topic.lockDuration, LOCK_LIMIT_MS)
      }))
    }
  })
  if (answer.status !== 200) return answer

  const tasks = Value.Parse(LockedTasks, answer.body)
  for (const { id, topicName, businessKey } of tasks) {
    parts.known.remember(id, { topic: topicName, businessKey: businessKey ?? '' })
  }
  const renamed = tasks.map((task) => ({ ...task, workerId: toWorker(account.username, task.workerId) }))
  return { status: 200, body: renamed }
}

/** Of the calls that name the duration themselves, `lock` and `extendLock`. */
export function withBoundLock(body: Record<string, unknown>): Record<string, unknown> {
  const durations = Object.entries(body).filter(([name]) => name === 'lockDuration' || name === 'newDuration')
  return {
    ...body,
    ...Object.fromEntries(durations.map(([name, ms]) => [name, Math.min(Number(ms), LOCK_LIMIT_MS)]))
  }
}

function readBody(given: unknown): Static<typeof Body> {
  if (Value.Check(Body, given)) return given
  const faults = Value.Errors(Body, given).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message}`
  )
  throw new RelayRefusal(400, 'InvalidRequestException', `fetchAndLock: ${faults.slice(0, 5).join('; ')}`)
}
