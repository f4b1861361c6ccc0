import type { Knex } from 'knex'
import { findMissingPapers } from '../applications/missing-papers.ts'
import { asFiled, findCorrection } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { addDays } from '../calendar/iso-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { isGranted, listCasesOf } from '../cases/store.ts'
import type { ConditionCheck } from '../conditions/schema.ts'
import { listConditionsOf } from '../conditions/store.ts'
import { NotFound } from '../errors.ts'
import { listRenewed } from '../joint-reviews/renewed-papers.ts'
import { listVisiting } from '../joint-reviews/appoint-visit.ts'
import { findJointReview } from '../joint-reviews/store.ts'
import { listReviewers } from '../moves/hearing/reviewers.ts'
import { listOfficers } from '../moves/list-officers.ts'
import { findOpenMove } from '../moves/store.ts'
import { listOwed } from '../promises/late-papers.ts'
import { listDisagreeing } from '../stage-opinions/store.ts'
import type { Completion } from '../tasks/act.ts'
import { findAllHold } from '../tasks/judgement.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import { findAct } from '../tasks/store.ts'
import { findSubject, type Subject } from '../tasks/subject.ts'
import type { Form, PlayableTask } from './open-tasks.ts'
import { findingWords, opinionWords, registerWords, reviewWords } from './words.ts'

interface Context extends Subject {
  db: Knex
  task: PlayableTask
  now: Date
}

