import type { FastifyRequest } from 'fastify'
import { assertOwnTopic } from './authenticate.ts'
import type { Answer, Forward } from './forward.ts'
import { RelayRefusal } from './relay-refusal.ts'
import type { WorkerAccount } from './schema.ts'
import { toWorker } from './worker-names.ts'

const PAGE_LIMIT = 100

/** Queries of one own topic, by GET or POST, as a list or as a count; every list of the engine needs maxResults. */
export async function listTasks(
  account: WorkerAccount,
  request: FastifyRequest,
  forward: Forward
): Promise<Answer> {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '')
  const body = request.method === 'POST' ? { ...(request.body as Record<string, unknown> | null) } : undefined
  const topic = body ? body.topicName : (query.get('topicName') ?? undefined)

  const own = topic ?? (account.topics.length === 1 ? account.topics[0] : undefined)
  if (typeof own !== 'string') {
    throw new RelayRefusal(
      400,
      'InvalidRequestException',
      `Say topicName, one of: ${account.topics.join(', ')}`
    )
  }
  assertOwnTopic(account, own)
  // In an "or" part the topic would widen the query instead of narrowing it.
  if (body && 'orQueries' in body) {
    throw new RelayRefusal(400, 'InvalidRequestException', 'orQueries are not open to worker accounts')
  }
  if (body) body.topicName = own
  else query.set('topicName', own)

  const isCount = request.url.split('?')[0]!.endsWith('/count')
  const asked = Number(query.get('maxResults') ?? PAGE_LIMIT)
  if (!isCount) query.set('maxResults', String(Math.min(asked > 0 ? asked : PAGE_LIMIT, PAGE_LIMIT)))
  const path = `/external-task${isCount ? '/count' : ''}?${query}`
  const answer = await forward(body ? 'POST' : 'GET', path, { body })
  if (isCount || answer.status !== 200) return answer

  const tasks = answer.body as { workerId?: string | null }[]
  return {
    status: 200,
    body: tasks.map((task) => ({ ...task, workerId: toWorker(account.username, task.workerId) }))
  }
}
