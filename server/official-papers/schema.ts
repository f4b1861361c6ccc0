import { Type, type Static } from 'typebox'
import { PAPER_KINDS } from './kinds.ts'

/** One official paper in a list; its file is `readOfficialPaper`. */
export const OfficialPaper = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.Enum([...PAPER_KINDS]),
  number: Type.String(),
  /** in Chinese, as printed */
  title: Type.String(),
  /** the number of the application, case or opinion that it is about */
  businessKey: Type.String(),
  /** the office that wrote it, in Chinese */
  office: Type.String(),
  issuedOn: Type.String({ format: 'date' }),
  checkCode: Type.String(),
  revoked: Type.Boolean()
})
export type OfficialPaper = Static<typeof OfficialPaper>

/** The PDF, always as a download; for the officers of the application and, but for opinions, its applicant. */
export const readOfficialPaper = {
  method: 'GET',
  url: '/api/official-papers/:paperId/file',
  schema: { params: Type.Object({ paperId: Type.String({ format: 'uuid' }) }) }
} as const

/**
 * The PDF that would go out if the task were completed so, with its number left open. Without an outcome it is what the
 * handler proposed. 409 when the task is not open for this person.
 */
export const previewTaskPaper = {
  method: 'POST',
  url: '/api/tasks/:taskId/paper',
  schema: {
    params: Type.Object({ taskId: Type.String({ maxLength: 64 }) }),
    body: Type.Object(
      {
        outcome: Type.Optional(Type.Enum(['grant', 'refuse'])),
        text: Type.Optional(Type.String({ maxLength: 4000 })),
        legalBasis: Type.Optional(Type.String({ maxLength: 4000 }))
      },
      { additionalProperties: false }
    )
  }
} as const
