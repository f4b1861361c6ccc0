import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { assertOwnTopic, authenticate } from './authenticate.ts'
import { assertDeclared, completeTask } from './complete-task.ts'
import { fetchAndLock, withBoundLock } from './fetch-and-lock.ts'
import { createForward, type Answer, type Forward } from './forward.ts'
import { createKnownTasks, type KnownTask } from './known-tasks.ts'
import { listTasks } from './list-tasks.ts'
import { RelayRefusal, replyInCamundasShape, sendJson } from './relay-refusal.ts'
import type { WorkerAccount } from './schema.ts'
import { takeTurns } from './take-turns.ts'
import { isOwn, toEngine, toWorker } from './worker-names.ts'

/** Machines with credentials of their own: no session, no CSRF, and polls are not counted as requests of people. */
const config = { policy: 'public', csrf: false, rateLimit: false } as const
/** Findings are a few KB; a check that answers with a document is drawn wrong. */
const bodyLimit = 1024 * 1024
/** Of the server's 20 connections. */
const COMPLETIONS_AT_ONCE = 8
const root = '/engine-rest/external-task'

type Body = Record<string, unknown>
interface ById {
  Params: { id: string }
}

/** Camunda 7's external-task protocol for worker accounts: each sees the tasks of its own topics only. */
export const relayRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const known = createKnownTasks()
  const inTurn = takeTurns(COMPLETIONS_AT_ONCE)
  app.setErrorHandler(replyInCamundasShape)
  app.removeContentTypeParser('application/json')
  // Clients send the type with an empty body too (unlock).
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (_request, text, done) => {
    try {
      done(null, text === '' ? {} : JSON.parse(text as string))
    } catch {
      done(new RelayRefusal(400, 'InvalidRequestException', 'The body is not JSON'))
    }
  })

  const forwardAs = (account: WorkerAccount): Forward =>
    createForward(app.env.engineUrl, app.env.secrets.engineSecret, account.username)

  app.post(`${root}/fetchAndLock`, { config, bodyLimit }, async (request, reply) => {
    const account = await authenticate(app.db, request)
    const gone = new AbortController()
    // A worker that hung up must not leave a poll behind which locks a task for nobody.
    reply.raw.once('close', () => gone.abort())
    const parts = { forward: forwardAs(account), known, signal: gone.signal }
    return answerWith(reply, await fetchAndLock(account, request.body, parts))
  })

  for (const [method, path] of [
    ['GET', ''],
    ['POST', ''],
    ['GET', '/count'],
    ['POST', '/count']
  ] as const) {
    app.route({
      method,
      url: `${root}${path}`,
      config,
      bodyLimit,
      handler: async (request, reply) => {
        const account = await authenticate(app.db, request)
        return answerWith(reply, await listTasks(account, request, forwardAs(account)))
      }
    })
  }

  app.get<ById>(`${root}/:id`, { config }, async (request, reply) => {
    const { forward, account, id } = await openTask(request)
    const answer = await forward('GET', `/external-task/${id}`)
    return answerWith(reply, answer.status === 200 ? hideOthers(account, answer) : answer)
  })

  app.get<ById>(`${root}/:id/errorDetails`, { config }, async (request, reply) => {
    const { forward, id } = await openTask(request)
    return answerWith(reply, await forward('GET', `/external-task/${id}/errorDetails`))
  })

  app.post<ById>(`${root}/:id/complete`, { config, bodyLimit }, async (request, reply) => {
    const { account, forward, id, task } = await openTask(request)
    const body = namedBody(account, request)
    const completion = { id, task, worker: account.username, body }
    const answer = await inTurn(() =>
      app.pastClocks.within(task.businessKey, () =>
        completeTask(app.db, forward, { ...completion, now: app.now() })
      )
    )
    if (answer.status < 400) known.forget(id)
    return answerWith(reply, answer)
  })

  for (const verb of ['bpmnError', 'failure', 'extendLock', 'lock'] as const) {
    app.post<ById>(`${root}/:id/${verb}`, { config, bodyLimit }, async (request, reply) => {
      const { account, forward, id, task } = await openTask(request)
      const body = namedBody(account, request)
      assertDeclared(task.topic, body)
      const sent = withBoundLock(body)
      return answerWith(reply, await forward('POST', `/external-task/${id}/${verb}`, { body: sent }))
    })
  }

  app.post<ById>(`${root}/:id/unlock`, { config, bodyLimit }, async (request, reply) => {
    const { account, forward, id } = await openTask(request)
    // Alone among the calls it names no worker: the engine would open anybody's lock.
    const { body } = await forward('GET', `/external-task/${id}`)
    if (!isOwn(account.username, (body as { workerId?: string | null } | undefined)?.workerId)) {
      throw new RelayRefusal(403, 'AuthorizationException', `Task ${id} is not locked by ${account.username}`)
    }
    return answerWith(reply, await forward('POST', `/external-task/${id}/unlock`, { body: {} }))
  })

  // Everything else of the engine is out of reach here, and says so in a shape that a Camunda client can show.
  app.all('/engine-rest/*', { config, bodyLimit, schema: { hide: true } }, async (request) => {
    await authenticate(app.db, request)
    throw new RelayRefusal(
      403,
      'AuthorizationException',
      `${request.method} ${request.url.split('?')[0]} is not open to worker accounts`
    )
  })

  async function openTask(request: FastifyRequest<ById>) {
    const account = await authenticate(app.db, request)
    const { id } = request.params
    // Ids of tasks are UUIDs; what else stands here (`..`, a slash) must not become another path of the engine.
    if (!/^[\w-]+$/.test(id)) throw unknownTask(id)
    const forward = forwardAs(account)
    const task = known.find(id) ?? (await askTask(id, forward))
    assertOwnTopic(account, task.topic)
    known.remember(id, task)
    return { account, forward, id, task }
  }
}

async function askTask(id: string, forward: Forward): Promise<KnownTask> {
  const { status, body } = await forward('GET', `/external-task/${id}`)
  const task = body as { topicName?: string; businessKey?: string | null } | undefined
  if (status === 200 && task?.topicName) return { topic: task.topicName, businessKey: task.businessKey ?? '' }
  throw unknownTask(id)
}

function unknownTask(id: string): RelayRefusal {
  return new RelayRefusal(404, 'RestException', `External task with id ${id} does not exist`)
}

function namedBody(account: WorkerAccount, request: FastifyRequest): Body {
  const body = (request.body ?? {}) as Body
  if (typeof body.workerId === 'string')
    return { ...body, workerId: toEngine(account.username, body.workerId) }
  throw new RelayRefusal(400, 'InvalidRequestException', 'workerId is missing')
}

function hideOthers(account: WorkerAccount, { status, body }: Answer): Answer {
  const task = body as { workerId?: string | null }
  return { status, body: { ...task, workerId: toWorker(account.username, task.workerId) } }
}

function answerWith(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  if (typeof body === 'string') return reply.code(status).type('text/plain').send(body)
  return body === undefined ? reply.code(status).send() : sendJson(reply, status, body)
}
