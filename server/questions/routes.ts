import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { officesOf } from '../dossiers/access.ts'
import { NotFound } from '../errors.ts'
import type { User } from '../policies.ts'
import type { Role } from '../roles/schema.ts'
import { answer, ask, forward } from './act.ts'
import { addressQuestion } from './addressee.ts'
import { listCommon, listQuestions, readQuestion } from './list-questions.ts'
import * as endpoints from './schema.ts'

const OFFICERS: readonly Role[] = ['handler', 'head', 'lead', 'window']
const OFFICE = `questions.department || '@' || questions.region = any(?)`

export const questionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app

  /** The office that it is with now; to others it looks as if it were not there. */
  async function ofOffice(request: FastifyRequest, user: User): Promise<boolean> {
    const { questionId } = request.params as { questionId: string }
    const question = await db('questions').where({ id: questionId }).first('department', 'region')
    const offices = officesOf(user)
    if (!question || !offices.includes(`${question.department}@${question.region}`))
      throw new NotFound(`question ${questionId}`)
    return true
  }

  app.route({
    ...endpoints.askQuestion,
    // Each question is somebody's work.
    config: { policy: ['applicant'], rateLimit: { max: 20, timeWindow: '1 minute' } },
    handler: async ({ body, user }) => {
      const about = await addressQuestion(db, user, body, legalToday(app.now()))
      const id = await ask(db, { ...about, personId: user.id, now: app.now(), text: body.text })
      return readQuestion(db, app.now(), id)
    }
  })

  app.route({
    ...endpoints.listMyQuestions,
    config: { policy: 'signed-in' },
    handler: ({ query: { projectId, item }, user }) =>
      listQuestions(db, app.now(), (query) => {
        const organisations = user.organisations.map(({ id }) => id)
        query
          .where((mine: Knex.QueryBuilder) =>
            mine.where('questions.asked_by', user.id).orWhereIn('projects.organisation_id', organisations)
          )
          .orderBy('questions.asked_at', 'desc')
        if (projectId !== undefined) query.where('questions.project_id', projectId)
        if (item !== undefined) query.where('questions.item', item)
      })
  })

  app.route({
    ...endpoints.listOfficeQuestions,
    config: { policy: OFFICERS },
    handler: ({ query: { state = 'open', q }, user }) =>
      listQuestions(db, app.now(), (query) => {
        query.whereRaw(OFFICE, [officesOf(user)])
        if (state === 'open') query.whereNull('questions.answered_at').orderBy('questions.asked_at')
        else query.whereNotNull('questions.answered_at').orderBy('questions.answered_at', 'desc')
        if (q?.trim()) {
          const like = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`
          query.whereRaw(
            `concat_ws(' ', questions.number, questions.text, questions.answer, named.name_zh, projects.name_zh,
              projects.code) ilike ?`,
            [like]
          )
        }
      })
  })

  app.route({
    ...endpoints.countOfficeQuestions,
    config: { policy: OFFICERS },
    handler: async ({ user }) => {
      const open = await listQuestions(db, app.now(), (query) => {
        query.whereRaw(OFFICE, [officesOf(user)]).whereNull('questions.answered_at')
      })
      return { open: open.length, overdue: open.filter(({ signal }) => signal === 'red').length }
    }
  })

  app.route({
    ...endpoints.answerQuestion,
    config: { policy: ofOffice },
    handler: async ({ params: { questionId: id }, body, user }) => {
      await answer(db, { id, personId: user.id, now: app.now(), text: body.text, forEverybody: body.public })
      return readQuestion(db, app.now(), id)
    }
  })

  app.route({
    ...endpoints.forwardQuestion,
    config: { policy: ofOffice },
    handler: async ({ params: { questionId: id }, body, user }) => {
      await forward(db, { id, personId: user.id, now: app.now(), ...body })
      return {}
    }
  })

  app.route({
    ...endpoints.listCommonQuestions,
    config: { policy: 'public' },
    handler: ({ params: { item } }) => listCommon(db, item)
  })
}
