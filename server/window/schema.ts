import { Type, type Static } from 'typebox'
import { Clock } from '../clocks/schema.ts'
import { StoredFile } from '../files/schema.ts'
import { CreditCode } from '../organisations/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Uuid = Type.String({ format: 'uuid' })
const only = { additionalProperties: false }
const IdNumber = Type.String({ pattern: '^\\d{17}[\\dXx]$', description: '居民身份证, GB 11643' })
const PersonName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })

/** Whether the enterprise that sent somebody is registered already. Errors: 400 CREDIT_CODE_WRONG. */
export const findAtWindow = {
  method: 'GET',
  url: '/api/window/organisations/:creditCode',
  schema: {
    params: Type.Object({ creditCode: CreditCode }),
    response: {
      200: Type.Object({ organisation: Nullable(Type.Object({ id: Uuid, name: Type.String() })) })
    }
  }
} as const

/**
 * A draft for a person who came to the window: the organisation is found or entered, the consent is recorded. From
 * then on the officers of that window fill it in and file it as its members do. Errors: 400 CREDIT_CODE_WRONG,
 * 400 ID_NUMBER_WRONG.
 */
export const beginAtWindow = {
  method: 'POST',
  url: '/api/window/filings',
  schema: {
    body: Type.Object(
      {
        creditCode: CreditCode,
        /** only taken where the organisation is not registered yet */
        name: Type.String({ minLength: 2, maxLength: 200, pattern: '\\S' }),
        projectName: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
        agent: Type.Object(
          {
            name: PersonName,
            idNumber: IdNumber,
            phone: Type.String({ minLength: 5, maxLength: 30, pattern: '^[0-9+() -]*$' })
          },
          only
        ),
        consent: Type.Literal(true)
      },
      only
    ),
    response: { 200: Type.Object({ projectId: Uuid, applicationId: Uuid }) }
  }
} as const

/**
 * A one-time path for the person who came, good until the organisation has a member. Errors: 422 ANOTHER_PERSON_CAME,
 * 409 ORGANISATION_EXISTS (a colleague invites).
 */
export const inviteAtWindow = {
  method: 'POST',
  url: '/api/window/filings/:applicationId/invitation',
  schema: {
    params: Type.Object({ applicationId: Uuid }),
    body: Type.Object({ idNumber: IdNumber }, only),
    response: { 200: Type.Object({ path: Type.String() }) }
  }
} as const

export const WalkIn = Type.Object({
  applicationId: Uuid,
  projectId: Uuid,
  projectNameZh: Type.String(),
  organisation: Type.String(),
  agentName: Type.String(),
  idNumberMasked: Type.String(),
  officer: Type.String(),
  consentedAt: Type.String({ format: 'date-time' }),
  state: Type.String(),
  number: Nullable(Type.String()),
  filedAt: Nullable(Type.String({ format: 'date-time' })),
  /** 收件凭证 */
  receiptId: Nullable(Uuid),
  /** nobody has an account of the organisation yet */
  memberless: Type.Boolean(),
  /** the day by which a correction has to be answered; null while none is asked */
  correctionDueOn: Nullable(Type.String({ format: 'date' })),
  /** what departments ask for while they review, unanswered; `dueOn` null until the notice was handed over */
  caseCorrections: Type.Array(
    Type.Object({
      caseNumber: Type.String(),
      itemZh: Type.String(),
      itemEn: Type.String(),
      dueOn: Nullable(Type.String({ format: 'date' }))
    })
  )
})
export type WalkIn = Static<typeof WalkIn>

/** The newest first, of the person's own windows; with `q` by project, organisation, number or name of the person. */
export const listWalkIns = {
  method: 'GET',
  url: '/api/window/filings',
  schema: {
    querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }),
    response: { 200: Type.Object({ walkIns: Type.Array(WalkIn) }) }
  }
} as const

export const DOCUMENTS = ['id-card', 'passport', 'other'] as const

export const Deliverable = Type.Object({
  number: Type.String({ description: '办件编号' }),
  itemZh: Type.String(),
  itemEn: Type.String(),
  projectNameZh: Type.String(),
  projectCode: Nullable(Type.String()),
  organisation: Type.String(),
  creditCode: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  decidedOn: Nullable(Type.String({ format: 'date' })),
  /** 不予许可决定书 of a refusal; null: granted */
  refusalId: Nullable(Uuid),
  licence: Nullable(Type.Object({ number: Type.String(), fileId: Uuid })),
  /** the delivery clock; null once delivered, and for refusals */
  clock: Nullable(Clock),
  delivered: Nullable(
    Type.Object({
      recipient: Type.String(),
      idNumberMasked: Type.String(),
      on: Type.String({ format: 'date' }),
      officer: Type.String(),
      /** 送达回证 */
      receiptId: Uuid,
      signatureFileId: Uuid
    })
  )
})
export type Deliverable = Static<typeof Deliverable>

