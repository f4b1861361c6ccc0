import { Type, type Static } from 'typebox'

const Uuid = Type.String({ format: 'uuid' })
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const params = Type.Object({ number: Type.String({ maxLength: 64 }) })

/** An open task that the reader may hand on, with those who can have it. */
export const Transferable = Type.Object({
  taskId: Type.String(),
  taskName: Type.String(),
  form: Nullable(Type.String()),
  assignee: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
  people: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String(),
      username: Type.String(),
      /** tasks that the person has claimed at present */
      open: Type.Integer(),
      /** by the two-person rule */
      barred: Type.Boolean()
    })
  )
})
export type Transferable = Static<typeof Transferable>

/** Of a case, an opinion or an application; empty where nothing is the reader's to hand on. */
export const listTransfers = {
  method: 'GET',
  url: '/api/transfers/:number',
  schema: { params, response: { 200: Type.Object({ tasks: Type.Array(Transferable) }) } }
} as const

/** 转办. Errors: 403 NOT_YOURS_TO_TRANSFER, 409 NOT_TRANSFERABLE, 422 TRANSFER_TO_OUTSIDER, TRANSFER_BARRED. */
export const transferTask = {
  method: 'POST',
  url: '/api/tasks/:taskId/transfer',
  schema: {
    params: Type.Object({ taskId: Type.String({ maxLength: 64 }) }),
    body: Type.Object(
      { toPersonId: Uuid, reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({ to: Type.String() }) }
  }
} as const
