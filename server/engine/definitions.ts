import type { Ask } from './request.ts'

export interface Definition {
  id: string
  key: string
  name: string | null
  version: number
  versionTag: string | null
  deploymentId: string
}
export interface ModelFile {
  /** With its ending, which decides how the engine reads it. */
  name: string
  content: string
}
export interface Deployment {
  id: string
  /** False when the same files were there already. */
  isNew: boolean
  processes: Definition[]
  decisions: Definition[]
}

/** Duplicate filtering compares only with deployments of the same source. */
const SOURCE = 'yimen'
const MOST = '1000'

export function definitionsOf(ask: Ask) {
  const list = (kind: 'process' | 'decision', query: Record<string, string>) =>
    ask<Definition[]>(
      `/${kind}-definition?${new URLSearchParams({ ...query, maxResults: MOST })}`,
      'platform'
    )

  return {
    /**
     * Deploys files that belong together as one: if one changed, all get a new version, so that a reference by
     * deployment finds its partner. `name` is the same at every release.
     */
    async deploy(name: string, files: ModelFile[], person: string): Promise<Deployment> {
      const form = new FormData()
      form.set('deployment-name', name)
      form.set('deployment-source', SOURCE)
      form.set('enable-duplicate-filtering', 'true')
      form.set('deploy-changed-only', 'false')
      files.forEach((file, i) => form.set(`file-${i}`, new Blob([file.content]), file.name))
      const made = await ask<{
        id: string
        deployedProcessDefinitions: object | null
        deployedDecisionDefinitions: object | null
      }>('/deployment/create', person, form)
      const [processes, decisions] = await Promise.all([
        list('process', { deploymentId: made.id }),
        list('decision', { deploymentId: made.id })
      ])
      const isNew = Boolean(made.deployedProcessDefinitions ?? made.deployedDecisionDefinitions)
      return { id: made.id, isNew, processes, decisions }
    },

    /** Newest version of each key that is deployed. */
    async latestDefinitions(keys: string[]): Promise<Record<string, Definition>> {
      const found = await list('process', { keysIn: keys.join(','), latestVersion: 'true' })
      return Object.fromEntries(found.map((definition) => [definition.key, definition]))
    },

    listDefinitions: (kind: 'process' | 'decision', versions: 'all' | 'latest' = 'latest') =>
      list(
        kind,
        versions === 'latest' ? { latestVersion: 'true' } : { sortBy: 'version', sortOrder: 'desc' }
      ),

    async definitionXml(id: string): Promise<string> {
      return (await ask<{ bpmn20Xml: string }>(`/process-definition/${id}/xml`, 'platform')).bpmn20Xml
    },

    async decisionXml(id: string): Promise<string> {
      return (await ask<{ dmnXml: string }>(`/decision-definition/${id}/xml`, 'platform')).dmnXml
    }
  }
}
