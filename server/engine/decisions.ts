import type { Ask } from './request.ts'
import { toEngineVariables, type EngineVariable, type Variables } from './variables.ts'

export function decisionsOf(ask: Ask) {
  return {
    /** The rows that match, latest version of the table. Each call writes history: cache by input. */
    async evaluateDecision(key: string, variables: Variables): Promise<Record<string, unknown>[]> {
      const rows = await ask<Record<string, EngineVariable>[]>(
        `/decision-definition/key/${encodeURIComponent(key)}/evaluate`,
        'platform',
        { variables: toEngineVariables(variables) }
      )
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value]))
      )
    }
  }
}
