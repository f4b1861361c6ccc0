import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotFound } from '../errors.ts'
import { checkDiagram } from '../release/check-diagram.ts'
import { placeBlockIn } from './place-block.ts'
import { readBlocks } from './read-blocks.ts'
import { listBlocks, placeBlock } from './schema.ts'

export const blockRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const blocks = readBlocks()
  const config = { policy: ['designer', 'administrator'] } as const

  app.route({ ...listBlocks, config, handler: async () => blocks })
  app.route({
    ...placeBlock,
    config,
    handler: async ({ params, body }) => {
      const block = blocks.find((one) => one.block === params.block)
      if (!block) throw new NotFound(`block ${params.block}`)
      const xml = await placeBlockIn(body.xml, block.fragment)
      return { xml, findings: await checkDiagram(xml, 'diagram.bpmn') }
    }
  })
}
