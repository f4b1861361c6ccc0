import { Type, type Static } from 'typebox'
import { StoredFile } from '../files/schema.ts'
import { MarkPlace, PaperMark } from '../paper-marks/schema.ts'
import { Facts } from '../items/schema.ts'

export const APPLICATION_STATES = [
  'draft',
  'filed',
  'awaiting-correction',
  'accepted',
  'in-review',
  'passed',
  'failed',
  'rejected',
  'withdrawn'
] as const

/** What S1's form asks beside the facts (rules.md §6). Percent for density and green ratio, metres, m², 万元. */
export const S1Form = Type.Object(
  {
    enterpriseName: Type.String({ minLength: 1, maxLength: 200 }),
    creditCode: Type.String({ minLength: 18, maxLength: 18 }),
    contactName: Type.String({ minLength: 1, maxLength: 100 }),
    contactPhone: Type.String({ minLength: 5, maxLength: 30 }),
    contactEmail: Type.Optional(Type.String({ format: 'email', maxLength: 200 })),
    projectName: Type.String({ minLength: 1, maxLength: 200 }),
    industryCode: Type.String({ pattern: '^[A-T]?\\d{2,4}$', description: 'GB/T 4754' }),
    totalInvestment: Type.Number({ exclusiveMinimum: 0, description: '万元' }),
    address: Type.String({ minLength: 1, maxLength: 300 }),
    parcelNumber: Type.Optional(Type.String({ maxLength: 64 })),
    boundary: Type.Optional(
      Type.Array(
        Type.Tuple([
          Type.Number({ minimum: -180, maximum: 180 }),
          Type.Number({ minimum: -90, maximum: 90 })
        ]),
        {
          minItems: 3,
          maxItems: 1000,
          description: 'lon, lat'
        }
      )
    ),
    buildingArea: Type.Number({ minimum: 0, description: 'm²' }),
    plotRatio: Type.Number({ minimum: 0 }),
    buildingDensity: Type.Number({ minimum: 0, maximum: 100, description: '%' }),
    greenRatio: Type.Number({ minimum: 0, maximum: 100, description: '%' }),
    height: Type.Number({ minimum: 0, description: 'm' })
  },
  { additionalProperties: false }
)
export type S1Form = Static<typeof S1Form>

export const Paper = Type.Object({
  id: Type.String({ format: 'uuid' }),
  material: Type.String(),
  round: Type.Integer(),
  addedAt: Type.String({ format: 'date-time' }),
  /** number of the licence that it is, of a case of the same project; null: an upload */
  licence: Type.Union([Type.String(), Type.Null()]),
  file: StoredFile
})
export type Paper = Static<typeof Paper>

const ProducedDocument = Type.Object({
  licenceId: Type.String(),
  number: Type.String(),
  item: Type.String(),
  fileId: Type.String(),
  issuedOn: Type.String(),
  validUntil: Type.Union([Type.String(), Type.Null()]),
  ended: Type.Union([Type.Enum(['revoked', 'expired']), Type.Null()])
})

/** One slot of the filing: a material that the chosen items need, once, whoever needs it. */
export const Slot = Type.Object({
  material: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  neededBy: Type.Array(Type.Object({ item: Type.String(), nameZh: Type.String(), nameEn: Type.String() })),
  /** one of the slots with the same word is enough */
  oneOf: Type.Optional(Type.String()),
  late: Type.Optional(Type.Boolean()),
  /** of a late paper: the day that the applicant promised (容缺受理承诺) */
  promisedUntil: Type.Optional(Type.String({ format: 'date' })),
  awaitedFrom: Type.Optional(Type.Array(Type.String())),
  alreadyFrom: Type.Optional(Type.Array(Type.String())),
  /** documents of the project's own cases that fill the slot, and those that are over and fill it no more */
  produced: Type.Optional(Type.Array(ProducedDocument)),
  ended: Type.Optional(Type.Array(ProducedDocument)),
  /** M03 is the form itself, M01 comes from the organisation's register: nothing to upload */
  providedBySystem: Type.Boolean(),
  blankFileId: Type.Union([Type.String(), Type.Null()]),
  sampleFileId: Type.Union([Type.String(), Type.Null()]),
  papers: Type.Array(Paper),
  /** uploaded, awaited, provided, late, an alternative was uploaded, or missing */
  status: Type.Enum(['uploaded', 'provided', 'awaited', 'already', 'late', 'alternative', 'missing'])
})
export type Slot = Static<typeof Slot>

