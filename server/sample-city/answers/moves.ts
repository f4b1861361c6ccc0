import { legalToday } from '../../calendar/legal-date.ts'
import { loadCalendar } from '../../calendar/store.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { listReviewers } from '../../moves/hearing/reviewers.ts'
import { listOfficers } from '../../moves/list-officers.ts'
import type { Answers } from './answers.ts'

/** On what was set going beside the main line. */
export const moveAnswers = {
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
  })
} satisfies Partial<Answers>
