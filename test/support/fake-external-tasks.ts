import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeTask {
  id: string
  topicName: string
  businessKey: string
  workerId: string | null
  retries: number | null
  variables: Record<string, unknown>
}
export interface FakeCall {
  method: string
  path: string
  user: string
  body: Record<string, unknown>
}

/** External tasks of Camunda's REST interface over real HTTP, with what clients sent kept for the test. */
export async function startFakeExternalTasks() {
  const waiting: FakeTask[] = []
  const tasks = new Map<string, FakeTask>()
  const calls: FakeCall[] = []
  let answerInstead: ((call: FakeCall, response: ServerResponse) => boolean) | undefined
  let pollMs = 50

  const server = createServer(async (request, response) => {
    const call = await readCall(request)
    calls.push(call)
    if (answerInstead?.(call, response)) return
    if (call.path === '/external-task/fetchAndLock') return fetchAndLock(call, response)
    const [, id = '', verb] = /^\/external-task\/([^/?]+)(?:\/(\w+))?/.exec(call.path) ?? []
    if (id.startsWith('?') || call.path.startsWith('/external-task?'))
      return json(response, 200, [...tasks.values()])
    const task = tasks.get(id)
    if (!task)
      return json(response, 404, {
        type: 'RestException',
        message: `External task with id ${id} does not exist`
      })
    if (!verb) return json(response, 200, task)
    if (verb === 'complete') tasks.delete(id)
    response.writeHead(204).end()
  })

  async function fetchAndLock({ body }: FakeCall, response: ServerResponse): Promise<void> {
    const topics = (body.topics as { topicName: string }[]).map(({ topicName }) => topicName)
    const deadline = Date.now() + pollMs
    let found: FakeTask[] = []
    do {
      found = waiting.filter(({ topicName }) => topics.includes(topicName)).slice(0, Number(body.maxTasks))
      if (found.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    } while (found.length === 0 && Date.now() < deadline)
    for (const task of found) {
      waiting.splice(waiting.indexOf(task), 1)
      task.workerId = String(body.workerId)
    }
    json(response, 200, found)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  let number = 0
  return {
    port,
    url: `http://127.0.0.1:${port}/engine-rest`,
    calls,
    callsOf: (verb: string) => calls.filter(({ path }) => path.endsWith(`/${verb}`)),
    /** Waits for a worker; variables as the engine sends them. */
    add(topicName: string, variables: Record<string, unknown> = {}, given: Partial<FakeTask> = {}): FakeTask {
      const id = `task-${++number}`
      const task = {
        id,
        topicName,
        businessKey: `case-${number}`,
        workerId: null,
        retries: null,
        variables,
        ...given
      }
      waiting.push(task)
      tasks.set(task.id, task)
      return task
    },
    /** Puts a locked task back, as the engine does when its lock has run out. */
    release: (task: FakeTask) => void waiting.push(task),
    /** `answer` returns true when it has answered the call, or wants it to hang. */
    interfere: (answer?: (call: FakeCall, response: ServerResponse) => boolean) =>
      void (answerInstead = answer),
    pollFor: (ms: number) => void (pollMs = ms),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
export type FakeExternalTasks = Awaited<ReturnType<typeof startFakeExternalTasks>>

async function readCall(request: IncomingMessage): Promise<FakeCall> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const credentials = Buffer.from(
    (request.headers.authorization ?? '').replace('Basic ', ''),
    'base64'
  ).toString()
  return {
    method: request.method ?? '',
    path: (request.url ?? '').replace('/engine-rest', ''),
    user: credentials.split(':')[0] ?? '',
    body: text ? (JSON.parse(text) as Record<string, unknown>) : {}
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  // Exactly this type, as the engine says it.
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
