import type { FastifyInstance } from 'fastify'
import { legalToday } from '../calendar/legal-date.ts'
import type { User } from '../policies.ts'
import { findUser } from '../sessions/current-user.ts'
import { keepStandIn } from './one-paper.ts'

/** Who files, each with the file that stands for all papers of the organisation. */
export async function listInvestors(app: FastifyInstance): Promise<{ investor: User; paperId: string }[]> {
  const { db } = app
  const members = await db('memberships').distinct('personId')
  const users = await Promise.all(
    members.map(({ personId }) => findUser(db, personId, legalToday(app.now())))
  )
  const investors = users
    .filter((user): user is User => user !== undefined)
    .toSorted((one, other) => (one.username < other.username ? -1 : 1))
  return Promise.all(
    investors.map(async (investor) => {
      const kept = { organisationId: investor.organisations[0]!.id, uploadedBy: investor.id }
      return { investor, paperId: (await keepStandIn(app, kept)).id }
    })
  )
}
