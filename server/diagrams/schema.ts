import { Type, type Static } from 'typebox'

export const ProcessDefinition = Type.Object({
  id: Type.String(),
  key: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  versionTag: Type.Union([Type.String(), Type.Null()]),
  deployedAt: Type.String({ format: 'date-time' }),
  running: Type.Integer({ description: 'instances that run by this version' })
})
export type ProcessDefinition = Static<typeof ProcessDefinition>

/** Newest version of each key first; `versions=all` lists the older ones too. */
export const listProcessDefinitions = {
  method: 'GET',
  url: '/api/process-definitions',
  schema: {
    querystring: Type.Object({ versions: Type.Optional(Type.Enum(['all', 'latest'])) }),
    response: { 200: Type.Array(ProcessDefinition) }
  }
} as const

export const readProcessDefinition = {
  method: 'GET',
  url: '/api/process-definitions/:id',
  schema: {
    params: Type.Object({ id: Type.String() }),
    response: { 200: Type.Intersect([ProcessDefinition, Type.Object({ xml: Type.String() })]) }
  }
} as const

export const listDecisions = {
  method: 'GET',
  url: '/api/decision-definitions',
  schema: {
    response: {
      200: Type.Array(
        Type.Object({
          id: Type.String(),
          key: Type.String(),
          name: Type.String(),
          version: Type.Integer(),
          xml: Type.String()
        })
      )
    }
  }
} as const

/** The diagrams that run for one business key, with where their tokens are. */
export const readTokens = {
  method: 'GET',
  url: '/api/dossiers/:number/diagram',
  schema: {
    params: Type.Object({ number: Type.String() }),
    response: {
      200: Type.Object({
        definition: Type.Intersect([ProcessDefinition, Type.Object({ xml: Type.String() })]),
        active: Type.Array(Type.String({ description: 'activity ids that hold a token' })),
        done: Type.Array(Type.String({ description: 'activity ids passed' })),
        ended: Type.Boolean()
      })
    }
  }
} as const
