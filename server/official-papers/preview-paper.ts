import type { Knex } from 'knex'
import { NotFound } from '../errors.ts'
import { describeLicence, licencePaperOf } from '../licences/describe-licence.ts'
import { templateInUse } from '../paper-templates/store.ts'
import { findAct } from '../tasks/store.ts'
import { findSubject } from '../tasks/subject.ts'
import { decisionContent, opinionContent, type Decision } from './decision-papers.ts'
import { describePaper } from './describe-paper.ts'
import type { DrawnPaper } from './drawn-paper.ts'
import type { PaperContent } from './store.ts'

const OPEN = { number: null, issuedOn: null, checkUrl: null }

/**
 * The very paper that would go out if the task were completed so: from the same template and drawing, with the
 * number left open. Without a decision it is what the handler proposed.
 */
export async function previewPaper(
  db: Knex,
  businessKey: string,
  wanted: Partial<Decision>
): Promise<DrawnPaper> {
  const subject = await findSubject(db, businessKey)
  if (subject?.opinion?.answer)
    return preview(db, await opinionContent(db, subject.application, subject.opinion, null), subject.opinion)
  if (!subject?.case) throw new NotFound('paper to preview')

  const { application, case: row } = subject
  const review = await findAct(db, { businessKey, form: 'yimen:review', round: row.round })
  const proposed = review?.outcome === 'propose-refuse' ? 'refuse' : 'grant'
  const outcome = wanted.outcome ?? proposed
  // Of a refusal that nobody has written yet, the handler's reasons: the head starts from them.
  const from = outcome === 'refuse' && proposed === 'refuse' ? review : undefined
  const text = wanted.text ?? from?.text
  const legalBasis = wanted.legalBasis ?? from?.legalBasis
  const content = await decisionContent(db, application, row, { outcome, text, legalBasis })
  return content ? preview(db, content, row) : describeLicence(await licencePaperOf(db, row, OPEN))
}

const preview = async (db: Knex, content: PaperContent, { region }: { region: string }) =>
  describePaper(content, await templateInUse(db, content.kind, region), OPEN)
