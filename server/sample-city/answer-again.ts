import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import type { User } from '../policies.ts'
import { answerOpinionAgain } from '../stage-opinions/answer-again.ts'
import { listDisagreeing, type StageOpinion } from '../stage-opinions/store.ts'
import { listOfficersFor } from './officers.ts'

export const ANSWER = 'agree'
const TEXT = '会议要求的措施已经写入申报材料，本部门的意见已得到落实，同意。'

/** A department's head answers once more; undefined when it is left to `except`. */
export async function playAnswerAgain(
  db: Knex,
  opinion: StageOpinion,
  now: Date,
  except?: string
): Promise<User | undefined> {
  const groups = [candidateGroup(opinion, 'head')]
  const heads = await listOfficersFor(db, { groups, assignee: null }, legalToday(now))
  const head = heads.find(({ id }) => id !== except)
  if (head)
    await answerOpinionAgain(db, {
      number: opinion.number,
      body: { answer: ANSWER, text: TEXT },
      personId: head.id,
      now
    })
  return head
}

/** All who still disagree, after the minutes; played again it finds nobody. */
export async function playAnswersAgain(db: Knex, projectId: string, now: Date): Promise<void> {
  for (const { id } of await db('applications').where({ projectId, state: 'in-review' }).select('id'))
    for (const opinion of await listDisagreeing(db, id)) await playAnswerAgain(db, opinion, now)
}
