import { Type, type Static, type TSchema } from 'typebox'
import { Finding } from './findings.ts'

export { Finding, FindingNumbers } from './findings.ts'

/** What was filed, put on the stage's process at its start and handed to every called process. */
export const Application = Type.Object({
  projectCode: Type.String(),
  projectName: Type.String(),
  creditCode: Type.String(),
  facts: Type.Record(Type.String(), Type.Unknown()),
  form: Type.Record(Type.String(), Type.Unknown())
})
export type Application = Static<typeof Application>

/** Where a case or an opinion stands; `item` is the item's short code, none in a stage opinion. */
const caseScope = {
  caseId: Type.String({ description: 'uuid of the case or of the opinion' }),
  item: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  department: Type.String(),
  projectId: Type.String(),
  applicationId: Type.String()
}
const stageScope = { projectId: Type.String(), applicationId: Type.String(), stageCode: Type.String() }

/** The contract of every automatic check: a department's own topic, and `check.<DEPARTMENT>` of the others. */
export const check = {
  input: Type.Object({ ...caseScope, application: Application }),
  output: Type.Object({ findings: Type.Array(Finding) })
}

/** One called process: a case or a stage opinion; every field but key, version and number becomes its variable. */
export const Entry = Type.Object({
  processKey: Type.String(),
  processVersion: Type.Integer(),
  number: Type.String({ description: 'case or opinion number, the business key' }),
  caseId: Type.String(),
  item: Type.Union([Type.String(), Type.Null()]),
  department: Type.String(),
  handlerGroup: Type.String(),
  headGroup: Type.String(),
  checkTopic: Type.String(),
  persons: Type.Integer({ minimum: 1, maximum: 2 }),
  prerequisites: Type.Enum(['none', 'open', 'met', 'refused'])
})
export type Entry = Static<typeof Entry>

/** Why somebody is told: the diagrams set it on each event that notifies. */
export const Notice = Type.Enum([
  'rejected',
  'withdrawn',
  'precheck-refused',
  'stage-failed',
  'case-refused',
  'withdrawal-agreed',
  'withdrawal-objected',
  'warning',
  'due',
  'procedure-due',
  'check-due',
  'level-due',
  'inner-result'
])
export type Notice = Static<typeof Notice>

/** What the province decided of a case that was forwarded to it. */
export const ProvinceResult = Type.Object({
  result: Type.Enum(['granted', 'refused', 'returned']),
  documentNumber: Type.String(),
  decidedBy: Type.String({ description: 'the organ, as it signs' }),
  decidedOn: Type.String({ format: 'date' }),
  reason: Type.Union([Type.String(), Type.Null()]),
  legalBasis: Type.Union([Type.String(), Type.Null()]),
  source: Type.String({ description: 'where it was found, with its as-of date' })
})
export type ProvinceResult = Static<typeof ProvinceResult>

