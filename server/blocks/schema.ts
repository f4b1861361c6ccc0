import { Type, type Static } from 'typebox'
import { DiagramFinding } from '../release/schema.ts'

/** A building block: an event sub-process that a designer places in a diagram, and the templates of its elements. */
export const Block = Type.Object({
  block: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  descriptionZh: Type.String(),
  descriptionEn: Type.String(),
  /** the kind of diagram for which it is made */
  in: Type.Enum(['item', 'opinion', 'stage', 'licence']),
  fragment: Type.String({ description: 'BPMN with the block alone, drawn' }),
  templates: Type.Array(Type.Record(Type.String(), Type.Unknown()), {
    description: 'element templates of bpmn.io for Camunda 7'
  })
})
export type Block = Static<typeof Block>

export const listBlocks = {
  method: 'GET',
  url: '/api/blocks',
  schema: { response: { 200: Type.Array(Block) } }
} as const

/** Puts a block into a diagram and answers the whole; nothing is kept or released. */
export const placeBlock = {
  method: 'POST',
  url: '/api/blocks/:block/place',
  schema: {
    params: Type.Object({ block: Type.String({ maxLength: 64 }) }),
    body: Type.Object({ xml: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
    response: {
      200: Type.Object({
        xml: Type.String(),
        findings: Type.Array(DiagramFinding, { description: 'what a release of it would say' })
      })
    }
  }
} as const
