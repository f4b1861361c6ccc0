import type { DrawnPaper } from './drawn-paper.ts'
import { renderTemplate } from './render-template.ts'
import { shippedTemplates } from './shipped-templates.ts'
import type { PaperContent } from './store.ts'

/** What is known only once it is signed; all null in a preview. */
interface Issue {
  number: string | null
  issuedOn: string | null
  checkUrl: string | null
}

/** The paper that its template writes of its snapshot: the preview and what goes out come from here alone. */
export function describePaper({ kind, snapshot }: PaperContent, issue: Issue): DrawnPaper {
  const { office, project } = snapshot
  return { ...issue, office, ...renderTemplate(shippedTemplates[kind], snapshot), subject: project }
}
