import type { FastifyInstance } from 'fastify'
import { addDays } from '../calendar/iso-date.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { isWorkingDay, type Calendar } from '../calendar/working-days.ts'
import { NUMBERS_OF_PROJECTS, playAt } from '../clock.ts'
import { createMessenger } from '../clocks/messenger.ts'
import { sweepClocks } from '../clocks/sweep.ts'
import type { CityRow } from './city-rows.ts'
import { hash } from './file-project.ts'
import type { PlannedProject } from './plan/planned-project.ts'
import type { Scene } from './story.ts'
import { dateTasks, earlier, playScene, settle } from './play-scene.ts'

/** Projects that are played at the same time: real requests come first. */
const LANES = 2

interface Making {
  planned: PlannedProject
  row: CityRow
  /** Of its story, in the order of their days. */
  scenes: Scene[]
  /** Legal day of each scene. */
  days: string[]
  failed: boolean
}

/** Enters the plan once; a city that was begun before keeps its days. */
export async function enterPlan(app: FastifyInstance, plan: readonly PlannedProject[]): Promise<void> {
  const calendar = await loadCalendar(app.db)
  const anchor = workingDaysBack(calendar, legalToday(app.now()), 0)
  await app
    .db('sample_projects')
    .insert(plan.map(({ slug, story }) => ({ slug, anchor, scenes: story.length })))
    .onConflict('slug')
    .ignore()
}

/** What is left to be made, with its clock where the last scene was: the engine may go on for it at any moment. */
export async function resumeMaking(app: FastifyInstance, plan: readonly PlannedProject[]): Promise<Making[]> {
  const calendar = await loadCalendar(app.db)
  const rows = await app.db('sample_projects').whereNull('madeAt').select('*')
  const makings = plan.flatMap((planned) => {
    const row = rows.find(({ slug }) => slug === planned.slug)
    // A draft that somebody deleted is not made again.
    if (!row || (row.played > 0 && row.projectId === null)) return []
    const scenes = planned.story.toSorted((one, other) => other.ago - one.ago)
    const days = scenes.map(({ ago }) => workingDaysBack(calendar, row.anchor, ago))
    return [{ planned, row, scenes, days, failed: false }]
  })
  for (const { planned, row, days } of makings)
    if (row.projectId) app.pastClocks.set(row.projectId, momentOf(planned, days, Math.max(0, row.played - 1)))
  return makings
}

/**
 * Day by day from the oldest scene to today, all projects together, so that what happened later has the higher number
 * everywhere. Each day begins with the sweep of the clocks, as every day of the platform does.
 */
export async function makeCity(
  app: FastifyInstance,
  makings: Making[],
  stopped: () => boolean = () => false
): Promise<void> {
  const today = legalToday(app.now())
  const first = makings.flatMap(({ row, days }) => days.slice(row.played)).sort()[0] ?? today
  for (let day = first; day <= today && !stopped(); day = addDays(day, 1)) {
    await sweepAt(app, makings, day)
    const playing = makings.filter(({ row, days, failed }) => !failed && days[row.played] === day)
    await inLanes(playing, (making) => attempt(app, making, () => playDay(app, making, day, stopped)))
  }
  if (stopped()) return
  for (const making of makings.filter(({ failed }) => !failed))
    await attempt(app, making, () => end(app, making))
}

async function playDay(
  app: FastifyInstance,
  { planned, row, scenes, days }: Making,
  day: string,
  stopped: () => boolean
): Promise<void> {
  while (days[row.played] === day && !stopped()) {
    const at = earlier(momentOf(planned, days, row.played), app.now())
    row.projectId = await playScene(app, planned, row.projectId, scenes[row.played]!, at)
    await settle(app, [row.projectId])
    await dateTasks(app, row.projectId, at)
    row.played += 1
    await app.db('sample_projects').where({ slug: row.slug }).update({ played: row.played })
  }
}

/** Warnings, silence and overdue notices come on the day on which they would have come. */
async function sweepAt(app: FastifyInstance, makings: Making[], day: string): Promise<void> {
  const filed = makings.filter(({ row, failed }) => !failed && row.projectId !== null)
  const projects = filed.map(({ row }) => row.projectId!)
  if (projects.length === 0) return
  const at = earlier(new Date(`${day}T00:00:05+08:00`), app.now())
  const { rows } = await app.db.raw(NUMBERS_OF_PROJECTS, { projects: projects as never })
  const numbers = rows.map(({ number }: { number: string }) => number)
  for (const projectId of projects) app.pastClocks.set(projectId, at)
  const { told } = await playAt(at, () =>
    sweepClocks(app.db, createMessenger(app), { now: () => at, only: numbers })
  )
  if (told === 0) return
  for (const making of filed)
    await attempt(app, making, async () => {
      await settle(app, [making.row.projectId!])
      await dateTasks(app, making.row.projectId!, at)
    })
}

/** From here on it lives at the real time, as every project. */
async function end(app: FastifyInstance, { row }: Making): Promise<void> {
  if (row.projectId) await settle(app, [row.projectId])
  await app.db('sample_projects').where({ slug: row.slug }).update({ madeAt: app.now().toISOString() })
  if (row.projectId) app.pastClocks.end(row.projectId)
}

/** One project that cannot be made keeps no other from it; it is tried again at the next start. */
async function attempt(app: FastifyInstance, making: Making, play: () => Promise<void>): Promise<void> {
  try {
    await play()
  } catch (error) {
    making.failed = true
    if (making.row.projectId) app.pastClocks.end(making.row.projectId)
    app.log.error({ err: error, project: making.planned.slug }, 'a project of the sample city was not made')
  }
}

async function inLanes<T>(all: T[], play: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let one = left.shift(); one; one = left.shift()) await play(one)
    })
  )
}

/** Office hours: the scenes of a day follow each other from nine o'clock on. */
function momentOf({ slug }: PlannedProject, days: string[], index: number): Date {
  const day = days[index]!
  const before = days.slice(0, index).filter((other) => other === day).length
  const minutes = 9 * 60 + (hash(slug) % 45) + before * 65
  return new Date(new Date(`${day}T00:00:00+08:00`).getTime() + Math.min(minutes, 17 * 60 + before) * 60_000)
}

/** The `count`th working day before `day`, or before the last working day where `day` is none. */
function workingDaysBack(calendar: Calendar, day: string, count: number): string {
  let found = day
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1)
  for (let left = count; left > 0; left -= 1) {
    found = addDays(found, -1)
    while (!isWorkingDay(calendar, found)) found = addDays(found, -1)
  }
  return found
}
