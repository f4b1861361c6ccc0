import { loadCalendar } from '../calendar/store.ts'
import type { Facts } from '../items/schema.ts'
import { listInvestors } from './investors.ts'
import { behave, type BehaviourName } from './behaviours.ts'
import { type Costs, readCosts } from './costs.ts'
import { listIncidents } from './open-tasks.ts'
import { playDays } from './play-days.ts'
import { type ProjectResult, readResult } from './read-results.ts'
import type { SimulatedProject } from './simulated-project.ts'
import type { ThrowAwayYimen } from './throw-away-yimen.ts'

export interface Simulation {
  projects: ProjectResult[]
  /** Of the projects' parallel working days. */
  median: number
  max: number
  projectsPerMinute: number
  /** What the engine could not go on with, and projects that did not come to their end. */
  incidents: number
  /** Of `mixed`. */
  costs?: Costs
}

export interface Wish {
  facts: Facts[]
  behaviour: BehaviourName
  seed: number
}

/** As sample-city/answers/ has the officers answer; facts that they determine hold from that stage on. */
const DETERMINED =
  'Unknown facts are determined alike for all: eiaClass form (at S1), fireClass other and lightningListed false (at S4).'

/** Drives the projects through all stages on the real engine, as far as they come. */
export async function simulate(
  { app, clock }: Pick<ThrowAwayYimen, 'app' | 'clock'>,
  { facts, behaviour, seed }: Wish,
  say: (line: string) => void
): Promise<Simulation> {
  const calendar = await loadCalendar(app.db)
  const investors = await listInvestors(app)
  const projects = facts.map((own, place): SimulatedProject => ({
    place,
    facts: own,
    ...investors[place % investors.length]!,
    finished: false
  }))
  if (facts.some((own) => Object.values(own).includes('unknown'))) say(DETERMINED)
  const began = performance.now()
  await playDays({ app, clock, behaviour: behave(behaviour, { app, calendar, seed }), say }, projects)
  const minutes = (performance.now() - began) / 60_000

  const failed = projects.filter(({ failure }) => failure)
  for (const { place, failure } of failed) say(`Project ${place + 1}: ${failure}`)
  const incidents = await listIncidents(app.db)
  // One that the engine stopped at is told by the engine's incident.
  const stopped = new Set(incidents.map(({ projectId }) => projectId))
  const results: ProjectResult[] = []
  for (const project of projects) results.push(await readResult(app.db, calendar, project))
  const days = results.map(({ parallelWorkingDays }) => parallelWorkingDays)
  return {
    projects: results,
    median: medianOf(days),
    max: Math.max(...days),
    projectsPerMinute: Math.round((10 * projects.length) / minutes) / 10,
    incidents: incidents.length + failed.filter(({ id }) => !id || !stopped.has(id)).length,
    ...(behaviour === 'mixed' && { costs: await readCosts(app.db, calendar) })
  }
}

/** Of an even number the middle between the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}
