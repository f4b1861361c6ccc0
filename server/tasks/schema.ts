import { Type, type Static } from 'typebox'
import { Dossier } from '../dossiers/schema.ts'
import { ConditionCheck } from '../conditions/schema.ts'
import { levelForms } from '../levels/schema.ts'
import { InboxRow } from '../inbox/schema.ts'
import { jointForms } from '../joint-reviews/schema.ts'
import { hearingForms } from '../moves/hearing/schema.ts'
import { procedureForms } from '../moves/special-procedure/schema.ts'
import { FactsProposal } from '../moves/facts/schema.ts'
import { itemForms } from './item-forms.ts'
import { TEXT_MAX_LENGTH } from './limits.ts'

export { TEXT_MAX_LENGTH }
const text = Type.String({ maxLength: TEXT_MAX_LENGTH })
const required = Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH })
/** As long as a line of the correction that it becomes. */
const lineText = Type.String({ minLength: 1, maxLength: 1000 })
const only = { additionalProperties: false }

/**
 * What a reviewer may say of a stage (rules §4.4). *Needs a special procedure* is no last word: it sets one going
 * (server/moves/special-procedure), and when it is over the opinion is answered by one of these.
 */
export const OPINION_ANSWERS = ['agree', 'conditions', 'disagree'] as const

/** A condition is tied to an item of this stage or to a later stage, and checked there (rules.md §4.4). */
export const Condition = Type.Object(
  { text: required, appliesTo: Type.String({ description: 'item code or stage code' }) },
  only
)

/**
 * The handler's word on a finding that differs or is to be judged: it holds (属实), or it is unfounded (不成立).
 * Every such finding of the number needs one before a review or a record is submitted; 422 FINDINGS_OPEN names the rest.
 */
export const VERDICTS = ['holds', 'unfounded'] as const
export const FindingVerdict = Type.Object(
  {
    finding: Type.Integer({ description: 'id of a finding of the dossier' }),
    verdict: Type.Enum([...VERDICTS])
  },
  only
)
export type FindingVerdict = Static<typeof FindingVerdict>

const uuid = Type.String({ format: 'uuid' })
/** On each condition whose place is here (server/conditions). */
const conditionChecks = Type.Optional(Type.Array(ConditionCheck, { maxItems: 200 }))
const judgement = {
  verdicts: Type.Optional(Type.Array(FindingVerdict, { maxItems: 500 })),
  /** marks on the papers that go with it (server/paper-marks) */
  marks: Type.Optional(Type.Array(uuid, { maxItems: 200 }))
}

/** Working days for a statement before a permit is taken back; no law names them. */
export const StatementDays = Type.Integer({ minimum: 3, maximum: 30 })

/** Of a refusal: facts were hidden or papers are false, so that it may not be applied for again for a year (行政许可法 78). */
/** Steps that follow a day of the applicant that has passed: no department is late by it. */
export const AFTER_THE_APPLICANTS_DAY: readonly (string | null)[] = [
  'yimen:propose-revocation',
  'yimen:decide-revocation'
]

const falseFiling = Type.Optional(Type.Boolean())

