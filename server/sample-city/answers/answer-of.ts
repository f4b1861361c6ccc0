import type { Knex } from 'knex'
import type { ConditionCheck } from '../../conditions/schema.ts'
import { listConditionsOf } from '../../conditions/store.ts'
import { NotFound } from '../../errors.ts'
import { findAllHold } from '../../tasks/judgement.ts'
import type { TaskCompletion } from '../../tasks/schema.ts'
import { findSubject, type Subject } from '../../tasks/subject.ts'
import type { Form, PlayableTask } from '../open-tasks.ts'
import { acceptanceAnswers } from './acceptance.ts'
import { itemAnswers } from './items.ts'
import { jointAnswers } from './joint-reviews.ts'
import { moveAnswers } from './moves.ts'
import { permitAnswers } from './permits.ts'
import { reviewAnswers } from './review.ts'
import type { Answers } from './answers.ts'

const answers: Answers = {
  ...acceptanceAnswers,
  ...itemAnswers,
  ...jointAnswers,
  ...moveAnswers,
  ...permitAnswers,
  ...reviewAnswers
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
