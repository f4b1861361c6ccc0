import type { Knex } from 'knex'
import { toCorrection } from '../applications/records.ts'
import { legalToday } from '../calendar/legal-date.ts'
import type { HearingDetail } from './hearing/schema.ts'
import { listTimes } from './list-times.ts'
import type { ApplicantMove, CaseCorrection } from './schema.ts'
import type { MoveRow } from './store.ts'

/** What stops the clocks or wants an answer of the applicant; what offices settle among themselves is not hers. */
const TOLD = ['special-procedure', 'hearing', 'correction-after-acceptance', 'rectification']

interface Named extends MoveRow {
  nameZh: string
  nameEn: string
  departmentZh: string
  departmentEn: string
}

/** Open, of a project, oldest first, with the task in which the applicant answers. */
export async function listForApplicant(
  db: Knex,
  projectId: string,
  now: Date
): Promise<{ procedures: ApplicantMove[]; caseCorrections: CaseCorrection[] }> {
  const rows = await listOpen(db, projectId)
  if (rows.length === 0) return { procedures: [], caseCorrections: [] }
  const ids = rows.map(({ id }) => id)
  const times = await listTimes(db, ids, legalToday(now))
  const corrections = await db('corrections').whereIn('moveId', ids)
  const tasks = await db('inbox_entries')
    .whereIn(
      'businessKey',
      rows.map(({ number }) => number)
    )
    .whereIn('taskKey', ['ask-hearing', 'supply-corrections', 'rectify'])
    .whereNull('doneAt')
    .select('businessKey', 'taskKey', 'taskId')
  const taskOf = (number: string, taskKey: string) =>
    tasks.find((task) => task.businessKey === number && task.taskKey === taskKey)?.taskId ?? null
  const named = ({ number, nameZh, nameEn, departmentZh, departmentEn }: Named) => ({
    number,
    nameZh,
    nameEn,
    departmentZh,
    departmentEn
  })

  return {
    procedures: rows.map((row) => {
      const { procedure, reason, untilOn, session, hearing } = row.detail as Partial<HearingDetail> & {
        procedure?: string
        untilOn?: string
      }
      return {
        ...named(row),
        id: row.id,
        move: row.move,
        procedure: procedure ?? null,
        byRight: hearing === 'right',
        reason: reason ?? null,
        session: session ? { ...session, chair: session.chair.name } : null,
        orderedOn: row.orderedOn,
        dueOn: untilOn ?? times.get(row.id)?.dueOn ?? null,
        held: times.get(row.id)?.held ?? null,
        taskId: row.move === 'hearing' ? taskOf(row.number, 'ask-hearing') : null
      }
    }),
    caseCorrections: corrections.map((correction) => {
      const row = rows.find(({ id }) => id === correction.moveId)!
      const { number: caseNumber, ...names } = named(row)
      return {
        ...toCorrection(correction),
        ...names,
        caseNumber,
        move: row.move === 'rectification' ? row.move : 'correction-after-acceptance',
        taskId: taskOf(caseNumber, row.move === 'rectification' ? 'rectify' : 'supply-corrections')
      }
    })
  }
}

async function listOpen(db: Knex, projectId: string): Promise<Named[]> {
  const { rows } = await db.raw(
    `select move.*, departments.name_zh as department_zh, departments.name_en as department_en,
       coalesce(item.name_zh, stages.name_zh || '阶段意见') as name_zh,
       coalesce(item.name_en, 'Stage opinion: ' || stages.name_en) as name_en
     from case_moves move
       join applications on applications.id = move.application_id
       join stages on stages.code = applications.stage
       left join cases on cases.id = move.case_id
       left join item_versions item on item.id = cases.item_version_id
       left join stage_opinions on stage_opinions.id = move.stage_opinion_id
       join departments on departments.code = coalesce(cases.department, stage_opinions.department)
     where applications.project_id = :projectId and move.state = 'open' and move.move = any(:told)
     order by move.ordered_at, move.id`,
    { projectId, told: TOLD as never }
  )
  return rows as Named[]
}