/** The body of completeTask, by the form of the task (workflows/forms.ts). */
const FormCompletion = Type.Union([
  // 发改受理
  Type.Object(
    { form: Type.Literal('yimen:accept'), outcome: Type.Literal('accept'), text: Type.Optional(text) },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:accept'),
      outcome: Type.Literal('correct'),
      /** the whole list, once (行政许可法 32) */
      lines: Type.Array(
        Type.Object(
          {
            material: Type.Union([Type.String(), Type.Null()]),
            what: required,
            /** a mark on a page of a paper: the applicant is shown the place */
            mark: Type.Optional(uuid)
          },
          only
        ),
        { minItems: 1 }
      ),
      /** working days for the applicant to answer */
      days: Type.Integer({ minimum: 1, maximum: 60 }),
      /** lines that a department asked for and that are not in the notice: it is told why */
      leftOut: Type.Optional(
        Type.Array(
          Type.Object(
            {
              department: Type.String(),
              material: Type.Union([Type.String(), Type.Null()]),
              what: lineText,
              reason: lineText
            },
            only
          ),
          { maxItems: 100 }
        )
      )
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:accept'),
      outcome: Type.Literal('reject'),
      /** 不受理: no permission is needed · 不予受理: this organ is not competent, the competent one is named */
      reason: Type.Enum(['not-needed', 'not-competent']),
      competentDepartment: Type.Optional(Type.String()),
      text: required,
      legalBasis: required
    },
    only
  ),
  // 认定 of a fact that the applicant does not know: the EIA class by 环保
  Type.Object(
    {
      form: Type.Literal('yimen:determine-fact'),
      outcome: Type.Enum(['report', 'form', 'registration', 'none']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  // whether it is a 特殊建设工程 by 住建 (消防法 11)
  Type.Object(
    {
      form: Type.Literal('yimen:determine-fire-class'),
      outcome: Type.Enum(['special', 'other']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  // and whether its lightning protection is on the list that 气象 reviews
  Type.Object(
    {
      form: Type.Literal('yimen:determine-lightning'),
      outcome: Type.Enum(['listed', 'not-listed']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  // 核对材料 by each department before the acceptance: papers not named are complete
  Type.Object(
    {
      form: Type.Literal('yimen:check-papers'),
      outcome: Type.Literal('complete'),
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:check-papers'),
      outcome: Type.Literal('missing'),
      /** `material` null: something for which there is no slot */
      lines: Type.Array(
        Type.Object({ material: Type.Union([Type.String(), Type.Null()]), what: lineText }, only),
        { minItems: 1, maxItems: 100 }
      )
    },
    only
  ),
  // 一次性补正 by the applicant: papers are attached beforehand
  Type.Object(
    {
      form: Type.Literal('yimen:supply-corrections'),
      outcome: Type.Literal('supplied'),
      answers: Type.Array(Type.Object({ line: Type.String(), text }, only))
    },
    only
  ),
  // 会签 by one of those who were asked
  Type.Object(
    {
      form: Type.Literal('yimen:countersign'),
      outcome: Type.Enum(['agree', 'disagree']),
      text: Type.Optional(text)
    },
    only
  ),
  // 延期: what the handler asked for
  Type.Object(
    {
      form: Type.Literal('yimen:decide-extension'),
      outcome: Type.Enum(['approve', 'decline']),
      text: required
    },
    only
  ),
  // 更正事实: the lead on an item that a department misses, and on what the applicant proposes; the applicant on the lead's
  Type.Object(
    {
      form: Type.Literal('yimen:answer-missing'),
      outcome: Type.Literal('propose'),
      ...FactsProposal,
      text: required
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:answer-missing'), outcome: Type.Literal('decline'), text: required },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:confirm-facts'),
      outcome: Type.Enum(['confirm', 'decline']),
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:agree-facts'),
      outcome: Type.Enum(['agree', 'decline']),
      text: Type.Optional(text)
    },
    only
  ),
  // 改派: a case that a department says is not its own
  Type.Object(
    {
      form: Type.Literal('yimen:reassign'),
      outcome: Type.Enum(['transfer', 'back']),
      department: Type.Optional(Type.String({ maxLength: 32 })),
      text: Type.Optional(text)
    },
    only
  ),
  // 撤件: a department's word; an objection has its reason
  Type.Object(
    {
      form: Type.Literal('yimen:sign-withdrawal'),
      outcome: Type.Enum(['agree', 'object']),
      text: Type.Optional(text)
    },
    only
  ),
  // 特别程序 and 听证
  ...procedureForms,
  ...hearingForms,
  // 撤销: what the department proposes when promised papers did not come
  Type.Object(
    {
      form: Type.Literal('yimen:propose-revocation'),
      outcome: Type.Literal('proposed'),
      text: required,
      legalBasis: required,
      /** working days for the applicant's statement */
      days: StatementDays
    },
    only
  ),
  // 陈述申辩 by the applicant
  Type.Object(
    {
      form: Type.Literal('yimen:make-statement'),
      outcome: Type.Enum(['stated', 'waived']),
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:decide-revocation'),
      outcome: Type.Enum(['revoke', 'keep', 'extra-time']),
      text: required,
      legalBasis: Type.Optional(text),
      /** of `extra-time`: the last day for the promised papers */
      until: Type.Optional(Type.String({ format: 'date' }))
    },
    only
  ),
  // 事后核查 of a commitment
  Type.Object(
    {
      form: Type.Literal('yimen:check-commitment'),
      outcome: Type.Enum(['holds', 'rectify', 'fails']),
      text: required,
      /** of `fails` */
      legalBasis: Type.Optional(text),
      /** working days: of `rectify` to put it right, of `fails` for the statement */
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 }))
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:report-rectified'), outcome: Type.Literal('rectified'), text: required },
    only
  ),
  // 延续
  Type.Object(
    {
      form: Type.Literal('yimen:review-renewal'),
      outcome: Type.Enum(['propose-renew', 'propose-decline']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:decide-renewal'),
      outcome: Type.Enum(['renew', 'decline']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  // 预审
  Type.Object(
    { form: Type.Literal('yimen:precheck'), outcome: Type.Literal('pass'), text: Type.Optional(text) },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:precheck'),
      outcome: Type.Literal('refuse'),
      text: required,
      legalBasis: required
    },
    only
  ),
  // a stage opinion: the handler writes, the head signs
  Type.Object(
    {
      form: Type.Literal('yimen:review-opinion'),
      outcome: Type.Enum([...OPINION_ANSWERS]),
      text: required,
      legalBasis: Type.Optional(text),
      conditions: Type.Optional(Type.Array(Condition)),
      ...judgement,
      conditionChecks
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:sign-opinion'),
      outcome: Type.Enum(['sign', 'return']),
      text: Type.Optional(text)
    },
    only
  ),
  // an item: the handler reviews, the head decides, or one person records
  Type.Object(
    {
      form: Type.Literal('yimen:review'),
      outcome: Type.Enum(['propose-grant', 'propose-refuse']),
      text: required,
      legalBasis: Type.Optional(text),
      ...judgement,
      conditionChecks
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:decide'),
      outcome: Type.Enum(['grant', 'refuse', 'return']),
      text: Type.Optional(text),
      legalBasis: Type.Optional(text),
      falseFiling
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:record'),
      outcome: Type.Enum(['grant', 'refuse']),
      text: Type.Optional(text),
      legalBasis: Type.Optional(text),
      ...judgement,
      conditionChecks,
      falseFiling
    },
    only
  ),
  // 上报 through the levels
  ...levelForms,
  // what the kinds of items record: 登记, a public procedure, a report, a service, another department's word
  ...itemForms,
  // 联合会审纪要
  Type.Object(
    {
      form: Type.Literal('yimen:minutes'),
      outcome: Type.Literal('recorded'),
      heldOn: Type.String({ format: 'date' }),
      participants: required,
      text: required
    },
    only
  ),
  // 联审 and 联合验收
  ...jointForms,
  // 汇总结论
  Type.Object(
    {
      form: Type.Literal('yimen:conclude'),
      outcome: Type.Enum(['passed', 'failed']),
      text: required,
      conditionChecks
    },
    only
  )
])
/** Why it is over: asked of officers when the case, or this step's share of it, is red (422 OVERDUE_REASON_MISSING). */
const overdueReason = Type.Optional(Type.String({ maxLength: TEXT_MAX_LENGTH }))

type WithReason<T> = T extends unknown ? T & { overdueReason?: string } : never
export type TaskCompletion = WithReason<Static<typeof FormCompletion>>
export const TaskCompletion = Type.Unsafe<TaskCompletion>(
  Type.Union(
    FormCompletion.anyOf.map(({ properties }) => Type.Object({ ...properties, overdueReason }, only))
  )
)

const params = Type.Object({ taskId: Type.String({ maxLength: 64 }) })

const Refusal = Type.Object({ code: Type.String(), message: Type.String() })

/** What a step that came back had said: the draft of its form. */
export const TakenBackAct = Type.Object({
  businessKey: Type.String(),
  form: Type.String(),
  outcome: Type.String(),
  text: Type.String(),
  legalBasis: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown())
})
export type TakenBackAct = Static<typeof TakenBackAct>

/** Looking never moves a case; that somebody else looked ends the time for 取回. 409 when another person did it, it was withdrawn or is not for this person's groups. */
export const readTask = {
  method: 'GET',
  url: '/api/tasks/:taskId',
  schema: {
    params,
    response: {
      200: Type.Object({
        task: InboxRow,
        dossier: Dossier,
        /** why this person may not complete it now (two-person rule, claimed by another, prerequisites …), null when allowed */
        blocked: Type.Union([Type.Null(), Refusal]),
        /** of a pair: the item's own part; its findings, clocks and law stand with the opinion's in the dossier */
        companion: Type.Union([
          Type.Null(),
          Type.Object({ number: Type.String(), blocked: Type.Union([Type.Null(), Refusal]) })
        ]),
        /** of a step that this person submitted: why it cannot be taken back, null when it can */
        takeBack: Type.Union([Type.Null(), Type.Object({ refused: Type.Union([Type.Null(), Refusal]) })])
      })
    }
  }
} as const

export const claimTask = {
  method: 'POST',
  url: '/api/tasks/:taskId/claim',
  schema: { params, response: { 200: InboxRow } }
} as const

export const unclaimTask = {
  method: 'DELETE',
  url: '/api/tasks/:taskId/claim',
  schema: { params, response: { 200: InboxRow } }
} as const

/** A department's opinion and its item, submitted as one: both or none. The task in the address is the opinion's. */
export const completePair = {
  method: 'POST',
  url: '/api/tasks/:taskId/complete-pair',
  schema: {
    params,
    body: Type.Object(
      {
        completion: TaskCompletion,
        companion: Type.Object({ taskId: Type.String({ maxLength: 64 }), completion: TaskCompletion }, only)
      },
      only
    ),
    response: {
      200: Type.Object({ actId: Type.String(), businessKey: Type.String(), outcome: Type.String() })
    }
  }
} as const

/**
 * 取回 of a submitted step, by its author, until the next person opens it; of a pair both halves. Answers what was
 * written, for the form. 409 when it was opened, took effect or left the department.
 */
export const takeBackTask = {
  method: 'POST',
  url: '/api/tasks/:taskId/take-back',
  schema: { params, response: { 200: Type.Object({ acts: Type.Array(TakenBackAct) }) } }
} as const

/** Signatures (grant, refuse, sign) answer 403 PASSWORD_NEEDED when the password was given too long ago. Claims implicitly when unclaimed. 409 when another was faster, 403 by the two-person rule, 422 with a sentence that says what is possible. */
export const completeTask = {
  method: 'POST',
  url: '/api/tasks/:taskId/complete',
  schema: {
    params,
    body: TaskCompletion,
    response: {
      200: Type.Object({ actId: Type.String(), businessKey: Type.String(), outcome: Type.String() })
    }
  }
} as const
