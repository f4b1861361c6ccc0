import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { mayReadApplication } from '../dossiers/access.ts'
import { NotFound } from '../errors.ts'
import type { User } from '../policies.ts'
import { assertConfirmed } from '../sessions/confirmation.ts'
import { findSubject } from '../tasks/subject.ts'
import { listReviewers } from './hearing/reviewers.ts'
import { listOfficers } from './list-officers.ts'
import { listMoveRecords, listOffers } from './list-offers.ts'
import { makeMove } from './make-move.ts'
import { groupsFor } from './may-move.ts'
import { moves } from './moves.ts'
import { listMoveOffers, listMoveOfficers } from './schema.ts'

const OF_OFFICERS = { of: ['case', 'opinion'], by: ['handler', 'head'] } as const

export const moveRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const numberOf = ({ params }: Pick<FastifyRequest, 'params'>) => (params as { number: string }).number
  const find = async (number: string) => {
    const subject = await findSubject(db, number)
    if (!subject) throw new NotFound(number)
    return subject
  }

  app.route({
    ...listMoveOffers,
    config: { policy: async (request, user: User) => mayLook(user, numberOf(request)) },
    handler: async ({ params: { number }, user }) => ({
      offers: await listOffers(db, { number, subject: await find(number), user, now: app.now() }),
      moves: await listMoveRecords(db, [number], app.now())
    })
  })
  app.route({
    ...listMoveOfficers,
    config: {
      policy: async (request, user: User) => {
        const subject = await find(numberOf(request))
        return (await groupsFor(db, OF_OFFICERS, subject, user)).length > 0
      }
    },
    handler: async ({ params: { number } }) => {
      const subject = await find(number)
      const [officers, reviewers] = await Promise.all([
        listOfficers(db, (subject.case ?? subject.opinion)!),
        listReviewers(db, number)
      ])
      return officers.map((officer) => ({ ...officer, reviewer: reviewers.includes(officer.id) }))
    }
  })
  async function mayLook(user: User, number: string): Promise<boolean> {
    const subject = await find(number)
    const own = await groupsFor(
      db,
      { of: ['application', 'case', 'opinion'], by: ['applicant'] },
      subject,
      user
    )
    if (own.length || (await mayReadApplication(db, user, subject.application.id))) return true
    // Who may not read it need not learn whether the number exists.
    throw new NotFound(number)
  }

  for (const move of moves)
    app.route({
      ...move.endpoint,
      config: {
        policy: async (request, user: User) =>
          (await groupsFor(db, move, await find(numberOf(request)), user)).length > 0
      },
      handler: async (request) => {
        if (move.signature) assertConfirmed(request)
        const { body, user } = request
        const moveId = await makeMove(db, move, {
          number: numberOf(request),
          body,
          user,
          now: app.now(),
          evaluate: app.evaluateItems
        })
        app.deliverer.wake()
        return { moveId }
      }
    })
}
