import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '../errors.ts'
import { languageOf } from './check-page-words.ts'
import { renderCheckPage } from './check-page.ts'
import { findChecked } from './find-checked.ts'
import { findPublicCode } from './find-public-code.ts'
import { checkPage, checkPaper, findCheckPage, type PaperCheck } from './schema.ts'

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
      const paper = await findChecked(app, request.params.checkCode, app.now())
      return showCard(request, reply, paper)
    }
  })

  app.route({
    ...findCheckPage,
    config: { policy: 'public', rateLimit: { max: 30, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const { number, lang } = request.query
      const typed = number.trim()
      const code =
        (await findPublicCode(app.db, typed)) ??
        ((await findChecked(app, typed, app.now())) && typed.toUpperCase())
      if (!code) return showCard(request, reply, null, typed)
      return reply.redirect(`/check/${code}${lang ? `?lang=${encodeURIComponent(lang)}` : ''}`, 303) as never
    }
  })

  function showCard(
    request: { query: { lang?: string }; headers: FastifyRequest['headers'] },
    reply: Pick<FastifyReply, 'code'>,
    paper: PaperCheck | null,
    typed?: string
  ) {
    const now = app.now()
    const language = languageOf(request.query.lang, request.headers['accept-language'])
    const { host } = new URL(app.env.publicUrl)
    return reply
      .code(paper ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('vary', 'accept-language')
      .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
      .send(renderCheckPage(paper, { language, host, now, typed }) as never) as never
  }
}
