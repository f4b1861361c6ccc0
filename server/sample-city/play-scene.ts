import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { NUMBERS_OF_PROJECTS, playAt } from '../clock.ts'
import { findSubject } from '../tasks/subject.ts'
import { playAnswersAgain } from './answer-again.ts'
import { answerTask } from './answer-task.ts'
import { attachCorrected, draftProject, fileProject, fileStage } from './file-project.ts'
import { codeOf, playClaim } from './officers.ts'
import { downloadResults, openPapers } from './open-papers.ts'
import { isQuiet, listOpenTasks, type Form, type PlayableTask } from './open-tasks.ts'
import type { PlannedProject } from './plan/planned-project.ts'
import { playMove } from './play-move.ts'
import type { Scene } from './story.ts'

const POLL_MS = 40
const PATIENCE_MS = 180_000
/** Between two acts of one scene. */
const ACT_MS = 4 * 60_000
/** A stage that passes in one day has some thirty of them. */
const CARRY_MS = 60_000
const OF_THE_APPLICANT = 'organisation:'
/** A person was faster: what the story would have done is done. */
const OVERTAKEN = ['TASK_NOT_OPEN', 'TASK_ALREADY_COMPLETED', 'CLAIMED_BY_ANOTHER', 'NOT_POSSIBLE_NOW']

/**
 * Plays a scene at a moment of the past; answers the project's id. Played again after an interruption it does what was
 * not done yet, since a task that was done is no longer open.
 */
export async function playScene(
  app: FastifyInstance,
  planned: PlannedProject,
  projectId: string | null,
  scene: Scene,
  begin: Date
): Promise<string> {
  if (projectId) app.pastClocks.set(projectId, begin)
  if (scene.do === 'draft' || scene.do === 'file') {
    const made = await playAt(begin, () =>
      scene.do === 'file' ? fileProject(app, planned) : draftProject(app, planned, scene.part)
    )
    app.pastClocks.set(made, begin)
    return made
  }
  if (!projectId) throw new Error(`${planned.slug} has a scene before its draft`)

  if (scene.do === 'supply') {
    await playAt(begin, () => attachCorrected(app, planned, projectId))
    await playForms(app, projectId, { forms: ['yimen:supply-corrections'] }, begin)
  } else if (scene.do === 'claim') {
    await settle(app, [projectId])
    for (const task of await listMatching(app, projectId, scene.form, scene.of))
      if (!task.assignee) await unlessOvertaken(() => playAt(begin, () => playClaim(app.db, task, begin)))
    app.deliverer.wake()
  } else if (scene.do === 'answer-again') {
    await settle(app, [projectId])
    await playAt(begin, () => playAnswersAgain(app.db, projectId, begin))
  } else if (scene.do === 'file-stage') {
    await settle(app, [projectId])
    await playAt(begin, () => fileStage(app, planned, projectId, scene.stage))
  } else if (scene.do === 'carry') await carry(app, projectId, scene.but, begin)
  else if (scene.do === 'move') {
    await settle(app, [projectId])
    await unlessOvertaken(() => playAt(begin, () => playMove(app, projectId, scene, begin)))
    app.deliverer.wake()
  } else await playForms(app, projectId, scene, begin)
  await openPapers(app.db, projectId, { slug: planned.slug, begin })
  await playAt(begin, () => downloadResults(app.db, projectId, { slug: planned.slug, begin }))
  return projectId
}

type Acts = Pick<Extract<Scene, { do: 'tasks' }>, 'forms' | 'of' | 'answer'>

async function playForms(
  app: FastifyInstance,
  projectId: string,
  { forms, of, answer }: Acts,
  begin: Date
): Promise<void> {
  let at = begin
  for (const form of forms) {
    await settle(app, [projectId])
    for (const task of await listMatching(app, projectId, form, of)) {
      app.pastClocks.set(projectId, at)
      await unlessOvertaken(() => playAt(at, () => complete(app, task, at, answer)))
      app.deliverer.wake()
      at = earlier(new Date(at.getTime() + ACT_MS), app.now())
    }
  }
}

/** Until offices have nothing more to do on that day. */
async function carry(
  app: FastifyInstance,
  projectId: string,
  but: readonly Form[],
  begin: Date
): Promise<void> {
  const tried = new Set<string>()
  for (let at = begin; ;) {
    await settle(app, [projectId])
    const open = (await listOpenTasks(app.db, projectId)).filter(
      ({ taskId, form, groups }) =>
        !tried.has(taskId) &&
        !but.includes(form) &&
        !groups.some((group) => group.startsWith(OF_THE_APPLICANT))
    )
    if (open.length === 0) return
    for (const task of acceptLast(open)) {
      tried.add(task.taskId)
      app.pastClocks.set(projectId, at)
      await unlessOvertaken(() => playAt(at, () => complete(app, task, at, undefined)))
      app.deliverer.wake()
      at = earlier(new Date(at.getTime() + CARRY_MS), app.now())
    }
  }
}

/** The departments look at their papers before the lead accepts. */
export const acceptLast = <T extends Pick<PlayableTask, 'form'>>(tasks: T[]): T[] =>
  tasks.toSorted((one, other) => Number(one.form === 'yimen:accept') - Number(other.form === 'yimen:accept'))

async function complete(
  { db, evaluateItems: evaluate }: FastifyInstance,
  task: PlayableTask,
  now: Date,
  given: Acts['answer']
): Promise<void> {
  await answerTask(db, { task, given, now, evaluate })
}

async function listMatching(
  { db }: FastifyInstance,
  projectId: string,
  form: Form,
  of?: readonly string[]
): Promise<PlayableTask[]> {
  const open = (await listOpenTasks(db, projectId)).filter((task) => task.form === form)
  if (!of) return open
  const items = await Promise.all(
    open.map(async (task) => (await findSubject(db, task.businessKey))?.case?.item)
  )
  return open.filter(
    ({ groups }, index) =>
      of.includes(items[index] ?? '') || groups.some((group) => of.includes(group.split('@')[0]!))
  )
}

async function unlessOvertaken(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!OVERTAKEN.includes(codeOf(error) ?? '')) throw error
  }
}

/** Until the engine and the programmes have nothing left to do for the projects; then their tasks came at their time. */
export async function settle(app: FastifyInstance, projectIds: readonly string[]): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!(await isQuiet(app.db, projectIds))) {
    if (performance.now() > deadline) throw new Error('the engine does not come to rest')
    app.deliverer.wake()
    await sleep(POLL_MS)
  }
}

/** The engine knows only the real time: to the people of the past a task came at the project's. */
export async function dateTasks({ db }: FastifyInstance, projectId: string, at: Date): Promise<void> {
  await db.raw(
    `update inbox_entries set created_at = :at
     where created_at > :at and done_at is null and business_key in (${NUMBERS_OF_PROJECTS})`,
    { at: at.toISOString(), projects: [projectId] }
  )
}

export const earlier = (one: Date, other: Date): Date => (one < other ? one : other)