/** Decided and not yet in the applicant's hands, due first, refusals last: no limit is set for them (行政许可法 44); `done`: handed over at the person's windows, newest first. */
export const listDeliveries = {
  method: 'GET',
  url: '/api/window/deliveries',
  schema: {
    querystring: Type.Object({
      q: Type.Optional(
        Type.String({ maxLength: 200, description: 'number, credit code, name, or what a scanner read' })
      ),
      done: Type.Optional(Type.Boolean())
    }),
    response: { 200: Type.Object({ deliveries: Type.Array(Deliverable) }) }
  }
} as const

const oneCase = Type.Object({ number: Type.String({ maxLength: 64 }) })

/** multipart/form-data with one part `file`: the signature, scanned or drawn on the screen. */
export const uploadSignature = {
  method: 'POST',
  url: '/api/window/deliveries/:number/signature',
  schema: { params: oneCase, response: { 200: StoredFile } }
} as const

/** Hands a decision over. Errors: 400 ID_NUMBER_WRONG, 409 DELIVERED_ALREADY, 422 DELIVERY_DAY_WRONG. */
export const deliverAtWindow = {
  method: 'POST',
  url: '/api/window/deliveries/:number',
  schema: {
    params: oneCase,
    body: Type.Object(
      {
        recipient: PersonName,
        relation: Type.Optional(Type.String({ maxLength: 50 })),
        document: Type.Enum([...DOCUMENTS]),
        idNumber: Type.String({ minLength: 4, maxLength: 32, pattern: '^[0-9A-Za-z-]+$' }),
        deliveredOn: Type.String({ format: 'date' }),
        signatureFileId: Uuid
      },
      only
    ),
    response: { 200: Type.Object({ receiptId: Uuid }) }
  }
} as const

/** not yet served, oldest first; served, newest first; without an electronic seal and a scan, newest first */
export const PAPER_VIEWS = ['to-serve', 'served', 'to-seal'] as const
export type PaperView = (typeof PAPER_VIEWS)[number]

export const PaperToServe = Type.Object({
  id: Uuid,
  title: Type.String({ description: 'in Chinese, as printed' }),
  number: Type.String(),
  office: Type.String(),
  issuedOn: Type.String({ format: 'date' }),
  projectNameZh: Type.String(),
  organisation: Type.String(),
  creditCode: Type.String(),
  /** whom to call, and where it is sent by post */
  person: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  address: Nullable(Type.String()),
  servedOn: Nullable(Type.String({ format: 'date' })),
  recipient: Nullable(Type.String()),
  /** 送达回证 */
  receiptId: Nullable(Uuid),
  /** electronically */
  sealed: Type.Boolean(),
  /** the scan of the paper sealed by hand was uploaded */
  scanned: Type.Boolean(),
  /** of a licence its file; null: an official paper */
  licenceFileId: Nullable(Uuid)
})
export type PaperToServe = Static<typeof PaperToServe>

/** Papers of the regions of the person's windows: of applicants without an inbox, or to be sealed by hand. */
export const listPapersToServe = {
  method: 'GET',
  url: '/api/window/papers',
  schema: {
    querystring: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 200 })),
      view: Type.Optional(Type.Enum([...PAPER_VIEWS]))
    }),
    response: { 200: Type.Object({ papers: Type.Array(PaperToServe) }) }
  }
} as const

const onePaper = Type.Object({ paperId: Uuid })

/** multipart/form-data with one part `file`: the signed receipt or the signature, PNG or JPEG. */
export const uploadServiceSignature = {
  method: 'POST',
  url: '/api/window/papers/:paperId/signature',
  schema: { params: onePaper, response: { 200: StoredFile } }
} as const

/** multipart/form-data with one part `file`: the sealed paper as PDF, PNG or JPEG. Errors: 409 SEALED_ALREADY. */
export const uploadScan = {
  method: 'POST',
  url: '/api/window/papers/:paperId/scan',
  schema: { params: onePaper, response: { 200: StoredFile } }
} as const

/** The same of a licence, as PDF, since that is what is downloaded. Errors: 409 SEALED_ALREADY. */
export const uploadLicenceScan = {
  method: 'POST',
  url: '/api/window/licences/:licenceId/scan',
  schema: { params: Type.Object({ licenceId: Uuid }), response: { 200: StoredFile } }
} as const

export const SERVICE_METHODS = ['counter', 'post', 'left'] as const

/**
 * The receipt of a paper: from its day on the paper is served, and what depends on that begins. Errors: 409
 * DELIVERED_ALREADY, 422 DELIVERY_DAY_WRONG.
 */
export const enterService = {
  method: 'POST',
  url: '/api/window/papers/:paperId/service',
  schema: {
    params: onePaper,
    body: Type.Object(
      {
        method: Type.Enum([...SERVICE_METHODS]),
        recipient: PersonName,
        relation: Type.Optional(Type.String({ maxLength: 50 })),
        servedOn: Type.String({ format: 'date' }),
        remark: Type.Optional(Type.String({ maxLength: 500 })),
        /** who signed on the receipt itself, which stays on paper, signs nothing here */
        signatureFileId: Type.Optional(Uuid)
      },
      only
    ),
    response: { 200: Type.Object({ receiptId: Uuid }) }
  }
} as const
