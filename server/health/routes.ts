import { timingSafeEqual } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { NotSignedIn } from '../errors.ts'

const CHECK_MS = 2000
const Check = Type.Enum(['ok', 'failing'])

export const healthRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { policy: 'public', rateLimit: false } as const

  app.route({
    method: 'GET',
    url: '/health/live',
    schema: { response: { 200: Type.Object({ status: Type.Literal('ok') }) } },
    config,
    handler: async () => ({ status: 'ok' as const })
  })

  const Readiness = Type.Object({ database: Check, engine: Check })
  app.route({
    method: 'GET',
    url: '/health/ready',
    schema: { response: { 200: Readiness, 503: Readiness } },
    config,
    handler: async (request, reply) => {
      const [database, engine] = await Promise.all([
        answers(() => app.db.raw('select 1')),
        answers(() => app.engine.version())
      ])
      if (database === 'failing' || engine === 'failing') reply.code(503)
      return { database, engine }
    }
  })

  app.route({
    method: 'GET',
    url: '/metrics',
    schema: { hide: true },
    config,
    handler: async (request, reply) => {
      if (!isToken(request.headers.authorization ?? '', app.env.secrets.metricsToken)) throw new NotSignedIn()
      return reply.type(app.metrics.contentType).send(await app.metrics.metrics())
    }
  })

  app.route({
    method: 'GET',
    url: '/api/openapi.json',
    schema: { hide: true },
    config: { policy: 'public' },
    handler: async () => app.swagger()
  })
}

async function answers(ask: () => PromiseLike<unknown>): Promise<'ok' | 'failing'> {
  const late = new Promise<'failing'>((resolve) => setTimeout(resolve, CHECK_MS, 'failing').unref())
  const answer = Promise.resolve(ask()).then(
    () => 'ok' as const,
    () => 'failing' as const
  )
  return Promise.race([answer, late])
}

function isToken(authorization: string, token: string): boolean {
  const given = Buffer.from(authorization)
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
