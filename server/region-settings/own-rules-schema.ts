import { Type, type Static } from 'typebox'

const LegalDate = Type.String({ format: 'date' })
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** `state`: what holds today, what will, and what something newer took the place of. */
const recorded = {
  id: Type.Integer(),
  region: Type.String(),
  document: Type.String(),
  validFrom: LegalDate,
  createdBy: Type.String({ description: 'name of the administrator' }),
  state: Type.Enum(['valid', 'coming', 'past'])
}

/** Null days: from then on as the city promises. */
export const OwnDays = Type.Object({
  ...recorded,
  item: Type.String(),
  itemZh: Type.String(),
  itemEn: Type.String(),
  days: nullable(Type.Integer()),
  unit: Type.Enum(['wd', 'cd'])
})
export type OwnDays = Static<typeof OwnDays>

/** Null process: from then on by the city's diagram. */
export const OwnFlow = Type.Object({
  ...recorded,
  stage: Type.String(),
  processKey: nullable(Type.String()),
  processName: nullable(Type.String())
})
export type OwnFlow = Static<typeof OwnFlow>

/** Null: from then on as the city. */
export const OwnOpinions = Type.Object({
  ...recorded,
  stage: Type.String(),
  /** working days */
  days: nullable(Type.Integer()),
  reviewers: nullable(
    Type.Array(Type.Object({ department: Type.String(), nameZh: Type.String(), nameEn: Type.String() }))
  )
})
export type OwnOpinions = Static<typeof OwnOpinions>

/** What regions decided for themselves, newest first, and what there is to choose from. */
export const listOwnRules = {
  method: 'GET',
  url: '/api/region-rules',
  schema: {
    response: {
      200: Type.Object({
        days: Type.Array(OwnDays),
        flows: Type.Array(OwnFlow),
        opinions: Type.Array(OwnOpinions),
        items: Type.Array(
          Type.Object({
            item: Type.String(),
            nameZh: Type.String(),
            nameEn: Type.String(),
            promisedDays: Type.Integer(),
            unit: Type.Enum(['wd', 'cd']),
            /** by the statute; null: none binds the office */
            most: nullable(Type.Integer())
          })
        ),
        stages: Type.Array(
          Type.Object({
            stage: Type.String(),
            nameZh: Type.String(),
            nameEn: Type.String(),
            processKey: nullable(Type.String()),
            /** who gives an opinion in the city, and in how many days; nobody: its diagram asks for none */
            reviewers: Type.Array(Type.String()),
            opinionDays: nullable(Type.Integer())
          })
        ),
        /** by the stage that each concludes */
        diagrams: Type.Array(
          Type.Object({ processKey: Type.String(), name: Type.String(), stage: Type.String() })
        )
      })
    }
  }
} as const

const decision = {
  region: Type.String({ maxLength: 16 }),
  /** the document that it rests on: its name or number */
  document: Type.String({ minLength: 4, maxLength: 400, pattern: '\\S' }),
  validFrom: LegalDate
}

/**
 * What is filed from `validFrom` on is promised in these days, in the unit of the item. 422 PROMISE_OVER_STATUTE: more than
 * the statute allows; NO_PROMISE: nothing is promised for the item; RULE_IN_PAST: before today.
 */
export const setOwnDays = {
  method: 'POST',
  url: '/api/region-rules/days',
  schema: {
    body: Type.Object(
      {
        ...decision,
        item: Type.String({ maxLength: 32 }),
        days: nullable(Type.Integer({ minimum: 0, maximum: 365 }))
      },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({}) }
  }
} as const

/**
 * What is filed from `validFrom` on runs by this diagram. 422 NO_STAGE_DIAGRAM: it is not released, or concludes no stage;
 * OTHER_STAGE_DIAGRAM: it concludes another one.
 */
export const setOwnFlow = {
  method: 'POST',
  url: '/api/region-rules/flows',
  schema: {
    body: Type.Object(
      {
        ...decision,
        stage: Type.String({ maxLength: 2 }),
        processKey: nullable(Type.String({ maxLength: 255 }))
      },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({}) }
  }
} as const

/**
 * Opinions on what is filed from `validFrom` on are given by these departments, in these working days; null: as in the
 * city. 422 NO_OPINIONS: nobody gives an opinion in that stage; 404: a department that is none of the directory.
 */
export const setOwnOpinions = {
  method: 'POST',
  url: '/api/region-rules/opinions',
  schema: {
    body: Type.Object(
      {
        ...decision,
        stage: Type.String({ maxLength: 2 }),
        days: nullable(Type.Integer({ minimum: 1, maximum: 20 })),
        reviewers: nullable(
          Type.Array(Type.String({ maxLength: 16 }), { minItems: 1, maxItems: 20, uniqueItems: true })
        )
      },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({}) }
  }
} as const
