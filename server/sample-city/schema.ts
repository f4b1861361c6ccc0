import { Type, type Static } from 'typebox'
import { Role } from '../roles/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const SamplePerson = Type.Object({
  username: Type.String(),
  name: Type.String(),
  password: Type.String({ description: 'the README’s; who changed it is no longer in this list' }),
  role: Role,
  department: Nullable(Type.String()),
  departmentZh: Nullable(Type.String()),
  departmentEn: Nullable(Type.String()),
  region: Nullable(Type.String()),
  regionZh: Nullable(Type.String()),
  regionEn: Nullable(Type.String()),
  organisation: Nullable(Type.String())
})
export type SamplePerson = Static<typeof SamplePerson>

/** People as buttons at sign-in: only accounts that still have the sample password, and none where sample data is off. */
export const listSamplePeople = {
  method: 'GET',
  url: '/api/sample/people',
  schema: { response: { 200: Type.Object({ people: Type.Array(SamplePerson) }) } }
} as const

/** How far the sample city is; `total` 0 where there is none. */
export const readSampleCity = {
  method: 'GET',
  url: '/api/sample/city',
  schema: {
    response: {
      200: Type.Object({
        made: Type.Integer({ description: 'projects whose story was played' }),
        total: Type.Integer(),
        running: Type.Boolean()
      })
    }
  }
} as const

/** Why the others stopped: all is done, what is left is this person's, she stopped them, or something went wrong. */
export const ENDS = ['finished', 'yours', 'stopped', 'failed'] as const

export const OthersAtWork = Type.Object({
  available: Type.Boolean({
    description: 'sample data is on, and the project has a stage that officers work on'
  }),
  running: Type.Boolean(),
  steps: Type.Integer({ description: 'parts played since the start' }),
  last: Nullable(
    Type.Object({
      person: Type.String(),
      departmentZh: Nullable(Type.String()),
      departmentEn: Nullable(Type.String()),
      form: Type.String(),
      taskName: Type.String(),
      outcome: Type.String()
    })
  ),
  end: Nullable(Type.Enum([...ENDS])),
  /** Of the tasks that are left, with `yours`. */
  left: Type.Array(Type.Object({ form: Type.String(), taskName: Type.String() }))
})
export type OthersAtWork = Static<typeof OthersAtWork>

const schema = {
  params: Type.Object({ projectId: Type.String({ format: 'uuid' }) }),
  response: { 200: OthersAtWork }
}
const url = '/api/projects/:projectId/others'

/** `available: false` where sample data is off. */
export const readOthers = { method: 'GET', url, schema } as const

/**
 * 让其他人办理: sample people play all other officers' parts of this project at the real time, one after the other,
 * until only this person's are left. 404 where sample data is off; starting what runs changes nothing.
 */
export const startOthers = { method: 'POST', url, schema } as const

export const stopOthers = { method: 'DELETE', url, schema } as const
