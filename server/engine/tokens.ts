import { EngineRefused } from './engine-errors.ts'
import type { Ask } from './request.ts'

/** Where one process instance of a tree holds its tokens. */
export interface Tokens {
  processInstanceId: string
  definitionId: string
  businessKey: string
  activityIds: string[]
}

interface ActivityTree {
  activityId: string
  childActivityInstances: ActivityTree[]
  childTransitionInstances: { activityId: string }[]
}
interface RestInstance {
  id: string
  definitionId: string
  businessKey: string
}

/** No project has more; the engine refuses lists without a limit. */
const MOST = 1000

export function tokensOf(ask: Ask) {
  return {
    /** This instance and every one that it called, each with the ids of its activities that hold a token. */
    async readTokens(processInstanceId: string): Promise<Tokens[]> {
      const read = async ({ id, definitionId, businessKey }: RestInstance): Promise<Tokens[]> => {
        const query = new URLSearchParams({ superProcessInstance: id, maxResults: String(MOST) })
        const [tree, called] = await Promise.all([
          ask<ActivityTree>(`/process-instance/${id}/activity-instances`, 'platform').catch(nullWhenGone),
          ask<RestInstance[]>(`/process-instance?${query}`, 'platform')
        ])
        if (!tree) return []
        const own = { processInstanceId: id, definitionId, businessKey, activityIds: leaves(tree) }
        return [own, ...(await Promise.all(called.map(read))).flat()]
      }
      const query = new URLSearchParams({ processInstanceIds: processInstanceId, maxResults: '1' })
      const [root] = await ask<RestInstance[]>(`/process-instance?${query}`, 'platform')
      return root ? read(root) : []
    },

    /** Ids of the activities that one instance has left, in the order of their occurrence: several end in one millisecond. */
    async readDoneActivities(processInstanceId: string): Promise<string[]> {
      const query = new URLSearchParams({
        processInstanceId,
        finished: 'true',
        sortBy: 'occurrence',
        sortOrder: 'asc',
        maxResults: String(MOST)
      })
      const ended = await ask<{ activityId: string }[]>(`/history/activity-instance?${query}`, 'platform')
      return [...new Set(ended.map(({ activityId }) => activityId))]
    }
  }
}

/** It may end between two questions. */
function nullWhenGone(error: unknown): null {
  if (error instanceof EngineRefused && error.refusal === 'gone') return null
  throw error
}

function leaves(tree: ActivityTree): string[] {
  const inner = tree.childActivityInstances.flatMap((child) =>
    // The body of a multi-instance activity is no activity of the diagram.
    child.childActivityInstances.length ? leaves(child) : [child.activityId]
  )
  const ids = [...inner, ...tree.childTransitionInstances.map(({ activityId }) => activityId)]
  return [...new Set(ids.map((id) => id.replace(/#multiInstanceBody$/, '')))]
}
