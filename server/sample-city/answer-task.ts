import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import { answerOf } from './answers/answer-of.ts'
import { codeOf, playTask, type Play } from './officers.ts'

interface Answering extends Omit<Play, 'body'> {
  /** Where the story asks for another answer than the usual. */
  given?: TaskCompletion | undefined
}

/** One of the sample officers answers the task as the usual goes; undefined when none may now. */
export async function answerTask(
  db: Knex,
  { given, ...play }: Answering
): Promise<{ officer: User; body: TaskCompletion } | undefined> {
  const once = async () => {
    const body = await answerOf(db, play.task, play.now, given)
    const officer = await playTask(db, { ...play, body })
    return officer && { officer, body }
  }
  try {
    return await once()
  } catch (error) {
    // The engine shows a task a moment before what the check found is committed: now it can be read.
    if (codeOf(error) !== 'FINDINGS_OPEN') throw error
    return once()
  }
}