/** Every external-task topic of the diagrams, with the variables it reads and writes. */
export const topics = {
  'reform.check-project': check,
  'environment.check-eia': check,
  'land.check-parcel': check,
  'planning.check-figures': check,
  'platform.accept-by-silence': { input: Type.Object(stageScope), output: Type.Object({}) },
  // The lists must arrive as Java lists (type Object, see engine.md): a Json variable cannot be run over.
  'platform.open-cases': {
    input: Type.Object({
      ...stageScope,
      // Of an item that is filed by itself (stage P) no table is asked.
      items: Type.Optional(Type.Array(Type.Object({ item: Type.String() })))
    }),
    output: Type.Object({
      opinions: Type.Array(Entry),
      cases: Type.Array(Entry),
      // The same cases again, for a diagram that draws them apart: examined here and decided above, or decided here;
      // reviewed by several departments together, or by one.
      forwarded: Type.Array(Entry),
      decidedHere: Type.Array(Entry),
      joint: Type.Array(Entry),
      single: Type.Array(Entry)
    })
  },
  // Who is asked at once in a joint review; the list must be a Java list too.
  'platform.open-joint': {
    input: Type.Object({ ...caseScope, joint: Type.Enum(['design', 'drawings', 'acceptance']) }),
    output: Type.Object({
      reviewers: Type.Array(Type.Object({ group: Type.String() })),
      findings: Type.Enum(['open', 'agreed', 'disagreed', 'maintained', 'failed']),
      applicantGroup: Type.String()
    })
  },
  // Told about a stage there is no caseId, about a case or an opinion no stageCode.
  'platform.notify': {
    input: Type.Object({
      notice: Notice,
      projectId: Type.String(),
      applicationId: Type.String(),
      caseId: Type.Optional(Type.String()),
      department: Type.Optional(Type.String())
    }),
    output: Type.Object({})
  },
  // `ending` by-silence ends the opinion's process; empty, it goes on.
  'platform.consent-by-silence': {
    input: Type.Object(caseScope),
    output: Type.Object({ ending: Type.String() })
  },
  // The handlers' groups of the departments whose word the item asks for; a Java list (type Object).
  'platform.name-concurring': {
    input: Type.Object(caseScope),
    output: Type.Object({ concurGroups: Type.Array(Type.String()) })
  },
  // An item that was filed by itself: the filing ends as its case did.
  'platform.conclude-filing': {
    input: Type.Object(stageScope),
    output: Type.Object({ conclusion: Type.Enum(['passed', 'failed']) })
  },
  'platform.issue-licence': { input: Type.Object(caseScope), output: Type.Object({}) },
  'platform.renew-by-silence': {
    input: Type.Object({ ...caseScope, moveId: Type.String() }),
    output: Type.Object({})
  },
  'platform.close-impossible': { input: Type.Object(caseScope), output: Type.Object({}) },
  // What was awaited of the applicant did not come: the move ends by that.
  'platform.end-move': {
    input: Type.Object({ moveId: Type.String(), outcome: Type.Enum(['silent', 'overdue']) }),
    output: Type.Object({})
  },
  // Served by a programme that looks at what the province publishes, again and again until it is there.
  'province.fetch-result': {
    input: Type.Object({
      ...caseScope,
      /** numbers of the documents by which it returned the case before: known, and no answer to what was sent now */
      provinceKnown: Type.Optional(Type.Array(Type.String()))
    }),
    output: Type.Object({ provinceResult: ProvinceResult })
  },
  // What was fetched becomes the case's decision, unless somebody entered it meanwhile.
  'platform.record-province-result': {
    input: Type.Object({ ...caseScope, provinceResult: ProvinceResult }),
    output: Type.Object({ decision: Type.Enum(['grant', 'refuse', 'return']) })
  },
  'platform.deliver-results': { input: Type.Object(stageScope), output: Type.Object({}) }
} satisfies Record<string, { input: TSchema; output: TSchema }>

/** Asked again and again until another authority has answered: who waits for the engine to be done does not wait for these. */
export const PATIENT_TOPICS = ['province.fetch-result'] as const satisfies readonly Topic[]

export type Topic = keyof typeof topics
export type Input<T extends Topic> = Static<(typeof topics)[T]['input']>
export type Output<T extends Topic> = Static<(typeof topics)[T]['output']>

/** Which topic checks for a department is data (`departments.check_topic`); this only says that it is a check. */
export function isCheckTopic(topic: string): boolean {
  return /^check\.[A-Z]+(-[a-z]+)*$/.test(topic) || (isTopic(topic) && topics[topic] === check)
}

/** The contract of a topic, of the checks without a worker of their own too; undefined when no diagram may use it. */
export function findTopic(topic: string): { input: TSchema; output: TSchema } | undefined {
  if (isCheckTopic(topic)) return check
  return isTopic(topic) ? topics[topic] : undefined
}

function isTopic(topic: string): topic is Topic {
  return Object.hasOwn(topics, topic)
}
