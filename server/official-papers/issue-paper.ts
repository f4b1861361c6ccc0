import type { Knex } from 'knex'
import { createdAt } from '../clock.ts'
import type { Office } from '../directory/candidate-group.ts'
import { newCheckCode } from './check-code.ts'
import { officeWord } from './office-word.ts'
import { chooseTemplate } from './choose-template.ts'
import type { OfficialPaperRow, PaperContent } from './store.ts'

interface About {
  applicationId: string
  caseId?: string | null
  businessKey: string
  office: Office
  issuedOn: string
}

/**
 * Gives a paper its number and keeps what is written on it, in the caller's transaction: the paper exists as soon as
 * what it says has happened, and is drawn afterwards (draw-waiting.ts). The series stays locked until the commit, so
 * that no number is missing or given twice: call it late in the transaction, once.
 */
export async function issuePaper(
  trx: Knex.Transaction,
  content: PaperContent,
  { applicationId, caseId = null, businessKey, office, issuedOn }: About
): Promise<OfficialPaperRow> {
  const { word, title, templateId } = await chooseTemplate(trx, content, office.region)
  const number = await nextPaperNumber(trx, word, office, issuedOn)
  const [row] = await trx('official_papers')
    .insert({
      number,
      kind: content.kind,
      title,
      templateId,
      applicationId,
      caseId,
      businessKey,
      ...office,
      issuedOn,
      checkCode: newCheckCode(),
      snapshot: JSON.stringify(content.snapshot),
      ...createdAt()
    })
    .returning('*')
  return row!
}

/** 余发改受〔2026〕3号: one series for each office, kind and year. */
async function nextPaperNumber(
  trx: Knex.Transaction,
  word: string,
  office: Office,
  issuedOn: string
): Promise<string> {
  const series = `${officeWord(office)}${word}〔${issuedOn.slice(0, 4)}〕`
  const { rows } = await trx.raw(
    `insert into number_series (series, last) values (?, 1)
     on conflict (series) do update set last = number_series.last + 1 returning last`,
    [series]
  )
  return `${series}${rows[0].last}号`
}
