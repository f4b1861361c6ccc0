import { legalToday } from '../../calendar/legal-date.ts'
import { addDays } from '../../calendar/iso-date.ts'
import { registerWords } from '../words.ts'
import type { Answers } from './answers.ts'

/** What the kinds of items record. */
export const itemAnswers = {
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
  })
} satisfies Partial<Answers>
