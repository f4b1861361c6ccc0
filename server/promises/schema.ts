import { Type, type Static } from 'typebox'
import { StoredFile } from '../files/schema.ts'

const Day = Type.String({ format: 'date' })
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const only = { additionalProperties: false }

const Signature = Type.Object({ by: Type.String(), on: Day })

/** 容缺受理承诺 and 告知承诺 of a filing: what may be promised, and what was signed. */
export const Promises = Type.Object({
  tolerance: Type.Object({
    /** papers that may follow and are not there; `dueOn` once it was promised, with the head's extension */
    papers: Type.Array(
      Type.Object({
        material: Type.String(),
        nameZh: Type.String(),
        nameEn: Type.String(),
        dueOn: Nullable(Day),
        overdue: Type.Boolean()
      })
    ),
    /** the last day that may be promised */
    latest: Day,
    signed: Nullable(Signature)
  }),
  commitments: Type.Array(
    Type.Object({
      item: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      conditions: Type.Array(Type.String()),
      checkDays: Type.Integer(),
      checkUnit: Type.Enum(['wd', 'cd']),
      signed: Nullable(Signature)
    })
  )
})
export type Promises = Static<typeof Promises>

const params = Type.Object({ applicationId: Type.String({ format: 'uuid' }) })

export const readPromises = {
  method: 'GET',
  url: '/api/applications/:applicationId/promises',
  schema: { params, response: { 200: Promises } }
} as const

/** multipart/form-data with one part `file`: the signature of who came to a window, scanned or drawn on the screen. */
export const uploadPromiseSignature = {
  method: 'POST',
  url: '/api/applications/:applicationId/promises/signature',
  schema: { params, response: { 200: StoredFile } }
} as const

/**
 * Signs, and replaces what was signed before; nothing named: nothing is promised any more. Only of a draft. The
 * password is asked again as for every signature; at a window `signatureFileId` has the signature of who came.
 */
export const signPromises = {
  method: 'PUT',
  url: '/api/applications/:applicationId/promises',
  schema: {
    params,
    body: Type.Object(
      {
        late: Type.Array(Type.Object({ material: Type.String(), dueOn: Day }, only), { maxItems: 100 }),
        commitments: Type.Array(Type.String({ description: 'short code of the item' }), { maxItems: 100 }),
        signatureFileId: Type.Optional(Type.String({ format: 'uuid' }))
      },
      only
    ),
    response: { 200: Promises }
  }
} as const
