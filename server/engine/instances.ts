import { EngineRefused, EngineUnavailable } from './engine-errors.ts'
import type { Ask } from './request.ts'
import { fromEngineVariable, toEngineVariables, type EngineVariable, type Variables } from './variables.ts'

export interface Start {
  /** The latest version by key, or one version by id. */
  definition: { key: string } | { id: string }
  businessKey: string
  variables: Variables
}
export interface Message {
  name: string
  processInstanceId: string
  /** They become process variables. */
  variables?: Variables
}
export interface Instance {
  id: string
  definitionId: string
  businessKey: string
  ended: boolean
}
interface RestInstance {
  id: string
  definitionId: string
}

/** No project has more; the engine refuses lists without a limit. */
const MOST = 1000

export function instancesOf(ask: Ask) {
  /** The newest top-level or called instance, running or ended; of a move that may run twice, the move's own. */
  async function findProcessInstance(
    businessKey: string,
    definitionKey: string,
    moveId?: string
  ): Promise<Instance | undefined> {
    const [found] = await ask<{ id: string; processDefinitionId: string; endTime: string | null }[]>(
      `/history/process-instance?${new URLSearchParams({
        processInstanceBusinessKey: businessKey,
        processDefinitionKey: definitionKey,
        ...(moveId && { variables: `moveId_eq_${moveId}` }),
        sortBy: 'startTime',
        sortOrder: 'desc',
        maxResults: '1'
      })}`,
      'platform'
    )
    return (
      found && {
        id: found.id,
        definitionId: found.processDefinitionId,
        businessKey,
        ended: found.endTime !== null
      }
    )
  }

  /** Idempotent by business key and definition key: a second start answers the instance that exists. */
  async function startProcess(
    { definition, businessKey, variables }: Start,
    person: string
  ): Promise<Instance> {
    const key = 'key' in definition ? definition.key : keyOf(definition.id)
    const which = 'key' in definition ? `key/${key}` : definition.id
    try {
      const started = await ask<RestInstance>(`/process-definition/${which}/start`, person, {
        businessKey,
        variables: toEngineVariables(variables)
      })
      return { id: started.id, definitionId: started.definitionId, businessKey, ended: false }
    } catch (error) {
      // A violated unique index and a reply that was lost look alike: what counts is whether the instance is there.
      const doubtful =
        error instanceof EngineUnavailable || (error instanceof EngineRefused && error.status >= 500)
      const found = doubtful ? await findProcessInstance(businessKey, key).catch(() => undefined) : undefined
      if (found) return found
      throw error
    }
  }

  return {
    startProcess,
    findProcessInstance,

    async setVariables(processInstanceId: string, variables: Variables, person: string): Promise<void> {
      const modifications = toEngineVariables(variables)
      await ask(`/process-instance/${processInstanceId}/variables`, person, { modifications })
    },

    /** Tells every subscription of this instance; `not-awaited` when none waits for it now. */
    async correlateMessage(
      { name, processInstanceId, variables = {} }: Message,
      person: string
    ): Promise<'taken' | 'not-awaited'> {
      const results = await ask<unknown[] | undefined>('/message', person, {
        messageName: name,
        processInstanceId,
        processVariables: toEngineVariables(variables),
        all: true,
        resultEnabled: true
      })
      return results?.length ? 'taken' : 'not-awaited'
    },

    /** Begins the block that waits for the message in a process of that number; its variables are the block's own. */
    async beginBlock(
      { message, businessKey, variables }: { message: string; businessKey: string; variables: Variables },
      person: string
    ): Promise<'taken' | 'not-awaited'> {
      const results = await ask<unknown[] | undefined>('/message', person, {
        messageName: message,
        businessKey,
        processVariablesToTriggeredScope: toEngineVariables(variables),
        all: true,
        resultEnabled: true
      })
      return results?.length ? 'taken' : 'not-awaited'
    },

    /** Whether a process of that number runs. */
    async isRunning(businessKey: string): Promise<boolean> {
      const query = new URLSearchParams({ businessKey, maxResults: '1' })
      return (await ask<unknown[]>(`/process-instance?${query}`, 'platform')).length > 0
    },

    /** Whether a process, running or ended, has ever held that value. */
    async hasSeenVariable(variableName: string, variableValue: string): Promise<boolean> {
      const query = new URLSearchParams({ variableName, variableValue, maxResults: '1' })
      return (await ask<unknown[]>(`/history/variable-instance?${query}`, 'platform')).length > 0
    },

    /** Tells one execution that is subscribed; `not-awaited` when it is gone or waits no more. */
    async triggerMessage(
      executionId: string,
      name: string,
      person: string
    ): Promise<'taken' | 'not-awaited'> {
      try {
        await ask(`/execution/${executionId}/messageSubscriptions/${name}/trigger`, person, { variables: {} })
        return 'taken'
      } catch (error) {
        const gone =
          error instanceof EngineRefused &&
          (error.refusal === 'gone' || error.message.includes('does not have a subscription'))
        if (gone) return 'not-awaited'
        throw error
      }
    },

    /** The process variable as it is, or as it was when the instance ended; undefined when there is none. */
    async readVariable(processInstanceId: string, name: string): Promise<unknown> {
      const query = new URLSearchParams({
        processInstanceId,
        variableName: name,
        deserializeValues: 'false',
        maxResults: String(MOST)
      })
      const found = await ask<(EngineVariable & { activityInstanceId: string })[]>(
        `/history/variable-instance?${query}`,
        'platform'
      )
      const own = found.find(({ activityInstanceId }) => activityInstanceId === processInstanceId)
      return own && fromEngineVariable(own)
    }
  }
}

/** Ids of definitions are `key:version:uuid`, or a uuid alone when the key is very long. */
function keyOf(definitionId: string): string {
  return definitionId.split(':')[0] ?? definitionId
}
