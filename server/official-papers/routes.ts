import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotFound, TaskNotOpen } from '../errors.ts'
import { readContent } from '../files/content-store.ts'
import { attachment } from '../files/file-name.ts'
import { findFile } from '../files/store.ts'
import { findInboxRow } from '../inbox/list-inbox.ts'
import { mayReadPaper } from './access.ts'
import { drawPaper } from './draw-paper.ts'
import { fileOfPaper } from './draw-waiting.ts'
import { previewPaper } from './preview-paper.ts'
import { previewTaskPaper, readOfficialPaper } from './schema.ts'
import { recordOpened } from './record-opened.ts'
import { findOfficialPaper } from './store.ts'

export const officialPaperRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...readOfficialPaper,
    config: {
      policy: async ({ params }, user) => {
        const paper = await findOfficialPaper(app.db, (params as { paperId: string }).paperId)
        // Who may not read it need not learn whether there is one.
        if (!paper || !(await mayReadPaper(app.db, user, paper))) throw new NotFound('such paper')
        return true
      }
    },
    handler: async ({ params: { paperId }, query: { version }, user }, reply) => {
      const drawn = await fileOfPaper(app, paperId)
      const paper = (await findOfficialPaper(app.db, paperId))!
      const file = (await findFile(app.db, (version !== 'drawn' && paper.scanFileId) || drawn))!
      await recordOpened(app.db, user, paper, app.now())
      return reply
        .header('content-disposition', attachment(file.name))
        .header('content-length', file.size)
        .type(file.mediaType)
        .send(readContent(app.env.home, file.sha256) as never)
    }
  })

  app.route({
    ...previewTaskPaper,
    config: { policy: 'signed-in' },
    handler: async ({ params: { taskId }, body, user }, reply) => {
      const task = await findInboxRow(app.db, taskId, user, app.now())
      if (!task) throw new TaskNotOpen(taskId)
      const paper = await previewPaper(app.db, task.businessKey, body)
      return reply.type('application/pdf').send((await drawPaper(paper, app.env.home)) as never)
    }
  })
}