export const PlannedItem = Type.Object({
  item: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  department: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  kind: Type.String(),
  promisedDays: Type.Integer({ description: 'working days' }),
  startsAfter: Type.Array(Type.String()),
  conditionZh: Type.String(),
  conditionEn: Type.String()
})
export type PlannedItem = Static<typeof PlannedItem>

/** What will be asked and promised for the draft's facts; recomputed at each save. */
export const Checklist = Type.Object({
  days: Type.Integer({ description: 'working days of the stage' }),
  items: Type.Array(PlannedItem),
  slots: Type.Array(Slot),
  unknown: Type.Array(Type.String()),
  /** items that the organisation may not apply for at present (行政许可法 78, 79), with the last day */
  bans: Type.Optional(
    Type.Array(
      Type.Object({
        item: Type.String(),
        nameZh: Type.String(),
        nameEn: Type.String(),
        reason: Type.Enum(['false-filing', 'fraud']),
        untilOn: Type.String({ format: 'date' })
      })
    )
  ),
  /** why it cannot be filed yet, in the order of the form; empty when it can */
  problems: Type.Array(Type.Object({ field: Type.String(), code: Type.String() }))
})
export type Checklist = Static<typeof Checklist>

export const CorrectionLine = Type.Object({
  id: Type.String(),
  material: Type.Union([Type.String(), Type.Null()]),
  what: Type.String({ minLength: 1, maxLength: 1000 }),
  /** where on which paper, when the lead marked it: the pin's number and its place (server/paper-marks) */
  place: Type.Optional(
    Type.Object({
      number: Type.Integer(),
      fileId: Type.String({ format: 'uuid' }),
      result: PaperMark.properties.result,
      ...MarkPlace.properties
    })
  )
})
export type CorrectionLine = Static<typeof CorrectionLine>
export const Correction = Type.Object({
  number: Type.String(),
  askedAt: Type.String({ format: 'date-time' }),
  /** null until the notice is served */
  dueOn: Type.Union([Type.Null(), Type.String({ format: 'date' })]),
  /** working days for the answer */
  days: Type.Union([Type.Null(), Type.Integer()]),
  lines: Type.Array(CorrectionLine),
  answers: Type.Union([Type.Null(), Type.Array(Type.Object({ line: Type.String(), text: Type.String() }))]),
  answeredAt: Type.Union([Type.Null(), Type.String({ format: 'date-time' })])
})
export type Correction = Static<typeof Correction>

// `Type.Partial` forgets that nothing else may stand there, and what stands in the facts becomes variables of the
// process: a surplus one could say whose task it is.
const only = { additionalProperties: false }
export const DraftFacts = Type.Partial(Facts, only)
const DraftForm = Type.Partial(S1Form, only)

export const Application = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.Union([Type.String(), Type.Null()]),
  projectId: Type.String({ format: 'uuid' }),
  stage: Type.String(),
  /** of stage P: the item that is filed alone */
  item: Type.Union([Type.String(), Type.Null()]),
  state: Type.Enum([...APPLICATION_STATES]),
  facts: DraftFacts,
  form: DraftForm,
  deemedAccepted: Type.Boolean(),
  filedAt: Type.Union([Type.Null(), Type.String({ format: 'date-time' })]),
  acceptedAt: Type.Union([Type.Null(), Type.String({ format: 'date-time' })]),
  concludedAt: Type.Union([Type.Null(), Type.String({ format: 'date-time' })])
})
export type Application = Static<typeof Application>

