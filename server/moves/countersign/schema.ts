import { Type, type Static } from 'typebox'
import { TEXT_MAX_LENGTH } from '../../tasks/limits.ts'
import { moveParams, moveReply } from '../schema.ts'

/** plain 会签: before the decision · before 前加签: before my open step · after 后加签: when I submit it, before the next. */
export const COUNTERSIGN_KINDS = ['plain', 'before', 'after'] as const
/** In order: each signs when the one before has. */
export const COUNTERSIGN_ORDERS = ['parallel', 'sequential'] as const
/** Whose agreement it takes. */
export const COUNTERSIGN_RULES = ['all', 'majority', 'any'] as const

const asked = {
  kind: Type.Enum([...COUNTERSIGN_KINDS]),
  order: Type.Enum([...COUNTERSIGN_ORDERS]),
  rule: Type.Enum([...COUNTERSIGN_RULES]),
  /** the first who disagrees ends it */
  veto: Type.Boolean(),
  /** what they are asked */
  text: Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH, pattern: '\\S' })
}

/** `user:<uuid>` or an office, `HB@360521`. */
const key = Type.String({ maxLength: 60 })

/** Errors: 422 SIGNER_WRONG, SIGNER_DECIDES; 403 CLAIM_FIRST; 409 MOVE_NOT_DRAWN and what every move answers. */
export const askCountersign = {
  method: 'POST',
  url: '/api/moves/:number/countersign',
  schema: {
    params: moveParams,
    body: Type.Object(
      { ...asked, signers: Type.Array(key, { minItems: 1, maxItems: 20, uniqueItems: true }) },
      { additionalProperties: false }
    ),
    response: moveReply
  }
} as const

/** Who asked no longer needs it. 403 NOT_YOUR_COUNTERSIGN; 409 COUNTERSIGN_OVER once it has ended. */
export const cancelCountersign = {
  method: 'POST',
  url: '/api/moves/:number/countersign-cancelled',
  schema: {
    params: moveParams,
    body: Type.Object(
      {
        countersign: Type.String({ format: 'uuid' }),
        reason: Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH, pattern: '\\S' })
      },
      { additionalProperties: false }
    ),
    response: moveReply
  }
} as const

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const CountersignAnswer = Type.Object({
  signer: key,
  personId: Type.String(),
  person: Type.String(),
  /** by 委托, for whom */
  actingForId: Nullable(Type.String()),
  actingFor: Nullable(Type.String()),
  answer: Type.Enum(['agree', 'disagree']),
  text: Type.String(),
  on: Type.String({ format: 'date' })
})
export type CountersignAnswer = Static<typeof CountersignAnswer>

/** `detail` of its move record; the move's outcome is `passed` or `rejected`. */
export const CountersignDetail = Type.Object({
  ...asked,
  /** of the step that it comes before or after; null of a plain one */
  form: Nullable(Type.String()),
  taskId: Nullable(Type.String()),
  /** false: an 后加签 whose step is not submitted yet */
  begun: Type.Boolean(),
  /** ids of who asked, and for whom by 委托 */
  askers: Type.Array(Type.String()),
  signers: Type.Array(Type.Object({ key, nameZh: Type.String(), nameEn: Nullable(Type.String()) })),
  answers: Type.Array(CountersignAnswer),
  /** why who asked took it back */
  cancelled: Type.Optional(Type.String())
})
export type CountersignDetail = Static<typeof CountersignDetail>
