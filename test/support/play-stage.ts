import { answerTask } from '../../server/sample-city/answer-task.ts'
import { codeOf } from '../../server/sample-city/officers.ts'
import { isQuiet, listOpenTasks, type Form, type PlayableTask } from '../../server/sample-city/open-tasks.ts'
import type { Flow } from './flow.ts'
import type { Filing } from './flow-people.ts'
import { until } from './until.ts'

const ENDED: readonly string[] = ['passed', 'failed', 'rejected', 'withdrawn']
const PASSED = ['NOT_POSSIBLE_NOW', 'TASK_NOT_OPEN']
const PATIENCE_MS = 240_000

/**
 * Sample officers do what the filing has for them, one after another and as the usual goes, until the stage is over or
 * only `left` is open: that the test does itself.
 */
export async function playStage(flow: Flow, filing: Filing, left: readonly Form[] = []): Promise<void> {
  const { db, app, clock } = flow
  const isOver = async () =>
    ENDED.includes((await db('applications').where({ id: filing.applicationId }).first('state'))!.state)

  async function playNext(): Promise<boolean> {
    for (const task of await listTasksOf(flow, filing)) {
      // What the applicant must do is left to the test.
      if (left.includes(task.form) || task.groups.some((group) => group.startsWith('organisation:'))) continue
      const now = clock.now()
      try {
        if (!(await answerTask(db, { task, now, evaluate: app.evaluateItems }))) continue
      } catch (error) {
        // The answer before it ended this one: the engine is about to take it away, or has just done so.
        if (PASSED.includes(codeOf(error) ?? '')) continue
        throw error
      }
      app.deliverer.wake()
      return true
    }
    return false
  }

  await until(
    async () => {
      // In this order: what comes between the two questions is found by the next round.
      const quiet = await isQuiet(db, [filing.projectId])
      let played = false
      while (await playNext()) played = true
      if (await isOver()) return true
      // What follows from what was just done has not come yet.
      return !played && quiet && (await listTasksOf(flow, filing)).some(({ form }) => left.includes(form))
    },
    PATIENCE_MS,
    () => `${filing.number} does not go on`
  )
}

/** Of the stage, its cases and opinions. */
async function listTasksOf(
  { db }: Flow,
  { applicationId, projectId, number }: Filing
): Promise<PlayableTask[]> {
  const cases = await db('cases').where({ applicationId }).pluck('number')
  const opinions = await db('stage_opinions').where({ applicationId }).pluck('number')
  const own = new Set([number, ...cases, ...opinions])
  return (await listOpenTasks(db, projectId)).filter(({ businessKey }) => own.has(businessKey))
}
