import type { Ask } from './request.ts'

/** A step that the engine gave up: a job of its own, or an external task whose worker used up its attempts. */
export interface EngineIncident {
  id: string
  incidentType: string
  incidentMessage: string | null
  incidentTimestamp: string
  activityId: string
  processInstanceId: string
  processDefinitionId: string
  /** The job's or external task's id. */
  configuration: string
}

const MOST = '500'
const ATTEMPTS = 3

export function incidentsOf(ask: Ask) {
  return {
    listIncidents: () =>
      ask<EngineIncident[]>(
        `/incident?${new URLSearchParams({ sortBy: 'incidentTimestamp', sortOrder: 'desc', maxResults: MOST })}`,
        'platform'
      ),

    /** Gives the step its attempts back; the incident goes when one succeeds. */
    retryIncident: ({ incidentType, configuration }: EngineIncident, person: string) =>
      ask<undefined>(
        `/${incidentType === 'failedExternalTask' ? 'external-task' : 'job'}/${configuration}/retries`,
        person,
        { retries: ATTEMPTS },
        'PUT'
      )
  }
}
