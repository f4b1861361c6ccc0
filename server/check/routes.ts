import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotFound } from '../errors.ts'
import { languageOf } from './check-page-words.ts'
import { renderCheckPage } from './check-page.ts'
import { findChecked } from './find-checked.ts'
import { checkPage, checkPaper } from './schema.ts'

/** A counter scans a pile of papers; 128 bits cannot be guessed, but nobody needs to try. */
const rateLimit = { max: 120, timeWindow: '1 minute' }

export const checkRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...checkPaper,
    config: { policy: 'public', rateLimit },
    handler: async ({ params }) => {
      const paper = await findChecked(app, params.checkCode, app.now())
      if (!paper) throw new NotFound('paper with this check code')
      return paper
    }
  })

  app.route({
    ...checkPage,
    config: { policy: 'public', rateLimit },
    handler: async (request, reply) => {
      const now = app.now()
      const paper = await findChecked(app, request.params.checkCode, now)
      const language = languageOf(request.query.lang, request.headers['accept-language'])
      const { host } = new URL(app.env.publicUrl)
      return reply
        .code(paper ? 200 : 404)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('vary', 'accept-language')
        .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
        .send(renderCheckPage(paper, { language, host, now }) as never)
    }
  })
}
