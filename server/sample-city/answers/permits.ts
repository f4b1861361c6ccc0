import { findOpenMove } from '../../moves/store.ts'
import { listOwed } from '../../promises/late-papers.ts'
import type { Answers } from './answers.ts'

/** Of a permit that was granted. */
export const permitAnswers = {
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
  })
} satisfies Partial<Answers>
