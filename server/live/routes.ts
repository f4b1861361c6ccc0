import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { LIVE_URL } from './schema.ts'

/** Proxies close connections that say nothing for a minute. */
const HEARTBEAT_MS = 25_000

/** Server-sent events: which lists and pages changed. Project ids are no secret; the pages themselves are asked for. */
export const liveRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    LIVE_URL,
    { config: { policy: 'signed-in', rateLimit: false }, schema: { hide: true } },
    (request, reply) => {
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no'
      })
      raw.write('retry: 2000\n\n')
      const leave = app.hub.join(request.user, (event) => raw.write(`data: ${JSON.stringify(event)}\n\n`))
      const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS)
      raw.once('close', () => {
        clearInterval(heartbeat)
        leave()
      })
    }
  )
}
