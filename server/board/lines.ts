import type { Knex } from 'knex'
import { actorIn } from '../delegations/acting-for.ts'
import type { Actor } from '../delegations/schema.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { listClockRows, pausesOf } from '../clocks/clock-rows.ts'
import { listDepartments } from '../directory/store.ts'
import { urgencyOf } from './rows.ts'
import type { BoardLine, BoardRow } from './schema.ts'

interface Step {
  businessKey: string
  kind: 'check' | 'review' | 'decide'
  on: string
  person: Actor | null
  outcome: string | null
  round: number
}

/** The departments' parts day by day, the lead's own steps aside; in the order of the board's cells. */
export async function describeLines(db: Knex, row: BoardRow): Promise<BoardLine[]> {
  const parts = row.cells
    .flatMap(({ department, entries }) => entries.map((entry) => ({ department, entry })))
    .filter(({ entry }) => entry.kind !== 'application')
    .toSorted((a, b) => urgencyOf(a.entry) - urgencyOf(b.entry))
  const numbers = parts.map(({ entry }) => entry.number)
  const [{ clocks, ledger }, departments, steps] = await Promise.all([
    listClockRows(db, numbers),
    listDepartments(db),
    listSteps(db, numbers)
  ])
  return parts.map(({ department, entry }): BoardLine => {
    const { nameZh, nameEn } = departments.find(({ code }) => code === department)!
    const clock = clocks.find(({ businessKey, kind }) => businessKey === entry.number && kind !== 'delivery')
    const own = steps.filter(({ businessKey }) => businessKey === entry.number)
    const round = Math.max(1, ...own.map((step) => step.round))
    const last = (kind: Step['kind']) => {
      const step = own.findLast((one) => one.kind === kind && (kind === 'check' || one.round === round))
      return step ? { on: step.on, person: step.person, outcome: step.outcome } : null
    }
    return {
      department,
      departmentZh: nameZh,
      departmentEn: nameEn,
      entry,
      round,
      startsOn: clock?.startsOn ?? null,
      pauses: clock ? pausesOf(clock, ledger).map(({ fromOn, toOn }) => ({ fromOn, toOn })) : [],
      steps: { check: last('check'), review: last('review'), decide: last('decide') }
    }
  })
}

const STEP_OF_FORM: Partial<Record<string, Step['kind']>> = {
  'yimen:review': 'review',
  'yimen:review-opinion': 'review',
  'yimen:decide': 'decide',
  'yimen:forward': 'decide',
  'yimen:record': 'decide',
  'yimen:register': 'decide',
  'yimen:acknowledge': 'decide',
  'yimen:record-service': 'decide',
  'yimen:record-tender': 'review',
  'yimen:sign-opinion': 'decide'
}

/** What has been done for each number, oldest first. A return is no signing: the next round begins with it. */
async function listSteps(db: Knex, numbers: string[]): Promise<Step[]> {
  const checks: { businessKey: string; happenedOn: string }[] = await db('case_events')
    .whereIn('businessKey', numbers)
    .where({ kind: 'checked' })
    .orderBy('id')
    .select('businessKey', 'happenedOn')
  const acts: {
    businessKey: string
    form: string
    outcome: string
    round: number
    completedAt: string
    person: Actor
  }[] = await db('acts')
    .join('people', 'people.id', 'acts.person_id')
    .whereIn('business_key', numbers)
    .orderBy('completed_at')
    .select(
      'business_key',
      'form',
      'outcome',
      'round',
      'completed_at',
      db.raw(`${actorIn('people.name', 'acts.acting_for')} as person`)
    )
  return [
    ...checks.map(({ businessKey, happenedOn }): Step => {
      return { businessKey, kind: 'check', on: happenedOn, person: null, outcome: null, round: 1 }
    }),
    ...acts.flatMap(({ businessKey, form, outcome, round, completedAt, person }): Step[] => {
      const kind = STEP_OF_FORM[form]
      const on = legalToday(new Date(completedAt))
      return kind && outcome !== 'return' ? [{ businessKey, kind, on, person, outcome, round }] : []
    })
  ]
}
