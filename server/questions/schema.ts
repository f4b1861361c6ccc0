import { Type, type Static } from 'typebox'
import { SIGNALS } from '../clocks/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const LegalDate = Type.String({ format: 'date' })
const Text = Type.String({ minLength: 1, maxLength: 4000 })
const only = { additionalProperties: false }

/** 在线咨询. `dueOn`: the day by which the office answers; signal and days left are null once it did. */
export const Question = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  item: Nullable(Type.String()),
  itemZh: Nullable(Type.String()),
  itemEn: Nullable(Type.String()),
  projectId: Nullable(Type.String()),
  projectNameZh: Nullable(Type.String()),
  businessKey: Nullable(Type.String({ description: 'the case, opinion or application it is about' })),
  department: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  region: Type.String(),
  text: Type.String(),
  askedBy: Type.String({ description: 'name' }),
  askedAt: Type.String({ format: 'date-time' }),
  dueOn: LegalDate,
  provisional: Type.Boolean(),
  signal: Nullable(Type.Enum([...SIGNALS])),
  daysLeft: Nullable(Type.Integer({ description: 'working days, negative when over' })),
  answer: Nullable(Type.String()),
  answeredAt: Nullable(Type.String({ format: 'date-time' })),
  publicQuestion: Nullable(Type.String()),
  publicAnswer: Nullable(Type.String()),
  moves: Type.Array(
    Type.Object({
      fromZh: Type.String(),
      fromEn: Type.String(),
      toZh: Type.String(),
      toEn: Type.String(),
      reason: Type.String(),
      movedAt: Type.String({ format: 'date-time' })
    })
  )
})
export type Question = Static<typeof Question>

/**
 * Goes to the office that decides the item in the region (the city's when absent), or for a project to the office of the
 * named case or opinion, else to the lead of its newest stage. Errors: 404 for another's project.
 */
export const askQuestion = {
  method: 'POST',
  url: '/api/questions',
  schema: {
    body: Type.Union([
      Type.Object(
        {
          item: Type.String({ maxLength: 32 }),
          region: Type.Optional(Type.String({ maxLength: 16 })),
          text: Text
        },
        only
      ),
      Type.Object(
        {
          projectId: Type.String({ format: 'uuid' }),
          businessKey: Type.Optional(Type.String({ maxLength: 64 })),
          text: Text
        },
        only
      )
    ]),
    response: { 200: Question }
  }
} as const

/** One's own, and all about projects of one's organisations; newest first, 200 at most. */
export const listMyQuestions = {
  method: 'GET',
  url: '/api/questions',
  schema: {
    querystring: Type.Object({
      projectId: Type.Optional(Type.String({ format: 'uuid' })),
      item: Type.Optional(Type.String({ maxLength: 32 }))
    }),
    response: { 200: Type.Array(Question) }
  }
} as const

export const QUESTION_STATES = ['open', 'answered'] as const

/** Of the offices that one works at: open ones by the day that comes first, answered ones newest first; 200 at most. */
export const listOfficeQuestions = {
  method: 'GET',
  url: '/api/office-questions',
  schema: {
    querystring: Type.Object({
      state: Type.Optional(Type.Enum([...QUESTION_STATES])),
      q: Type.Optional(Type.String({ maxLength: 100 }))
    }),
    response: { 200: Type.Array(Question) }
  }
} as const

export const countOfficeQuestions = {
  method: 'GET',
  url: '/api/office-questions/count',
  schema: { response: { 200: Type.Object({ open: Type.Integer(), overdue: Type.Integer() }) } }
} as const

const params = Type.Object({ questionId: Type.String({ format: 'uuid' }) })

/** `public`: as everybody reads it on the item's guide page. Errors: 409 QUESTION_ANSWERED, 422 NAMES_IN_PUBLIC. */
export const answerQuestion = {
  method: 'POST',
  url: '/api/questions/:questionId/answer',
  schema: {
    params,
    body: Type.Object(
      { text: Text, public: Type.Optional(Type.Object({ question: Text, answer: Text }, only)) },
      only
    ),
    response: { 200: Question }
  }
} as const

/** To another department's office, with the reason; the day to answer by stays. Errors: 409, 422 FORWARD_TO_SELF. */
export const forwardQuestion = {
  method: 'POST',
  url: '/api/questions/:questionId/forward',
  schema: {
    params,
    body: Type.Object({ department: Type.String({ maxLength: 32 }), reason: Text }, only),
    response: { 200: Type.Object({}) }
  }
} as const

/** 常见问题: what offices answered for everybody. */
export const CommonQuestion = Type.Object({
  id: Type.String({ format: 'uuid' }),
  question: Type.String(),
  answer: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  answeredOn: LegalDate
})
export type CommonQuestion = Static<typeof CommonQuestion>

export const listCommonQuestions = {
  method: 'GET',
  url: '/api/items/:item/questions',
  schema: {
    params: Type.Object({ item: Type.String({ maxLength: 32 }) }),
    response: { 200: Type.Array(CommonQuestion) }
  }
} as const
