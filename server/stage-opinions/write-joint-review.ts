import { officeName } from '../official-papers/common-facts.ts'
import { servePaper } from '../official-papers/serve-paper.ts'
import { writePaper } from '../official-papers/write-paper.ts'
import type { ActContext } from '../tasks/act.ts'
import { listOpinionsOf, type StageOpinion } from './store.ts'

const ANSWERS: Record<NonNullable<StageOpinion['answer']>, string> = {
  agree: '同意',
  conditions: '附条件同意',
  disagree: '不同意'
}

/** 联合审查意见书 at the conclusion: what each department answered, silence said as such (rules §4.6), and the conditions. */
export async function writeJointReview(
  { trx, application, today, now }: ActContext,
  { passed, text }: { passed: boolean; text: string }
): Promise<void> {
  const opinions = await listOpinionsOf(trx, application.id)
  const departments = []
  for (const opinion of opinions)
    departments.push({ department: await officeName(trx, opinion), answer: answerOf(opinion) })
  const conditions = await trx('opinion_conditions')
    .where({ applicationId: application.id })
    .orderBy('position')
    .pluck('text')
  const paper = await writePaper(
    trx,
    'joint-review',
    { application, today },
    { departments, conditions, passed, conclusion: text }
  )
  // The diagram tells how it ended.
  await servePaper(trx, paper, { now, told: true })
}

const answerOf = ({ answer, bySilence }: StageOpinion): string => {
  if (!answer) return '未答复'
  return bySilence && answer === 'agree' ? '同意（逾期未复，视为同意）' : ANSWERS[answer]
}
