import { Type, type Static } from 'typebox'
import { PAPER_KINDS } from '../official-papers/kinds.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** What anybody may know who holds the code; no person is named. */
export const PaperCheck = Type.Object({
  kind: Type.Enum(['licence', ...PAPER_KINDS]),
  number: Type.String(),
  /** of a licence its item, of another paper its title (受理通知书) */
  nameZh: Type.String(),
  nameEn: Type.String(),
  /** what it is about, where the name does not say it: items or the stage */
  aboutZh: Nullable(Type.String()),
  aboutEn: Nullable(Type.String()),
  holder: Type.String(),
  projectNameZh: Type.String(),
  projectCode: Nullable(Type.String()),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  issuedOn: Type.String({ format: 'date' }),
  validUntil: Nullable(Type.String({ format: 'date' })),
  valid: Type.Boolean(),
  revokedAt: Nullable(Type.String({ format: 'date-time' })),
  sha256: Type.String({ description: 'of the file as it is given out' }),
  /** given out is the scan of the paper that was sealed by hand */
  scanned: Type.Boolean(),
  /** the signature of the PDF, checked just now; null: sealed by hand or not at all */
  seal: Nullable(
    Type.Object({
      holder: Type.String(),
      signedAt: Nullable(Type.String({ format: 'date-time' })),
      intact: Type.Boolean()
    })
  )
})
export type PaperCheck = Static<typeof PaperCheck>

/** The JSON of the public check page. The page itself is GET /check/:checkCode: plain HTML, no login, no script. */
export const checkPaper = {
  method: 'GET',
  url: '/api/check/:checkCode',
  schema: {
    params: Type.Object({ checkCode: Type.String({ maxLength: 32 }) }),
    response: { 200: PaperCheck }
  }
} as const

export const checkPage = {
  method: 'GET',
  url: '/check/:checkCode',
  schema: {
    hide: true,
    params: Type.Object({ checkCode: Type.String({ maxLength: 32 }) }),
    querystring: Type.Object({ lang: Type.Optional(Type.String({ maxLength: 8 })) })
  }
} as const

/** By the number of a licence or a decision to grant, or by a check code, as it was typed; a plain form leads here. Goes on to the one card. */
export const findCheckPage = {
  method: 'GET',
  url: '/check',
  schema: {
    hide: true,
    querystring: Type.Object({
      number: Type.String({ maxLength: 100 }),
      lang: Type.Optional(Type.String({ maxLength: 8 }))
    })
  }
} as const
