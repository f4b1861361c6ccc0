import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { isGranted, type CaseRow } from '../cases/store.ts'
import { CASE_STATE } from '../cases/store.ts'
import { officeName } from '../official-papers/common-facts.ts'
import { servePaper } from '../official-papers/serve-paper.ts'
import { writePaper } from '../official-papers/write-paper.ts'
import type { JointOutcome } from './schema.ts'
import { findJointReview, latestOf, listFindings, listVisits, type FindingRow } from './store.ts'

const WORDS: Record<JointOutcome, string> = {
  agree: '同意',
  conditions: '附条件同意',
  disagree: '不同意',
  fit: '合格',
  unfit: '不合格'
}

interface Deciding {
  application: ApplicationRow
  row: CaseRow
  granted: boolean
  text: string
  today: string
  now: Date
}

/** 联合审查意见书 or 联合验收意见书: every department's word, its conditions, one conclusion. Other cases have none. */
export async function writeJointLetter(trx: Knex.Transaction, deciding: Deciding): Promise<void> {
  const { application, row, granted, text, today, now } = deciding
  const review = await findJointReview(trx, row.id)
  if (!review) return
  const all = await listFindings(trx, review.id)
  const departments = []
  const conditions = []
  for (const finding of latestOf(all)) {
    const office = await officeName(trx, finding)
    departments.push({ office, words: await wordsOf(trx, finding) })
    for (const condition of finding.conditions) conditions.push(`${office}：${condition.text}`)
  }
  const { nameZh } = (await trx('item_versions').where({ id: row.itemVersionId }).first('nameZh'))!
  const conclusion = `“${nameZh}”${text.trim() ? `：${text.trim()}` : '。'}`
  const about = { application, case: row, today }
  const [visit] = await listVisits(trx, review.id)
  if (review.kind === 'acceptance') {
    // Ended before anybody came: the refusal says why.
    if (!visit) return
    const absent = []
    for (const { reason, ...office } of visit.absences)
      absent.push({ department: await officeName(trx, office), reason })
    const paper = await writePaper(trx, 'joint-acceptance', about, {
      visitedOn: visit.day,
      place: visit.place,
      departments: departments.map(({ office, words }) => ({ department: office, finding: words })),
      absent,
      passed: granted,
      conclusion
    })
    await servePaper(trx, paper, { now, told: !granted })
    return
  }
  const paper = await writePaper(trx, 'joint-review', about, {
    departments: departments.map(({ office, words }) => ({ department: office, answer: words })),
    conditions,
    passed: granted,
    conclusion
  })
  await servePaper(trx, paper, { now, told: !granted })
}

async function wordsOf(trx: Knex.Transaction, finding: FindingRow): Promise<string> {
  if (finding.ownCaseId) return ownWords(trx, finding.ownCaseId)
  if (!finding.outcome) return '未答复'
  const lines = finding.lines.map(({ part, what }) => `${part}：${what}`)
  const again = finding.round > 1 ? `（第 ${finding.round} 轮）` : ''
  return [`${WORDS[finding.outcome]}${again}`, finding.text, ...lines].filter(Boolean).join('；')
}

/** By its own item: decided, or decided by itself later where that item waits for this one. */
async function ownWords(trx: Knex.Transaction, caseId: string): Promise<string> {
  const own = (await trx('cases').where({ id: caseId }).first())!
  const { nameZh } = (await trx('item_versions').where({ id: own.itemVersionId }).first('nameZh'))!
  if (isGranted(own)) return `合格：已办结“${nameZh}”（${own.number}）`
  if (own.state === CASE_STATE.refused) return `不合格：“${nameZh}”（${own.number}）未获准`
  return `由“${nameZh}”（${own.number}）另行决定`
}
