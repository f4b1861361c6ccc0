import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { asFiled } from '../../applications/store.ts'
import { NotFound } from '../../errors.ts'
import type { User } from '../../policies.ts'
import { findSubject } from '../../tasks/subject.ts'
import { groupsFor } from '../may-move.ts'
import { compareCorrected } from './compare.ts'
import { listPapersDue } from './papers-due.ts'
import { compareFacts, readFactsToAgree, type FactChanges, type FactsComparison } from './schema.ts'

export const factsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const find = async (number: string) => {
    const subject = await findSubject(db, number)
    if (!subject) throw new NotFound(number)
    return subject
  }
  const by = (...roles: ('lead' | 'applicant')[]) => ({
    policy: async ({ params }: FastifyRequest, user: User) => {
      const subject = await find((params as { number: string }).number)
      return (await groupsFor(db, { of: ['application'], by: roles }, subject, user)).length > 0
    }
  })

  app.route({
    ...compareFacts,
    config: by('lead', 'applicant'),
    handler: async ({ params: { number }, body }) => {
      const { application } = await find(number)
      return (await compareCorrected(db, app.evaluateItems, asFiled(application), body)).comparison
    }
  })

  app.route({
    ...readFactsToAgree,
    config: by('applicant'),
    handler: async ({ params: { number } }) => {
      const { application } = await find(number)
      const task = await db('inbox_entries')
        .where({ businessKey: number, taskKey: 'agree-facts' })
        .whereNull('doneAt')
        .first('taskId')
      const move = await db('case_moves')
        .where({ applicationId: application.id, state: 'open' })
        .whereIn('move', ['facts-corrected', 'item-missing'])
        .first()
      const proposal =
        task && move
          ? {
              taskId: task.taskId,
              reason: String(move.detail.reason),
              changes: move.detail.changes as FactChanges,
              comparison: move.detail.comparison as FactsComparison
            }
          : null
      return { proposal, papersDue: await listPapersDue(db, application.id) }
    }
  })
}
