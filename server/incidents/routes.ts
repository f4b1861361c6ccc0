import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EngineUnavailable } from '../engine/engine-errors.ts'
import type { EngineIncident } from '../engine/incidents.ts'
import { NotFound } from '../errors.ts'
import { listIncidents, retryIncident } from './schema.ts'
import { describeEngineIncidents, listStuckCommands, retryCommand } from './store.ts'

export const incidentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, engine } = app
  const config = { policy: ['administrator'] } as const

  /** Null when the engine does not answer: the commands that wait for it are shown all the same. */
  async function askEngine(): Promise<EngineIncident[] | null> {
    try {
      return await engine.listIncidents()
    } catch (error) {
      if (error instanceof EngineUnavailable) return null
      throw error
    }
  }

  app.route({
    ...listIncidents,
    config,
    handler: async () => {
      const [commands, ofEngine] = await Promise.all([listStuckCommands(db), askEngine()])
      const described = ofEngine?.length ? await describeEngineIncidents(db, ofEngine) : []
      return { incidents: [...commands, ...described], engineAway: ofEngine === null }
    }
  })

  app.route({
    ...retryIncident,
    config,
    handler: async ({ params: { id }, user }) => {
      const [source, own] = id.split(':') as [string, string]
      if (source === 'command') {
        if (!(await retryCommand(db, Number(own)))) throw new NotFound(`incident ${id}`)
        app.deliverer.wake()
        return {}
      }
      const incident = (await engine.listIncidents()).find((one) => one.id === own)
      if (!incident) throw new NotFound(`incident ${id}`)
      await engine.retryIncident(incident, user.id)
      return {}
    }
  })
}
