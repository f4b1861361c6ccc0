import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CursorInvalid } from '../errors.ts'
import { ownersOf } from '../inbox/store.ts'
import { listChannelsOf } from './list-channels.ts'
import * as endpoints from './schema.ts'
import { countUnread, listNotifications, markRead } from './store.ts'

const PAGE = 30

export const notificationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...endpoints.listNotifications,
    config: { policy: 'signed-in' },
    handler: async ({ user, query: { cursor } }) => {
      if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw new CursorInvalid()
      const reader = {
        personId: user.id,
        owners: [...ownersOf(user), ...user.delegations.flatMap(({ groups }) => groups)]
      }
      const [notifications, unread] = await Promise.all([
        listNotifications(app.db, reader, { before: cursor, limit: PAGE }),
        countUnread(app.db, reader)
      ])
      const last = notifications.length === PAGE ? notifications.at(-1) : undefined
      return { notifications, unread, nextCursor: last ? String(last.id) : null }
    }
  })

  app.route({
    ...endpoints.listChannels,
    config: { policy: ['administrator'] },
    handler: () => listChannelsOf(app.db, app.env)
  })

  app.route({
    ...endpoints.markNotificationsRead,
    config: { policy: 'signed-in' },
    handler: async ({ user, body: { upTo } }) => {
      await markRead(app.db, user.id, upTo, app.now())
      return {}
    }
  })
}
