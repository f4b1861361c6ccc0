import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Knex } from 'knex'
import { TemplateWrong } from '../errors.ts'
import { describePaper } from '../official-papers/describe-paper.ts'
import { drawPaper } from '../official-papers/draw-paper.ts'
import { PAPER_KINDS, type PaperKind } from '../official-papers/kinds.ts'
import { renderTemplate } from '../official-papers/render-template.ts'
import { sampleFacts } from '../official-papers/sample-facts.ts'
import { loadSeal } from '../official-papers/seal/load-seal.ts'
import { shippedTemplates } from '../official-papers/shipped-templates.ts'
import type { PaperContent } from '../official-papers/store.ts'
import { checkTemplate } from './check-template.ts'
import { listPlaceholders } from './placeholders.ts'
import { findProblems, publishTemplate } from './publish-template.ts'
import * as endpoints from './schema.ts'

const config = { policy: ['administrator'] as const }
const OPEN = { number: null, issuedOn: null, checkUrl: null }

const titleOf = (kind: PaperKind) => renderTemplate(shippedTemplates[kind], sampleFacts[kind]).title

export const paperTemplateRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...endpoints.listPaperTemplates,
    config,
    handler: async () => {
      const versions = await listVersions(app.db)
      return PAPER_KINDS.flatMap((kind) => {
        const own = versions.filter((version) => version.kind === kind)
        const general = own.find(({ region }) => region === null)
        if (!general) return []
        const { word, version, createdByName, createdAt } = general
        const regions = [...new Set(own.flatMap(({ region }) => region ?? []))]
        return [{ kind, title: titleOf(kind), word, version, createdByName, createdAt, regions }]
      })
    }
  })

  app.route({
    ...endpoints.readPaperTemplate,
    config,
    handler: async ({ params: { kind } }) => ({
      kind,
      title: titleOf(kind),
      versions: await listVersions(app.db, kind),
      placeholders: listPlaceholders(kind)
    })
  })

  app.route({
    ...endpoints.checkPaperTemplate,
    config,
    handler: async ({ params: { kind }, body }) => ({ problems: await findProblems(app.db, kind, body) })
  })

  app.route({
    ...endpoints.previewPaperTemplate,
    config,
    handler: async ({ params: { kind }, body }, reply) => {
      const [first] = checkTemplate(kind, body)
      if (first) throw new TemplateWrong(`${first.field}, line ${first.line}: ${first.code} ${first.name}`)
      const content = { kind, snapshot: sampleFacts[kind] } as PaperContent
      const paper = describePaper(content, body, OPEN)
      return reply.type('application/pdf').send((await drawPaper(paper, app.env.home)) as never)
    }
  })

  app.route({
    ...endpoints.readSeal,
    config,
    handler: async () => {
      const found = await loadSeal(app.env, app.now())
      const { state } = found
      const seal = found.state === 'ready' ? found.seal : found.state === 'expired' ? found : null
      return {
        state,
        own: found.state === 'ready' && found.own,
        holder: seal?.holder ?? null,
        validUntil: seal?.validUntil.toISOString() ?? null
      }
    }
  })

  app.route({
    ...endpoints.publishPaperTemplate,
    config,
    handler: async ({ params: { kind }, body, user }) => {
      const row = await publishTemplate(app.db, kind, body, user, app.now())
      return { ...row, createdByName: user.name }
    }
  })
}

/** Newest first; of the whole list those in use come first for each kind and region. */
async function listVersions(db: Knex, kind?: PaperKind) {
  const rows = db('paper_templates')
    .leftJoin('people', 'people.id', 'paper_templates.created_by')
    .orderBy('paper_templates.version', 'desc')
  if (kind) rows.where({ kind })
  return rows.select('paper_templates.*', 'people.name as createdByName')
}
