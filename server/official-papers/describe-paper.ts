import type { Block, DrawnPaper } from './drawn-paper.ts'
import type { PaperContent } from './store.ts'
import { templates } from './templates/templates.ts'

/** What is known only once it is signed; all null in a preview. */
interface Issue {
  number: string | null
  issuedOn: string | null
  checkUrl: string | null
}

/** The paper that its template writes of its snapshot: the preview and what goes out come from here alone. */
export function describePaper(content: PaperContent, issue: Issue): DrawnPaper {
  const { office, applicant, project } = content.snapshot
  return {
    ...issue,
    office,
    ...written(content),
    addressee: addresseeOf(content, applicant),
    subject: project
  }
}

export const titleOf = (content: PaperContent): string => written(content).title

function written<C extends PaperContent>({ kind, snapshot }: C): { title: string; blocks: Block[] } {
  // Kind and snapshot belong together (PaperContent), which the compiler cannot follow through the table.
  const template = templates[kind] as {
    title: (of: C['snapshot']) => string
    blocks: (of: C['snapshot']) => Block[]
  }
  return { title: template.title(snapshot), blocks: template.blocks(snapshot) }
}

/** A department answers the lead; a receipt is addressed to nobody. */
function addresseeOf({ kind }: PaperContent, applicant: string): string | null {
  if (kind === 'delivery-receipt' || kind === 'filing-receipt' || kind === 'opinion') return null
  return applicant
}
