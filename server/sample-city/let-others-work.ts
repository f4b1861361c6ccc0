import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { recordAdminEvent } from '../people/admin-events.ts'
import type { User } from '../policies.ts'
import { listDisagreeing } from '../stage-opinions/store.ts'
import { findSubject } from '../tasks/subject.ts'
import { ANSWER, playAnswerAgain } from './answer-again.ts'
import { answerTask } from './answer-task.ts'
import { codeOf } from './officers.ts'
import { isQuiet, listOpenTasks, type PlayableTask } from './open-tasks.ts'
import type { OthersAtWork } from './schema.ts'

type Run = Omit<OthersAtWork, 'available'>

/** Slow enough to be watched, fast enough that the tracks of a stage fill within a minute. */
const PACE_MS = 700
/** While the engine or a department's programme is at work. */
const WAIT_MS = 150
/** A programme that does not answer for so long is not waited for. */
const PATIENCE_MS = 120_000
/** The answer before ended this one: the engine is about to take it away, or has just done so. */
const PASSED = ['NOT_POSSIBLE_NOW', 'TASK_NOT_OPEN']
/** An officer decides: what only the applicant can answer is left to her. */
const OF_THE_APPLICANT = 'organisation:'

/** 让其他人办理: the runs of this server, one per project. */
export function createOthers(app: FastifyInstance) {
  const runs = new Map<string, Run>()
  const playing = new Set<Promise<void>>()

  async function start(projectId: string, user: User): Promise<void> {
    if (runs.get(projectId)?.running) return
    const run: Run = { running: true, steps: 0, last: null, end: null, left: [] }
    runs.set(projectId, run)
    // The events will be the sample people's; who had them act is written down here.
    await recordAdminEvent(app.db, user.id, 'sample.let-others-work', projectId, {})
    const played = play(projectId, user, run)
      .catch((error: unknown) => {
        app.log.error({ err: error, projectId }, 'the others could not go on')
        run.end = 'failed'
      })
      .finally(() => {
        run.running = false
        playing.delete(played)
      })
    playing.add(played)
  }

  async function play(projectId: string, user: User, run: Run): Promise<void> {
    let waitingSince = performance.now()
    while (run.end !== 'stopped') {
      // In this order: what comes between the two questions is found by the next round.
      const quiet = await isQuiet(app.db, [projectId])
      const tasks = await listOpenTasks(app.db, projectId)
      if (await playOne(tasks, user, run)) {
        waitingSince = performance.now()
        await sleep(PACE_MS)
      } else if (quiet) {
        run.left = tasks.map(({ form, taskName }) => ({ form, taskName }))
        run.end = tasks.length > 0 ? 'yours' : 'finished'
        return
      } else {
        if (performance.now() - waitingSince > PATIENCE_MS)
          throw new Error('the engine does not come to rest')
        await sleep(WAIT_MS)
      }
    }
  }

  async function playOne(tasks: PlayableTask[], user: User, run: Run): Promise<boolean> {
    for (const task of tasks.filter((one) => !isHers(one, user))) {
      const now = app.now()
      if (task.form === 'yimen:conclude') {
        const said = await answerAgain(task, user, now)
        if (said === 'hers') continue
        if (said) {
          run.steps += 1
          run.last = said
          return true
        }
      }
      let answered
      try {
        answered = await answerTask(app.db, { task, now, evaluate: app.evaluateItems, except: user.id })
      } catch (error) {
        if (!PASSED.includes(codeOf(error) ?? '')) throw error
      }
      if (!answered) continue
      const { officer, body } = answered
      app.deliverer.wake()
      run.steps += 1
      run.last = {
        person: officer.name,
        ...(await nameDepartment(task.groups[0]?.split('@')[0] ?? '')),
        form: task.form,
        taskName: task.taskName,
        outcome: body.outcome
      }
      return true
    }
    return false
  }

  /** Before the conclusion whoever disagreed answers once more; a head's own answer is left to her. */
  async function answerAgain({ businessKey }: PlayableTask, user: User, now: Date) {
    const { application } = (await findSubject(app.db, businessKey))!
    const [opinion] = await listDisagreeing(app.db, application.id)
    if (!opinion) return null
    const head = await playAnswerAgain(app.db, opinion, now, user.id)
    if (!head) return 'hers'
    return {
      person: head.name,
      ...(await nameDepartment(opinion.department)),
      form: 'yimen:review-opinion',
      taskName: '再答复',
      outcome: ANSWER
    }
  }

  async function nameDepartment(code: string) {
    const department = await app.db('departments').where({ code }).first('nameZh', 'nameEn')
    return { departmentZh: department?.nameZh ?? null, departmentEn: department?.nameEn ?? null }
  }

  return {
    start,
    find: (projectId: string): Run =>
      runs.get(projectId) ?? { running: false, steps: 0, last: null, end: null, left: [] },
    stop(projectId: string): void {
      const run = runs.get(projectId)
      if (run?.running) run.end = 'stopped'
    },
    async stopAll(): Promise<void> {
      for (const run of runs.values()) if (run.running) run.end = 'stopped'
      await Promise.all(playing)
    }
  }
}

const isHers = ({ groups, assignee }: PlayableTask, user: User): boolean =>
  assignee === user.id ||
  groups.some((group) => group.startsWith(OF_THE_APPLICANT) || user.groups.includes(group))
