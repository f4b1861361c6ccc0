import { Type, type Static } from 'typebox'
import { only, required, text } from '../tasks/form-fields.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const day = Type.String({ format: 'date' })

/** 方案联审 · 图纸联审 · 联合验收 */
export const JOINT_KINDS = ['design', 'drawings', 'acceptance'] as const
export type JointKind = (typeof JOINT_KINDS)[number]

export const JOINT_OUTCOMES = ['agree', 'conditions', 'disagree', 'fit', 'unfit'] as const
export type JointOutcome = (typeof JOINT_OUTCOMES)[number]
/** Of a design departments are for or against it; drawings and buildings pass or fail, line by line. */
export const OUTCOMES_OF: Record<JointKind, readonly JointOutcome[]> = {
  design: ['agree', 'conditions', 'disagree'],
  drawings: ['fit', 'unfit'],
  acceptance: ['fit', 'unfit']
}

/** Code of the paper that says what was put right, with photos; no item asks for it at the filing. */
export const RECTIFICATION_REPORT = 'M84'

/** What fails: which part, and what about it. */
export const FailedLine = Type.Object(
  {
    part: Type.String({ minLength: 1, maxLength: 200 }),
    what: Type.String({ minLength: 1, maxLength: 1000 })
  },
  only
)
export type FailedLine = Static<typeof FailedLine>

const JointCondition = Type.Object(
  { text: required, appliesTo: Type.String({ description: 'item code of this stage, or a later stage' }) },
  only
)

/** One department's finding, of an officer of its own. */
const findingForms = [
  Type.Object(
    {
      form: Type.Literal('yimen:joint-finding'),
      outcome: Type.Enum(['agree', 'fit']),
      text: required
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:joint-finding'),
      outcome: Type.Literal('conditions'),
      text: required,
      conditions: Type.Array(JointCondition, { minItems: 1, maxItems: 50 })
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:joint-finding'),
      outcome: Type.Literal('disagree'),
      text: required,
      legalBasis: required
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:joint-finding'),
      outcome: Type.Literal('unfit'),
      text: Type.Optional(text),
      legalBasis: Type.Optional(text),
      lines: Type.Array(FailedLine, { minItems: 1, maxItems: 100 })
    },
    only
  )
] as const
export type Finding = Static<(typeof findingForms)[number]>

/** Bodies of completeTask, of the steps of the joint diagrams. */
export const jointForms = [
  ...findingForms,
  // what failed goes to the applicant in one list with one day, or the review ends with it
  Type.Object(
    {
      form: Type.Literal('yimen:merge-findings'),
      outcome: Type.Literal('rectify'),
      /** working days from the service of the notice */
      days: Type.Integer({ minimum: 1, maximum: 60 }),
      /** papers of which a new version is asked for */
      materials: Type.Array(Type.String({ maxLength: 8 }), { maxItems: 20 }),
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:merge-findings'), outcome: Type.Literal('conclude'), text: required },
    only
  ),
  // 预约: one visit of all
  Type.Object(
    {
      form: Type.Literal('yimen:appoint-visit'),
      outcome: Type.Literal('appointed'),
      day,
      time: Type.String({ minLength: 1, maxLength: 40 }),
      place: Type.String({ minLength: 1, maxLength: 300 }),
      /** people of the lead or of a department that takes part; two or more (行政许可法 55) */
      officers: Type.Array(Type.String({ format: 'uuid' }), { minItems: 2, maxItems: 60 }),
      /** of each department of which nobody comes: why, or who comes instead */
      absences: Type.Optional(
        Type.Array(Type.Object({ department: Type.String(), region: Type.String(), reason: text }, only), {
          maxItems: 60
        })
      ),
      text: Type.Optional(text)
    },
    only
  )
] as const

export const JointVisit = Type.Object({
  day,
  time: Type.String(),
  place: Type.String(),
  text: Type.String(),
  officers: Type.Array(
    Type.Object({ name: Type.String(), departmentZh: Type.String(), departmentEn: Type.String() })
  ),
  /** of departments without anyone at the visit */
  absences: Type.Array(
    Type.Object({ departmentZh: Type.String(), departmentEn: Type.String(), reason: Type.String() })
  ),
  /** another day that the applicant asked for */
  wish: Nullable(Type.Object({ day, reason: Type.String() }))
})
export type JointVisit = Static<typeof JointVisit>

/** As the applicant sees it on the page of its project. */
export const ApplicantVisit = Type.Object({
  ...JointVisit.properties,
  number: Type.String({ description: 'of the case' }),
  nameZh: Type.String(),
  nameEn: Type.String(),
  /** another day may be asked for, once of each appointment, until somebody has said what it found */
  changeable: Type.Boolean(),
  begun: Type.Boolean()
})
export type ApplicantVisit = Static<typeof ApplicantVisit>

const JointFinding = Type.Object({
  round: Type.Integer(),
  /** null: asked, and not said yet */
  outcome: Nullable(Type.Enum([...JOINT_OUTCOMES])),
  text: Type.String(),
  legalBasis: Type.String(),
  lines: Type.Array(FailedLine),
  conditions: Type.Array(JointCondition),
  person: Nullable(Type.String()),
  foundOn: Nullable(day)
})

/** A joint review as the departments see it: who was asked, who answers by an item of its own, every round. */
export const JointReview = Type.Object({
  kind: Type.Enum([...JOINT_KINDS]),
  round: Type.Integer(),
  departments: Type.Array(
    Type.Object({
      department: Type.String(),
      region: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      /** it answers by the result of this item and is not asked */
      ownItem: Nullable(
        Type.Object({
          number: Type.String(),
          nameZh: Type.String(),
          nameEn: Type.String(),
          result: Type.Enum(['open', 'granted', 'refused', 'ended'])
        })
      ),
      findings: Type.Array(JointFinding)
    })
  ),
  /** newest first */
  visits: Type.Array(JointVisit)
})
export type JointReview = Static<typeof JointReview>

const params = Type.Object({ number: Type.String({ maxLength: 64, description: 'of the case' }) })

/** Who can be named for the visit: officers of the lead and of the departments that take part. */
export const listVisitOfficers = {
  method: 'GET',
  url: '/api/joint-reviews/:number/officers',
  schema: {
    params,
    response: {
      200: Type.Array(
        Type.Object({
          department: Type.String(),
          region: Type.String(),
          nameZh: Type.String(),
          nameEn: Type.String(),
          officers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }))
        })
      )
    }
  }
} as const

/**
 * The applicant asks for another day of the visit, once of each appointment. 409 VISIT_FIXED when it is over, somebody
 * has said what it found, or another day was asked for already.
 */
export const askAnotherDay = {
  method: 'POST',
  url: '/api/joint-reviews/:number/another-day',
  schema: {
    params,
    body: Type.Object({ day, reason: required }, only),
    response: { 200: Type.Object({}) }
  }
} as const

/**
 * A department says anew what it found, while others of the round have not answered yet; what it said before stays with
 * its acts. 409 FINDINGS_MERGED once all have: the lead has them together.
 */
export const findAgain = {
  method: 'POST',
  url: '/api/joint-reviews/:number/finding',
  schema: { params, body: Type.Union([...findingForms]), response: { 200: Type.Object({}) } }
} as const