/** What an officer answers whose part is played: the usual, and what earlier answers of the same project ask for. */
const answers: { [F in Form]: (context: Context) => Completion<F> | Promise<Completion<F>> } = {
  'yimen:accept': async ({ db, application }) => {
    const missing = await findMissingPapers(db, asFiled(application))
    if (missing.length === 0)
      return { form: 'yimen:accept', outcome: 'accept', text: '材料齐全，符合法定形式，予以受理。' }
    const lines = missing.map(({ material, nameZh }) => ({ material, what: `请补交${nameZh}` }))
    return { form: 'yimen:accept', outcome: 'correct', lines, days: 5 }
  },
  'yimen:check-papers': () => ({
    form: 'yimen:check-papers',
    outcome: 'complete',
    text: '本部门的材料齐全。'
  }),
  'yimen:determine-fire-class': () => ({
    form: 'yimen:determine-fire-class',
    outcome: 'other',
    text: '不属于特殊建设工程'
  }),
  'yimen:determine-lightning': () => ({
    form: 'yimen:determine-lightning',
    outcome: 'not-listed',
    text: '不在须审核的防雷装置范围内'
  }),
  'yimen:determine-fact': () => ({
    form: 'yimen:determine-fact',
    outcome: 'form',
    text: '对照《建设项目环境影响评价分类管理名录》，本项目应编制环境影响报告表。'
  }),
  'yimen:supply-corrections': async ({ db, application, case: row }) => {
    const correction = row
      ? await db('corrections').where({ caseId: row.id }).whereNull('answeredAt').first()
      : await findCorrection(db, application.id)
    const lines = correction?.lines ?? []
    return {
      form: 'yimen:supply-corrections',
      outcome: 'supplied',
      answers: lines.map(({ id, what }) => ({ line: id, text: `已按要求补正：${what}` }))
    }
  },
  'yimen:countersign': () => ({ form: 'yimen:countersign', outcome: 'agree', text: '同意。' }),
  'yimen:decide-extension': () => ({
    form: 'yimen:decide-extension',
    outcome: 'approve',
    text: '情况属实，同意延长审查期限。'
  }),
  'yimen:answer-missing': () => ({
    form: 'yimen:answer-missing',
    outcome: 'decline',
    text: '经核对项目事实，不需要增加事项。'
  }),
  'yimen:confirm-facts': () => ({
    form: 'yimen:confirm-facts',
    outcome: 'confirm',
    text: '更正后的事实与材料一致。'
  }),
  'yimen:agree-facts': () => ({ form: 'yimen:agree-facts', outcome: 'agree', text: '同意更正。' }),
  'yimen:reassign': () => ({
    form: 'yimen:reassign',
    outcome: 'back',
    text: '按事项清单属于你部门职责，请继续办理。'
  }),
  'yimen:sign-withdrawal': () => ({
    form: 'yimen:sign-withdrawal',
    outcome: 'agree',
    text: '同意撤件。'
  }),
  'yimen:name-inspectors': async ({ db, case: row, opinion }) => {
    const officers = await listOfficers(db, (row ?? opinion)!)
    return {
      form: 'yimen:name-inspectors',
      outcome: 'named',
      inspectors: officers.slice(0, 2).map(({ id }) => id)
    }
  },
  'yimen:record-procedure': () => ({
    form: 'yimen:record-procedure',
    outcome: 'recorded',
    text: '程序已按计划完成，结果符合要求，书面材料已归入办件档案。'
  }),
  'yimen:sign-inspection': () => ({ form: 'yimen:sign-inspection', outcome: 'signed' }),
  'yimen:ask-hearing': () => ({ form: 'yimen:ask-hearing', outcome: 'waive', text: '放弃听证。' }),
  'yimen:notify-hearing': async ({ db, task, case: row, now }) => {
    const reviewers = await listReviewers(db, task.businessKey)
    const chair = (await listOfficers(db, row!)).find(({ id }) => !reviewers.includes(id))
    return {
      form: 'yimen:notify-hearing',
      outcome: 'notified',
      heldOn: addWorkingDays(await loadCalendar(db), legalToday(now), 8),
      time: '9时30分',
      place: '市政务服务中心听证室',
      chair: chair!.id,
      open: true,
      text: '听取申请人对拟作决定的陈述、申辩和质证。'
    }
  },
  'yimen:hold-hearing': ({ now }) => ({
    form: 'yimen:hold-hearing',
    outcome: 'held',
    heldOn: legalToday(now),
    recorder: '书记员',
    participants: '申请人 法定代表人\n审查部门 经办人',
    text: '审查人员说明了审查意见和依据；申请人陈述、申辩并提交了补充说明；双方就争议事实进行了质证。',
    conclusion: '听证程序合法，双方意见已记录在案，交审查部门据以办理。'
  }),
  'yimen:propose-revocation': () => ({
    form: 'yimen:propose-revocation',
    outcome: 'proposed',
    text: '承诺期限已过，容缺材料仍未补齐，建议撤销据此作出的许可。',
    legalBasis: '《中华人民共和国行政许可法》第六十九条；容缺受理承诺书',
    days: 5
  }),
  'yimen:make-statement': () => ({
    form: 'yimen:make-statement',
    outcome: 'stated',
    text: '材料正在办理，请再给予时间。'
  }),
  'yimen:decide-revocation': async ({ db, case: row }) => {
    const move = await findOpenMove(db, row!.number, 'revocation')
    const owed = await listOwed(db, row!)
    if (move?.detail.kind === 'late-papers' && owed.length)
      return { form: 'yimen:decide-revocation', outcome: 'revoke', text: '材料逾期未补齐，决定撤销。' }
    return { form: 'yimen:decide-revocation', outcome: 'keep', text: '陈述申辩理由成立，不予撤销。' }
  },
  'yimen:check-commitment': () => ({
    form: 'yimen:check-commitment',
    outcome: 'holds',
    text: '经现场核查，承诺的条件均已具备。'
  }),
  'yimen:report-rectified': () => ({
    form: 'yimen:report-rectified',
    outcome: 'rectified',
    text: '已按要求整改完毕。'
  }),
  'yimen:review-renewal': () => ({
    form: 'yimen:review-renewal',
    outcome: 'propose-renew',
    text: '许可条件没有变化，建议准予延续。'
  }),
  'yimen:decide-renewal': () => ({
    form: 'yimen:decide-renewal',
    outcome: 'renew',
    text: '同意，准予延续。'
  }),
  'yimen:precheck': () => ({
    form: 'yimen:precheck',
    outcome: 'pass',
    text: '项目名称、建设地点、规模和投资与申报材料一致，预审通过，请各部门同步审查。'
  }),
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
  'yimen:appoint-visit': async ({ db, case: row, now }) => {
    const offices = await listVisiting(db, row!)
    const people = await Promise.all(offices.map((office) => listOfficers(db, office)))
    return {
      form: 'yimen:appoint-visit',
      outcome: 'appointed',
      day: legalToday(now),
      time: '9时30分',
      place: '项目现场',
      officers: people.flatMap((list) => list.slice(0, 2).map(({ id }) => id))
    }
  },
  'yimen:joint-finding': async ({ db, task, case: row }) => {
    const { kind } = (await findJointReview(db, row!.id))!
    const department = task.groups[0]!.split('@')[0]!
    return {
      form: 'yimen:joint-finding',
      outcome: kind === 'design' ? 'agree' : 'fit',
      text: findingWords(kind, department)
    }
  },
  'yimen:merge-findings': async ({ db, case: row }) => {
    const { kind } = (await findJointReview(db, row!.id))!
    const materials = await listRenewed(db, row!, kind)
    return { form: 'yimen:merge-findings', outcome: 'rectify', days: 10, materials }
  },
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
  'yimen:record': () => ({
    form: 'yimen:record',
    outcome: 'grant',
    text: '信息完整，准予办理。'
  }),
  'yimen:register': ({ case: row, application }) => ({
    form: 'yimen:register',
    outcome: 'grant',
    registerNumber: `${row!.number}-01`,
    text: registerWords(row!.department, application.form)
  }),
  'yimen:announce': ({ now, case: row }) => {
    const today = legalToday(now)
    return {
      form: 'yimen:announce',
      outcome: 'announced',
      announcement: `余土公告〔${today.slice(0, 4)}〕${row!.number.slice(-4)}号`,
      announcedOn: today,
      closesOn: addDays(today, 20)
    }
  },
  'yimen:record-tender': ({ case: row, application }) => ({
    form: 'yimen:record-tender',
    outcome: 'awarded',
    winner: application.form.enterpriseName ?? '竞得人',
    price: 3200,
    document: `成交确认书 ${row!.number}`,
    text: '公告期满，按最高报价确定竞得人，已签订成交确认书。'
  }),
  'yimen:acknowledge': () => ({
    form: 'yimen:acknowledge',
    outcome: 'acknowledged',
    text: '报告齐全，已归档备查。'
  }),
  'yimen:take-on': ({ now }) => ({
    form: 'yimen:take-on',
    outcome: 'taken-on',
    appointedOn: addDays(legalToday(now), 2),
    place: '项目现场',
    contact: '服务专员'
  }),
  'yimen:record-service': () => ({
    form: 'yimen:record-service',
    outcome: 'grant',
    text: '现场踏勘完成，接入方案已确定，具备使用条件。'
  }),
  'yimen:concur': () => ({
    form: 'yimen:concur',
    outcome: 'agree',
    text: '对照本部门的规划和管理要求，没有不同意见。'
  }),
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
}

