import { findMissingPapers } from '../../applications/missing-papers.ts'
import { asFiled, findCorrection } from '../../applications/store.ts'
import type { Answers } from './answers.ts'

/** From the filing to the beginning of the departments’ work. */
export const acceptanceAnswers = {
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
  'yimen:precheck': () => ({
    form: 'yimen:precheck',
    outcome: 'pass',
    text: '项目名称、建设地点、规模和投资与申报材料一致，预审通过，请各部门同步审查。'
  })
} satisfies Partial<Answers>
