import type { Knex } from 'knex'
import { yearsAfter } from '../bans/store.ts'
import { addDays } from '../calendar/iso-date.ts'
import type { CaseRow } from '../cases/store.ts'
import { findProvinceDecision } from '../levels/store.ts'
import { chineseDate } from '../official-papers/chinese-date.ts'
import { officeName } from '../official-papers/common-facts.ts'
import type { DrawnPaper } from '../official-papers/drawn-paper.ts'
import { wordingFor } from './wording.ts'

export interface LicencePaper {
  title: string
  /** Null in a preview, like the day and the address. */
  number: string | null
  office: string
  holder: string
  creditCode: string
  item: string
  itemCode: string
  projectName: string
  projectCode: string | null
  caseNumber: string
  decision: string
  legalBasis: string
  issuedOn: string | null
  /** Last day on which it holds; null: without end. */
  validUntil: string | null
  checkUrl: string | null
}

/** The licence as a paper to draw: the sentence that decides, and what it is about. */
export function describeLicence(paper: LicencePaper): DrawnPaper {
  const { title, number, office, issuedOn, checkUrl } = paper
  return {
    title,
    number,
    office,
    signatory: office,
    issuedOn,
    checkUrl,
    addressee: paper.holder,
    subject: paper.item,
    blocks: [
      {
        kind: 'paragraph',
        text: `你单位就“${paper.projectName}”提出的申请（办件编号 ${paper.caseNumber}）收悉。${paper.decision}`
      },
      {
        kind: 'table',
        rows: [
          ['事项', `${paper.item}（${paper.itemCode}）`],
          ['持有人', paper.holder],
          ['统一社会信用代码', paper.creditCode],
          ['项目名称', paper.projectName],
          ['项目代码', paper.projectCode ?? '—'],
          ['法定依据', paper.legalBasis],
          ...(paper.validUntil
            ? [['有效期', `至${chineseDate(paper.validUntil)}`] satisfies [string, string]]
            : [])
        ]
      }
    ]
  }
}

/** The day before the same day of the year in which it ends. */
const lastDay = (issuedOn: string, years: number) => addDays(yearsAfter(issuedOn, years), -1)

/** What the licence of a case says, in the names of today. */
export async function licencePaperOf(
  db: Knex,
  row: CaseRow,
  own: Pick<LicencePaper, 'number' | 'issuedOn' | 'checkUrl'>
): Promise<LicencePaper> {
  const item = (await db('item_versions').where({ id: row.itemVersionId }).first())!
  const project = (await db('projects').where({ id: row.projectId }).first())!
  const organisation = (await db('organisations').where({ id: project.organisationId }).first())!
  const { title, decision } = wordingFor(item)
  return {
    ...own,
    validUntil: own.issuedOn && item.validity ? lastDay(own.issuedOn, item.validity.years) : null,
    title,
    decision: decision(item.nameZh),
    office:
      (await findProvinceDecision(db, row.hostedBy ?? row.id))?.decidedBy ?? (await officeName(db, row)),
    holder: organisation.name,
    creditCode: organisation.creditCode,
    item: item.nameZh,
    itemCode: item.fullCode,
    projectName: project.nameZh,
    projectCode: project.code,
    caseNumber: row.number,
    legalBasis: item.legalBasis
  }
}
