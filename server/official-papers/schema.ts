import { Type, type Static } from 'typebox'
import { PAPER_KINDS } from './kinds.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Instant = Type.String({ format: 'date-time' })
const LegalDate = Type.String({ format: 'date' })

const PaperService = Type.Object({
  /** electronic: in the applicant's inbox; paper: handed over or posted */
  method: Type.Enum(['electronic', 'paper']),
  sentAt: Instant,
  deliveredAt: Nullable(Instant),
  openedAt: Nullable(Instant),
  /** the legal day from which its clocks run; null until the receipt of a paper is entered */
  servedOn: Nullable(LegalDate)
})

/** One official paper in a list; its file is `readOfficialPaper`. */
export const OfficialPaper = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.Enum([...PAPER_KINDS]),
  number: Type.String(),
  /** in Chinese, as printed */
  title: Type.String(),
  /** the number of the application, case or opinion that it is about */
  businessKey: Type.String(),
  /** about one case, not the whole filing */
  ofCase: Type.Boolean(),
  /** the office that wrote it, in Chinese */
  office: Type.String(),
  issuedOn: Type.String({ format: 'date' }),
  checkCode: Type.String(),
  revoked: Type.Boolean(),
  /** electronically; null until it is drawn, and where no certificate is used */
  sealedBy: Nullable(Type.String()),
  /** what is downloaded is the scan of the paper sealed by hand */
  scanned: Type.Boolean(),
  /** how it was sent to the applicant; null of what is not sent, and of papers from before it was recorded */
  service: Nullable(PaperService),
  /** until when one who disagrees may act; counted from the service */
  remedies: Nullable(Type.Object({ reconsideration: LegalDate, lawsuit: LegalDate }))
})
export type OfficialPaper = Static<typeof OfficialPaper>

/** The PDF, or the scan of the paper that was sealed by hand (`version=drawn`: the PDF nevertheless), always as a download; for the officers of the application and, but for opinions, its applicant. */
export const readOfficialPaper = {
  method: 'GET',
  url: '/api/official-papers/:paperId/file',
  schema: {
    params: Type.Object({ paperId: Type.String({ format: 'uuid' }) }),
    querystring: Type.Object({ version: Type.Optional(Type.Literal('drawn')) })
  }
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
