import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotFound } from '../errors.ts'
import type { User } from '../policies.ts'
import { cancel, change, convene } from './convene.ts'
import { cancelMeeting, changeMeeting, conveneMeeting } from './schema.ts'
import { getMeeting } from './store.ts'

export const meetingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const findApplication = async (number: string) => {
    const application = await db('applications').where({ number }).first('id', 'leadGroup')
    if (!application) throw new NotFound(`application ${number}`)
    return application
  }
  const leads = (user: User, { leadGroup }: { leadGroup: string | null }) =>
    leadGroup !== null && user.groups.includes(leadGroup)
  const ofLead = {
    policy: async ({ params }: { params: unknown }, user: User) => {
      const { meetingId } = params as { meetingId: string }
      const application = await db('applications')
        .join('meetings', 'meetings.application_id', 'applications.id')
        .where({ 'meetings.id': meetingId } as never)
        .first('applications.lead_group')
      if (!application) throw new NotFound(`meeting ${meetingId}`)
      return leads(user, application as never)
    }
  }

  app.route({
    ...conveneMeeting,
    config: {
      policy: async ({ params }, user) =>
        leads(user, await findApplication((params as { number: string }).number))
    },
    handler: async ({ params: { number }, body, user }) => {
      const { id } = await findApplication(number)
      return getMeeting(db, await convene(db, id, body, { personId: user.id, now: app.now() }))
    }
  })

  app.route({
    ...changeMeeting,
    config: ofLead,
    handler: async ({ params: { meetingId }, body, user }) =>
      getMeeting(db, await change(db, meetingId, body, { personId: user.id, now: app.now() }))
  })

  app.route({
    ...cancelMeeting,
    config: ofLead,
    handler: async ({ params: { meetingId }, body: { because }, user }) =>
      getMeeting(db, await cancel(db, meetingId, because, { personId: user.id, now: app.now() }))
  })
}
