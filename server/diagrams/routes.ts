import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadApplication } from '../dossiers/access.ts'
import { listProcessRows, type DefinitionRow } from '../engine/definition-rows.ts'
import { EngineAway, NotFound } from '../errors.ts'
import { EngineRefused, EngineUnavailable } from '../engine/engine-errors.ts'
import { findSubject } from '../tasks/subject.ts'
import { findInstanceOf } from './find-instance.ts'
import * as endpoints from './schema.ts'

/** Everybody who works with the diagrams; applicants see the stage line instead. */
const staff = ['window', 'handler', 'head', 'lead', 'designer', 'supervisor', 'administrator'] as const

export const diagramRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const named = (row: DefinitionRow) => ({ ...row, name: row.name ?? row.key })

  // A version never changes, so each model is read once.
  const models = new Map<string, string>()
  async function modelOf(id: string, read: (id: string) => Promise<string>): Promise<string> {
    const known = models.get(id)
    if (known !== undefined) return known
    const xml = await orSay(read(id))
    models.set(id, xml)
    return xml
  }

  async function definitionOf(id: string) {
    const [row] = await listProcessRows(app.db, { id })
    if (!row) throw new NotFound(`process definition ${id}`)
    return { ...named(row), xml: await modelOf(id, (one) => app.engine.definitionXml(one)) }
  }

  app.route({
    ...endpoints.listProcessDefinitions,
    config: { policy: staff },
    handler: async ({ query: { versions = 'latest' } }) =>
      (await listProcessRows(app.db, { latest: versions === 'latest' })).map(named)
  })

  app.route({
    ...endpoints.readProcessDefinition,
    config: { policy: staff },
    handler: ({ params: { id } }) => definitionOf(id)
  })

  app.route({
    ...endpoints.listDecisions,
    config: { policy: staff },
    handler: async () => {
      const found = await orSay(app.engine.listDefinitions('decision'))
      return Promise.all(
        found.map(async ({ id, key, name, version }) => ({
          id,
          key,
          name: name ?? key,
          version,
          xml: await modelOf(id, (one) => app.engine.decisionXml(one))
        }))
      )
    }
  })

  app.route({
    ...endpoints.readTokens,
    config: {
      policy: async ({ params }, user) => {
        const subject = await findSubject(app.db, (params as { number: string }).number)
        // Who may read nothing is not told which numbers exist.
        return subject !== undefined && (await mayReadApplication(app.db, user, subject.application.id))
      }
    },
    handler: async ({ params: { number } }) => {
      const subject = (await findSubject(app.db, number))!
      const instance = await orSay(findInstanceOf(app.db, app.engine, subject))
      if (!instance) throw new NotFound(`process of ${number} yet`)
      const [tokens, done] = await orSay(
        Promise.all([app.engine.readTokens(instance.id), app.engine.readDoneActivities(instance.id)])
      )
      // The first is the instance itself, the others are what it called.
      const [own] = tokens
      return {
        definition: await definitionOf(instance.definitionId),
        active: own?.activityIds ?? [],
        done,
        ended: instance.ended || !own
      }
    }
  })
}

async function orSay<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof EngineUnavailable) throw new EngineAway()
    if (error instanceof EngineRefused && error.refusal === 'gone') throw new NotFound('such diagram')
    throw error
  }
}
