import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { legalToday } from '../calendar/legal-date.ts'
import { assertRegion, listDepartments } from '../directory/store.ts'
import {
  NoOpinions,
  NoPromise,
  NoStageDiagram,
  NotFound,
  OtherStageDiagram,
  PromiseOverStatute,
  RuleInPast
} from '../errors.ts'
import { listStages } from '../items/store.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { listDecided, listStageDiagrams } from './list-own-rules.ts'
import { listOwnRules, setOwnDays, setOwnFlow, setOwnOpinions } from './own-rules-schema.ts'

const config = { policy: ['administrator'] as const }

export const ownRuleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const today = () => legalToday(app.now())

  /** What was filed keeps its promise: nothing is decided for days that are over. */
  async function assertPlace({ region, validFrom }: { region: string; validFrom: string }) {
    await assertRegion(db, region)
    if (validFrom < today()) throw new RuleInPast(validFrom)
  }

  app.route({ ...listOwnRules, config, handler: () => listDecided(db, today()) })

  app.route({
    ...setOwnDays,
    config,
    handler: async ({ body, user }) => {
      await assertPlace(body)
      const item = (await listDecided(db, today())).items.find((one) => one.item === body.item)
      if (!item) throw new NoPromise(body.item)
      if (body.days !== null && item.most !== null && body.days > item.most)
        throw new PromiseOverStatute(item.most)
      await db.transaction(async (trx) => {
        await trx('region_item_limits').insert({ ...body, createdBy: user.id })
        await recordAdminEvent(trx, user.id, 'regions.days', body.region, body)
      })
      return {}
    }
  })

  app.route({
    ...setOwnFlow,
    config,
    handler: async ({ body, user }) => {
      await assertPlace(body)
      const { stage, processKey } = body
      if (!(await listStages(db)).some(({ code }) => code === stage)) throw new NotFound(`stage ${stage}`)
      const diagram = (await listStageDiagrams(db)).find((one) => one.processKey === processKey)
      if (processKey !== null && !diagram) throw new NoStageDiagram(processKey)
      if (diagram && diagram.stage !== stage) throw new OtherStageDiagram(diagram.stage)
      await db.transaction(async (trx) => {
        await trx('region_stage_flows').insert({ ...body, createdBy: user.id })
        await recordAdminEvent(trx, user.id, 'regions.flow', body.region, body)
      })
      return {}
    }
  })

  app.route({
    ...setOwnOpinions,
    config,
    handler: async ({ body, user }) => {
      await assertPlace(body)
      const { stage, reviewers } = body
      const found = (await listStages(db)).find(({ code }) => code === stage)
      if (!found) throw new NotFound(`stage ${stage}`)
      if (found.opinions.length === 0) throw new NoOpinions(stage)
      const departments = await listDepartments(db)
      const unknown = reviewers?.find((one) => !departments.some(({ code }) => code === one))
      if (unknown) throw new NotFound(`department ${unknown}`)
      await db.transaction(async (trx) => {
        await trx('region_stage_opinions').insert({ ...body, createdBy: user.id })
        await recordAdminEvent(trx, user.id, 'regions.opinions', body.region, body)
      })
      return {}
    }
  })
}
