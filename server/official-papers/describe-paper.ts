import type { DrawnPaper } from './drawn-paper.ts'
import { isOfApplicant } from './kinds.ts'
import { renderTemplate, type TemplateText } from './render-template.ts'
import type { PaperContent } from './store.ts'

/** What is known only once it is signed; all null in a preview. */
interface Issue {
  number: string | null
  issuedOn: string | null
  checkUrl: string | null
}

/** The paper that its template writes of its snapshot: the preview and what goes out come from here alone. */
export function describePaper(
  { kind, snapshot }: PaperContent,
  template: TemplateText,
  issue: Issue
): DrawnPaper {
  const { office, applicant, project } = snapshot
  const signatory = isOfApplicant(kind) ? applicant : office
  return { ...issue, office, signatory, ...renderTemplate(template, snapshot), subject: project }
}
