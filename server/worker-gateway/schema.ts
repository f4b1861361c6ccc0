import { Type, type Static } from 'typebox'

/** An account of a department's programme; it sees the external tasks of its topics and nothing else. */
export const WorkerAccount = Type.Object({
  id: Type.String({ format: 'uuid' }),
  username: Type.String(),
  department: Type.String(),
  name: Type.String(),
  topics: Type.Array(Type.String()),
  createdAt: Type.String({ format: 'date-time' }),
  endedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  /** Exact to ten seconds. */
  lastSeenAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()])
})
export type WorkerAccount = Static<typeof WorkerAccount>

export const createWorkerAccount = {
  method: 'POST',
  url: '/api/worker-accounts',
  schema: {
    body: Type.Object({
      department: Type.String({
        minLength: 1,
        maxLength: 32,
        description: "a department's or office's code"
      }),
      name: Type.String({ minLength: 1, maxLength: 200 }),
      topics: Type.Array(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_.-]*$', maxLength: 64 }), {
        minItems: 1,
        maxItems: 50,
        uniqueItems: true
      })
    }),
    // The token is shown this once: only its hash is kept.
    response: {
      200: Type.Object({
        id: Type.String({ format: 'uuid' }),
        username: Type.String(),
        token: Type.String()
      })
    }
  }
} as const

export const listWorkerAccounts = {
  method: 'GET',
  url: '/api/worker-accounts',
  schema: { response: { 200: Type.Object({ workerAccounts: Type.Array(WorkerAccount) }) } }
} as const

export const endWorkerAccount = {
  method: 'DELETE',
  url: '/api/worker-accounts/:accountId',
  schema: {
    params: Type.Object({ accountId: Type.String({ format: 'uuid' }) }),
    response: { 200: WorkerAccount }
  }
} as const
