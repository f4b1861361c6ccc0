import { EngineRefused } from './engine-errors.ts'
import type { Ask } from './request.ts'

export interface EngineTask {
  id: string
  name: string | null
  taskDefinitionKey: string | null
  processDefinitionId: string | null
  processInstanceId: string | null
  assignee: string | null
  suspended: boolean
}
interface Link {
  userId: string | null
  groupId: string | null
  type: string
}

const PAGE = 500

export function openTasksOf(ask: Ask) {
  /** By pages in the order of ids: what comes or goes meanwhile may be missed, so callers look again. */
  async function* pages<Row>(path: string, query: Record<string, string>): AsyncGenerator<Row> {
    for (let first = 0; ; first += PAGE) {
      const page = { ...query, firstResult: String(first), maxResults: String(PAGE) }
      const rows = await ask<Row[]>(`${path}?${new URLSearchParams(page)}`, 'platform')
      yield* rows
      if (rows.length < PAGE) return
    }
  }

  return {
    /** Every open task of a process, claimed or not. */
    listOpenTasks: () => pages<EngineTask>('/task', { sortBy: 'id', sortOrder: 'asc' }),

    /** Business key by instance id, of all instances that run, called ones included. */
    listBusinessKeys: () =>
      pages<{ id: string; businessKey: string | null }>('/process-instance', {
        sortBy: 'instanceId',
        sortOrder: 'asc'
      }),

    async findTask(taskId: string): Promise<EngineTask | undefined> {
      return orUndefined(ask<EngineTask>(`/task/${encodeURIComponent(taskId)}`, 'platform'))
    },

    async findBusinessKey(processInstanceId: string): Promise<string | null | undefined> {
      const path = `/process-instance/${encodeURIComponent(processInstanceId)}`
      return (await orUndefined(ask<{ businessKey: string | null }>(path, 'platform')))?.businessKey
    },

    /** Candidate groups as they are, candidate users and the assignee as `user:<id>`; none of a task that is gone. */
    async listTaskOwners(taskId: string): Promise<string[]> {
      const path = `/task/${encodeURIComponent(taskId)}/identity-links`
      const links = (await orUndefined(ask<Link[]>(path, 'platform'))) ?? []
      const owners = links
        .filter(({ type }) => type === 'candidate' || type === 'assignee')
        .map(({ groupId, userId }) => groupId ?? `user:${userId}`)
      return [...new Set(owners)]
    }
  }
}

async function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof EngineRefused && error.refusal === 'gone') return undefined
    throw error
  }
}
