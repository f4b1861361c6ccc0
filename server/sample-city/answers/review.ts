import type { Knex } from 'knex'
import { legalToday } from '../../calendar/legal-date.ts'
import { isGranted, listCasesOf } from '../../cases/store.ts'
import { listDisagreeing } from '../../stage-opinions/store.ts'
import { findAct } from '../../tasks/store.ts'
import { opinionWords, reviewWords } from '../words.ts'
import type { Answers } from './answers.ts'

/** What departments say of the stage and its items, and the lead of all of it. */
export const reviewAnswers = {
  'yimen:review-opinion': ({ opinion, application }) => ({
    form: 'yimen:review-opinion',
    outcome: 'agree',
    text: opinionWords(opinion!.department, application.form)
  }),
  'yimen:sign-opinion': () => ({ form: 'yimen:sign-opinion', outcome: 'sign', text: '同意经办意见。' }),
  'yimen:review': ({ case: row, application }) => ({
    form: 'yimen:review',
    outcome: 'propose-grant',
    text: reviewWords(row!.department, application.form)
  }),
  'yimen:decide': async ({ db, task, case: row }) => {
    const review = await findAct(db, {
      businessKey: task.businessKey,
      form: 'yimen:review',
      round: row!.round
    })
    if (review?.outcome !== 'propose-refuse')
      return { form: 'yimen:decide', outcome: 'grant', text: '同意，准予许可。' }
    return { form: 'yimen:decide', outcome: 'refuse', text: review.text, legalBasis: review.legalBasis }
  },
  'yimen:forward': async ({ db, task, case: row }) => {
    const review = await findAct(db, {
      businessKey: task.businessKey,
      form: 'yimen:review',
      round: row!.round
    })
    if (review?.outcome === 'propose-refuse')
      return { form: 'yimen:forward', outcome: 'refuse', text: review.text, legalBasis: review.legalBasis }
    return { form: 'yimen:forward', outcome: 'forward', text: '材料齐全，符合上报条件，同意上报。' }
  },
  'yimen:enter-result': async ({ db, task, case: row, now }) => {
    const today = legalToday(now)
    const item = (await db('item_versions').where({ id: row!.itemVersionId }).first('nameZh'))!
    return {
      form: 'yimen:enter-result',
      outcome: 'grant',
      documentNumber: `赣批〔${today.slice(0, 4)}〕${task.businessKey.slice(-4)}号（样例）`,
      decidedBy: '江西省主管部门（样例）',
      decidedOn: today,
      text: `同意${item.nameZh}。`
    }
  },
  'yimen:minutes': ({ now }) => ({
    form: 'yimen:minutes',
    outcome: 'recorded',
    heldOn: legalToday(now),
    participants: '有关审查部门及申请单位',
    text: '各方就分歧逐条讨论：申请单位承诺按会议要求落实相应措施，有关部门据此继续办理，措施列入竣工验收的核查内容。'
  }),
  'yimen:conclude': async ({ db, application }) => {
    const against = await listDisagreeing(db, application.id)
    if (against.length > 0) {
      const names = against.map(({ nameZh }) => nameZh).join('、')
      return { form: 'yimen:conclude', outcome: 'failed', text: `${names}仍不同意，本阶段不予通过。` }
    }
    const open = await listMilestonesNotGranted(db, application.id)
    return open.length === 0
      ? { form: 'yimen:conclude', outcome: 'passed', text: '各部门均已办结，同意通过本阶段。' }
      : { form: 'yimen:conclude', outcome: 'failed', text: `${open.join('、')}未获准，本阶段不予通过。` }
  }
} satisfies Partial<Answers>

async function listMilestonesNotGranted(db: Knex, applicationId: string): Promise<string[]> {
  const open = (await listCasesOf(db, applicationId)).filter((row) => !isGranted(row))
  const versions = await db('item_versions')
    .whereIn(
      'id',
      open.map((row) => row.itemVersionId)
    )
    .where({ milestone: true })
    .select('nameZh')
  return versions.map(({ nameZh }) => nameZh)
}
