import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { candidateGroup } from '../directory/candidate-group.ts'
import { NotAtProvince, NotFound } from '../errors.ts'
import { keepUpload } from '../files/upload.ts'
import type { User } from '../policies.ts'
import { findHere } from './store.ts'
import { uploadProvinceDocument } from './schema.ts'

export const levelRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app

  /** The handlers of the office that entered it there, by 委托 too. */
  async function mayEnter(number: string, user: User): Promise<boolean> {
    const row = await db('cases').where({ number }).first()
    const group = row && candidateGroup(row, 'handler')
    const groups = [user, ...user.delegations].flatMap((one) => one.groups)
    if (!row || !groups.includes(group!)) throw new NotFound(`case ${number}`)
    if ((await findHere(db, row.id))?.level !== 'province') throw new NotAtProvince()
    return true
  }

  app.route({
    ...uploadProvinceDocument,
    config: {
      policy: ({ params }, user) => mayEnter((params as { number: string }).number, user)
    },
    handler: (request) =>
      keepUpload(app, request, { organisationId: null, uploadedBy: request.user.id, now: app.now() })
  })
}
