import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { findSubject } from '../tasks/subject.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { mayReadApplication } from '../dossiers/access.ts'
import { loadOfficeNames } from '../directory/office-names.ts'
import { NotFound } from '../errors.ts'
import { listOfficers } from '../moves/list-officers.ts'
import { actsFor } from '../policies.ts'
import { actsAtWindow } from '../window/mandate.ts'
import { listVisiting } from './appoint-visit.ts'
import { askForAnotherDay } from './ask-another-day.ts'
import { findItAgain } from './find-again.ts'
import { askAnotherDay, findAgain, listVisitOfficers } from './schema.ts'
import { findJointReview, listFindings } from './store.ts'

export const jointReviewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const caseOf = async (number: string) => {
    const subject = await findSubject(db, number)
    if (!subject?.case) throw new NotFound(`joint review ${number}`)
    return { application: subject.application, row: subject.case }
  }

  app.route({
    ...listVisitOfficers,
    config: {
      policy: async ({ params }, user) => {
        const { application } = await caseOf((params as { number: string }).number)
        return mayReadApplication(db, user, application.id)
      }
    },
    handler: async ({ params: { number } }) => {
      const { row } = await caseOf(number)
      const offices = await listVisiting(db, row)
      const names = await loadOfficeNames(db)
      return Promise.all(
        offices.map(async (office) => ({
          department: office.department,
          region: office.region,
          ...names(office),
          officers: await listOfficers(db, office)
        }))
      )
    }
  })

  app.route({
    ...findAgain,
    config: {
      policy: async ({ params }, user) => {
        const { row } = await caseOf((params as { number: string }).number)
        const review = await findJointReview(db, row.id)
        const findings = review ? await listFindings(db, review.id) : []
        return findings.some((finding) => user.groups.includes(candidateGroup(finding, 'handler')))
      }
    },
    handler: async ({ params: { number }, body, user }) => {
      await findItAgain(db, { number, body, user, now: app.now() })
      return {}
    }
  })

  app.route({
    ...askAnotherDay,
    config: {
      policy: async ({ params }, user) => {
        const { application, row } = await caseOf((params as { number: string }).number)
        const project = (await db('projects').where({ id: row.projectId }).first('organisationId'))!
        return (
          actsFor(user, project.organisationId) || actsAtWindow(db, user, { applicationId: application.id })
        )
      }
    },
    handler: async ({ params: { number }, body, user }) => {
      await askForAnotherDay(db, { number, body, personId: user.id, now: app.now() })
      app.deliverer.wake()
      return {}
    }
  })
}