/** The answer with the words on each finding that go with it; `given` where the story asks for another than the usual. */
export async function answerOf(
  db: Knex,
  task: PlayableTask,
  now: Date,
  given?: TaskCompletion
): Promise<TaskCompletion> {
  const subject = await findSubject(db, task.businessKey)
  if (!subject) throw new NotFound(task.businessKey)
  const answer = given ?? (await answers[task.form]({ ...subject, db, task, now }))
  const checked = CHECKING.includes(answer.form)
    ? ({ ...answer, conditionChecks: await findAllMet(db, subject) } as TaskCompletion)
    : answer
  if (!JUDGING.includes(answer.form)) return checked

  return { ...checked, verdicts: await findAllHold(db, task.businessKey) } as TaskCompletion
}

const JUDGING: readonly Form[] = ['yimen:review', 'yimen:record', 'yimen:review-opinion']
const CHECKING: readonly Form[] = [...JUDGING, 'yimen:conclude']

/** Who reviews finds that what other departments tied to it is met. */
async function findAllMet(db: Knex, subject: Subject): Promise<ConditionCheck[]> {
  const conditions = await listConditionsOf(db, subject)
  return conditions
    .filter(({ state }) => state !== 'met')
    .map(({ id }) => ({ condition: id, met: true, text: '已对照申报材料核对，条件已满足。' }))
}

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
