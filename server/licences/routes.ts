import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { NotFound } from '../errors.ts'
import { languageOf } from './check-page-words.ts'
import { renderCheckPage } from './check-page.ts'
import { checkLicence, checkPage, type LicenceCheck } from './schema.ts'
import { findLicenceByCheckCode } from './store.ts'

/** A counter scans a pile of papers; 128 bits cannot be guessed, but nobody needs to try. */
const rateLimit = { max: 120, timeWindow: '1 minute' }

export const licenceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...checkLicence,
    config: { policy: 'public', rateLimit },
    handler: async ({ params }) => {
      const licence = await check(app.db, params.checkCode, app.now())
      if (!licence) throw new NotFound('licence with this check code')
      return licence
    }
  })

  app.route({
    ...checkPage,
    config: { policy: 'public', rateLimit },
    handler: async (request, reply) => {
      const now = app.now()
      const licence = await check(app.db, request.params.checkCode, now)
      const language = languageOf(request.query.lang, request.headers['accept-language'])
      const { host } = new URL(app.env.publicUrl)
      return reply
        .code(licence ? 200 : 404)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('vary', 'accept-language')
        .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
        .send(renderCheckPage(licence, { language, host, now }) as never)
    }
  })
}

async function check(db: Knex, checkCode: string, now: Date): Promise<LicenceCheck | null> {
  // Typed from paper, so in any case.
  const licence = await findLicenceByCheckCode(db, checkCode.toUpperCase())
  if (!licence) return null
  const over = licence.validUntil !== null && licence.validUntil < legalToday(now)
  return { ...licence, valid: !over && licence.revokedAt === null }
}
