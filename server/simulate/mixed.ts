import type { FastifyInstance } from 'fastify'
import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { legalToday } from '../calendar/legal-date.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { makeMove } from '../moves/make-move.ts'
import { listProcedures } from '../moves/special-procedure/limits.ts'
import { specialProcedure } from '../moves/special-procedure/order.ts'
import { hash } from '../sample-city/file-project.ts'
import { listOfficersFor } from '../sample-city/officers.ts'
import { findSubject } from '../tasks/subject.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import type { Behaviour } from './behaviours.ts'
import type { SimulatedTask } from './open-tasks.ts'

/** Of a hundred: filings that lack something, cases with a special procedure, opinions that disagree, late officers. */
const OFTEN = { correction: 20, procedure: 8, disagreement: 4, late: 8 } as const

/** Working days that an applicant, a procedure, a meeting, or an officer beyond the promise take at most. */
const LONGEST = { correction: 4, procedure: 10, meeting: 3, late: 3 } as const

/** A life like any other city's: what happens to whom follows from the seed and the number alone. */
export function mixed(app: FastifyInstance, calendar: Calendar, seed: number): Behaviour {
  const { db } = app
  const firstSeen = new Map<string, IsoDate>()
  const ordered = new Set<string>()

  const drawn = (kind: keyof typeof OFTEN, number: string) =>
    hash(`${seed} ${kind} ${number}`) % 100 < OFTEN[kind]
  const days = (kind: keyof typeof LONGEST, number: string) =>
    1 + (hash(`${seed} ${kind} days ${number}`) % LONGEST[kind])
  const isAsked = ({ form, businessKey }: SimulatedTask) =>
    form === 'yimen:review' && drawn('procedure', businessKey) && !ordered.has(businessKey)

  function dayOf(task: SimulatedTask, today: IsoDate): IsoDate | null {
    const { form, businessKey, dueOn, held, taskId } = task
    const seen = firstSeen.get(taskId) ?? today
    firstSeen.set(taskId, seen)
    const after = (count: number) => addWorkingDays(calendar, seen, count)
    if (form === 'yimen:supply-corrections') return after(days('correction', businessKey))
    if (form === 'yimen:record-procedure') return after(days('procedure', businessKey))
    if (form === 'yimen:minutes') return after(days('meeting', businessKey))
    // While a special procedure runs nothing is decided and nothing is due.
    if (held) return null
    if (isAsked(task) || !dueOn) return today
    return drawn('late', businessKey) ? addWorkingDays(calendar, dueOn, days('late', businessKey)) : dueOn
  }

  async function answer({ form, businessKey }: SimulatedTask): Promise<TaskCompletion | undefined> {
    if (form === 'yimen:accept' && drawn('correction', businessKey)) {
      const { application } = (await findSubject(db, businessKey))!
      if (await db('corrections').where({ applicationId: application.id }).first('id')) return undefined
      const lines = [{ material: null, what: '请补充说明建设规模与用地范围的对应关系' }]
      return { form, outcome: 'correct', lines, days: 5 }
    }
    if (form === 'yimen:review-opinion' && drawn('disagreement', businessKey))
      return {
        form,
        outcome: 'disagree',
        text: '申报方案与所在地块的控制要求不一致，不同意。',
        legalBasis: '《中华人民共和国城乡规划法》第三十八条'
      }
    return undefined
  }

  /** Orders the special procedure, where the item lists one that needs no inspectors. */
  async function instead(task: SimulatedTask): Promise<boolean> {
    if (!isAsked(task)) return false
    ordered.add(task.businessKey)
    const subject = (await findSubject(db, task.businessKey))!
    const listed = await listProcedures(db, subject)
    const found = listed.find(({ kind }) => kind !== 'inspection' && kind !== 'publicity')
    const [user] = await listOfficersFor(db, task, legalToday(app.now()))
    if (!found || !user) return false
    const planned = Math.min(LONGEST.procedure, found.cap?.days ?? LONGEST.procedure)
    const said = { reason: '须经专家论证后方可审查', legalBasis: '《中华人民共和国行政许可法》第四十五条' }
    await makeMove(db, specialProcedure, {
      number: task.businessKey,
      body: { procedure: found.kind, days: planned, ...said },
      user,
      now: app.now(),
      evaluate: app.evaluateItems
    })
    return true
  }

  return { dayOf, answer, instead }
}