/** A filing that was begun and not submitted. */
export const Draft = Type.Object({
  applicationId: Type.String({ format: 'uuid' }),
  projectId: Type.String({ format: 'uuid' }),
  projectName: Type.String(),
  stage: Type.String(),
  /** of stage P: the item that is filed alone, and its names */
  item: Type.Union([Type.String(), Type.Null()]),
  itemZh: Type.Union([Type.String(), Type.Null()]),
  itemEn: Type.Union([Type.String(), Type.Null()]),
  /** an answer was saved or a paper added, at the latest */
  changedAt: Type.String({ format: 'date-time' })
})
export type Draft = Static<typeof Draft>

/** Of all projects of the person's organisations, what was changed last first. */
export const readDrafts = {
  method: 'GET',
  url: '/api/drafts',
  schema: { response: { 200: Type.Object({ drafts: Type.Array(Draft) }) } }
} as const

const params = Type.Object({ applicationId: Type.String({ format: 'uuid' }) })

export const readApplication = {
  method: 'GET',
  url: '/api/applications/:applicationId',
  schema: {
    params,
    response: {
      200: Type.Object({
        application: Application,
        correction: Type.Union([Type.Null(), Correction]),
        correctionTaskId: Type.Union([Type.Null(), Type.String()])
      })
    }
  }
} as const

/** Saves the draft as it is, complete or not: facts and form may lack fields, but a field that is there is of its type. */
export const saveApplicationDraft = {
  method: 'PUT',
  url: '/api/applications/:applicationId/draft',
  schema: {
    params,
    body: Type.Object({ facts: DraftFacts, form: DraftForm }, { additionalProperties: false }),
    response: { 200: Application }
  }
} as const

/** Of a filing that was never made, in a project that was filed before; else 409 NOT_POSSIBLE_NOW. */
export const deleteDraft = {
  method: 'DELETE',
  url: '/api/applications/:applicationId',
  schema: { params, response: { 200: Type.Object({}) } }
} as const

export const readChecklist = {
  method: 'GET',
  url: '/api/applications/:applicationId/checklist',
  schema: { params, response: { 200: Checklist } }
} as const

/** While the filing is a draft or a correction is due; afterwards only a paper that was promised (容缺). */
export const attachPaper = {
  method: 'POST',
  url: '/api/applications/:applicationId/papers',
  schema: {
    params,
    body: Type.Object(
      { material: Type.String(), fileId: Type.String({ format: 'uuid' }) },
      { additionalProperties: false }
    ),
    response: { 200: Paper }
  }
} as const

/** Only while the application is a draft or a correction is due. */
export const detachPaper = {
  method: 'DELETE',
  url: '/api/applications/:applicationId/papers/:paperId',
  schema: {
    params: Type.Object({
      applicationId: Type.String({ format: 'uuid' }),
      paperId: Type.String({ format: 'uuid' })
    }),
    response: { 200: Type.Object({}) }
  }
} as const

/** 提交申报. Starts the receipt clock (5 wd) and the project's process; 409 with the checklist's problems when incomplete. */
export const fileApplication = {
  method: 'POST',
  url: '/api/applications/:applicationId/file',
  schema: { params, response: { 200: Application } }
} as const

export const EarlierPaper = Type.Object({
  material: Type.String(),
  addedAt: Type.String({ format: 'date-time' }),
  projectId: Type.String({ format: 'uuid' }),
  projectName: Type.String(),
  fileId: Type.String({ format: 'uuid' }),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: 'bytes' }),
  sha256: Type.String()
})
export type EarlierPaper = Static<typeof EarlierPaper>

/** 材料库 of an organisation: papers of its filings, each of which may be attached again. */
export const listEarlierPapers = {
  method: 'GET',
  url: '/api/organisations/:organisationId/papers',
  schema: {
    params: Type.Object({ organisationId: Type.String({ format: 'uuid' }) }),
    response: { 200: Type.Object({ papers: Type.Array(EarlierPaper) }) }
  }
} as const
