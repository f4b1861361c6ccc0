import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { IsoDate } from '../calendar/iso-date.ts'
import { STAGE_CODES } from '../items/schema.ts'
import { playAnswersAgain } from '../sample-city/answer-again.ts'
import { answerTask } from '../sample-city/answer-task.ts'
import { codeOf } from '../sample-city/officers.ts'
import { acceptLast } from '../sample-city/play-scene.ts'
import { findSubject } from '../tasks/subject.ts'
import type { Behaviour } from './behaviours.ts'
import type { SimulationClock } from './clock.ts'
import { attachAsked, fileFirstStage, fileNextStage } from './file-stage.ts'
import { inLanes } from './in-lanes.ts'
import { rememberOfficers } from './officers-of.ts'
import { listSimulatedTasks, lookAround, type SimulatedTask } from './open-tasks.ts'
import type { SimulatedProject } from './simulated-project.ts'

/** Projects at the same time: the engine works on one act of each. */
const LANES = 8
const POLL_MS = 25
const NOTHING: Map<SimulatedProject, SimulatedTask[]> = new Map()
/** The engine never takes so long; a programme that does not answer is not waited for. */
const PATIENCE_MS = 120_000
/** The engine was faster with its own step, or a programme found something just now: what is still there is tried again. */
const OVERTAKEN = ['TASK_NOT_OPEN', 'TASK_ALREADY_COMPLETED', 'NOT_POSSIBLE_NOW', 'FINDINGS_OPEN']

export interface Playing {
  app: FastifyInstance
  clock: SimulationClock
  behaviour: Behaviour
  say: (line: string) => void
}

/**
 * One loop of days for all projects: on each day everything that is possible is played until the engine is quiet, then
 * comes the next day on which something is due. Ends when no project can go on.
 */
export async function playDays(playing: Playing, projects: SimulatedProject[]): Promise<void> {
  const { app, clock, say } = playing
  await inLanes(LANES, projects, (project) => attempt(project, () => fileFirstStage(app, project)))
  const day = createDay(playing, projects)
  for (let began = performance.now(); ; began = performance.now()) {
    const played = await day.play()
    const left = projects.filter(({ finished, failure }) => !finished && !failure)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    say(`${clock.today()}: ${played} acts in ${seconds} s, ${projects.length - left.length} projects done`)
    const next = left.length > 0 ? await day.next() : undefined
    if (!next) {
      for (const project of left) project.failure = 'it has nothing left to do, but is not finished'
      return
    }
    clock.set(next)
  }
}

function createDay({ app, clock, behaviour }: Playing, projects: SimulatedProject[]) {
  const { db, evaluateItems: evaluate } = app
  const byId = new Map(projects.map((project) => [project.id, project]))
  const officersFor = rememberOfficers(db, clock.today())

  async function listReady(): Promise<Map<SimulatedProject, SimulatedTask[]>> {
    const ready = new Map<SimulatedProject, SimulatedTask[]>()
    for (const task of await listSimulatedTasks(db)) {
      const project = byId.get(task.projectId)
      const day = behaviour.dayOf(task, clock.today())
      if (!project || project.failure || !day || day > clock.today()) continue
      ready.set(project, [...(ready.get(project) ?? []), task])
    }
    return ready
  }

  async function playOne(project: SimulatedProject, task: SimulatedTask): Promise<void> {
    if (await behaviour.instead?.(task)) return app.deliverer.wake()
    const now = app.now()
    if (task.form === 'yimen:conclude') await playAnswersAgain(db, project.id!, now)
    if (task.form === 'yimen:supply-corrections') await attachAsked(app, project, task.businessKey)
    const given = await behaviour.answer?.(task)
    if (!(await answerTask(db, { task, given, now, evaluate, officersFor })))
      throw new Error(`nobody may do ${task.taskName} of ${task.businessKey}`)
    app.deliverer.wake()
    if (task.form === 'yimen:conclude') await goOn(project, task)
  }

  async function goOn(project: SimulatedProject, task: SimulatedTask): Promise<void> {
    const { application } = (await findSubject(db, task.businessKey))!
    if (application.state !== 'passed') throw new Error(`${application.number} was not passed`)
    const next = STAGE_CODES[STAGE_CODES.indexOf(application.stage as 'S1') + 1]
    if (next) await fileNextStage(app, project, next)
    else project.finished = true
  }

  return {
    /** Answers how many acts the day had. */
    async play(): Promise<number> {
      let played = 0
      let seen = -1
      for (let since = performance.now(); ;) {
        // In this order: what comes between the two questions is found by the next round.
        const { quiet, lastTask } = await lookAround(db)
        const ready = quiet || lastTask > seen ? await listReady() : NOTHING
        seen = lastTask
        const before = played
        await inLanes(LANES, ready, ([project, tasks]) =>
          attempt(project, async () => {
            for (const task of acceptLast(tasks))
              if (await isPlayed(() => playOne(project, task))) played += 1
          })
        )
        if (played > before) since = performance.now()
        else if (quiet && ready.size === 0) return played
        else if (performance.now() - since > PATIENCE_MS) throw new Error('The engine does not come to rest.')
        else await sleep(POLL_MS)
      }
    },

    /** The next day on which anybody has something to do. */
    async next(): Promise<IsoDate | undefined> {
      const tasks = await listSimulatedTasks(db)
      const alive = tasks.filter(({ projectId }) => !(byId.get(projectId)?.failure ?? false))
      return alive.flatMap((task) => behaviour.dayOf(task, clock.today()) ?? []).toSorted()[0]
    }
  }
}

/** One project that cannot go on keeps no other from it. */
async function attempt(project: SimulatedProject, play: () => Promise<void>): Promise<void> {
  try {
    await play()
  } catch (error) {
    project.failure = (error as Error).message
  }
}

/** False when it was done or taken away meanwhile. */
async function isPlayed(act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (!OVERTAKEN.includes(codeOf(error) ?? '')) throw error
    return false
  }
}
