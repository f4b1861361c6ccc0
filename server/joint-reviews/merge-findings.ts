import { randomUUID } from 'node:crypto'
import { getMaterials, insertCorrection } from '../applications/correction-notice.ts'
import { nextNumber } from '../applications/store.ts'
import { enterState } from '../moves/case-state.ts'
import { insertMove, noteMove } from '../moves/store.ts'
import { notify } from '../notifications/notify.ts'
import { officeName } from '../official-papers/common-facts.ts'
import { servePaper } from '../official-papers/serve-paper.ts'
import { writePaper } from '../official-papers/write-paper.ts'
import type { Act, ActContext, Completion } from '../tasks/act.ts'
import { RECTIFICATION_REPORT } from './schema.ts'
import { getJointReview, latestOf, listFindings } from './store.ts'

/** What failed goes to the applicant as one list with one day; or the lead concludes with it, against the applicant. */
export const mergeFindings: Act<'yimen:merge-findings'> = async (context, body) => {
  if (body.outcome === 'rectify') return askRectification(context, body)
  return { variables: { merged: 'conclude' }, event: 'joint-merged' }
}

type Order = Extract<Completion<'yimen:merge-findings'>, { outcome: 'rectify' }>

/**
 * 整改: the clocks are held from the service of the notice to the report, as in any correction, since they are the
 * applicant's days. It counts as no second notice: it asks for what the review found, not for what was missing.
 */
async function askRectification(context: ActContext, { days, materials, text = '' }: Order) {
  const { trx, application, user, today, now, task } = context
  const row = context.case!
  const asked = await getMaterials(trx, materials)
  const failed = await listFailed(context)
  const lines = [
    ...failed.map(({ office, part, what }) => ({ material: null, what: `${office} · ${part}：${what}` })),
    ...asked.map(({ code, nameZh }) => ({
      material: code,
      what: `${code === RECTIFICATION_REPORT ? '提交' : '重新提交'}：${nameZh}`
    }))
  ].map((line, index) => ({ id: String(index + 1), ...line }))
  const number = await nextNumber(trx, `${row.number}-ZG`, today)
  const moveId = randomUUID()
  await enterState({ ...context, candidateGroup: task.owner }, 'rectification')
  await insertMove(trx, context, {
    id: moveId,
    number: row.number,
    move: 'rectification',
    orderedBy: user.id,
    candidateGroup: task.owner,
    orderedOn: today,
    detail: { lines, days, correction: number, text: text.trim() },
    over: false
  })
  await insertCorrection(context, { number, days, lines, moveId })
  const paper = await writePaper(
    trx,
    'rectification',
    { application, case: row, today },
    { lines: failed, materials: asked.map(({ nameZh }) => nameZh), days, text: text.trim() }
  )
  await noteMove(trx, { id: moveId }, { paper: paper.number, paperId: paper.id })
  await servePaper(trx, paper, { now, told: true })
  await notify(trx, {
    application,
    kind: 'rectification-asked',
    businessKey: row.number,
    content: { lines: lines.length, paper: paper.number }
  })
  return {
    variables: { merged: 'rectify', moveId },
    event: 'rectification-asked' as const,
    detail: { lines, days, move: moveId }
  }
}

async function listFailed({ trx, case: row }: ActContext) {
  const review = await getJointReview(trx, row!.id)
  const failed = latestOf(await listFindings(trx, review.id)).filter(({ outcome }) => outcome === 'unfit')
  const lines = []
  for (const finding of failed) {
    const office = await officeName(trx, finding)
    lines.push(...finding.lines.map((line) => ({ office, ...line })))
  }
  return lines
}
