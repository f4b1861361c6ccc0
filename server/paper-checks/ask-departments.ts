import type { Knex } from 'knex'
import type { StagePlanOf } from '../applications/plan-stage.ts'
import type { FiledApplication } from '../applications/store.ts'
import type { CaseRow } from '../cases/store.ts'
import { startClock } from '../clocks/store.ts'
import { candidateGroup, officeFor, type Directory } from '../directory/candidate-group.ts'
import { readRegionSettings } from '../region-settings/store.ts'
import { clockKeyOf } from './store.ts'

/** One working day for all at once, so that the lead has four left of its five (rules §4.1). */
const CHECK_DAYS = 1
const FORM = 'yimen:check-papers'

interface Asked {
  plan: StagePlanOf
  cases: Pick<CaseRow, 'department' | 'region'>[]
  directory: Directory
  today: string
}

/**
 * 核对材料: the handlers of every department that the table names and of the standing reviewers are asked whether
 * their papers are complete. Answers their candidate groups, over which the diagram runs; none where the region leaves
 * it to the lead alone.
 */
export async function askDepartments(
  trx: Knex.Transaction,
  application: FiledApplication,
  { plan, cases, directory, today }: Asked
): Promise<string[]> {
  const { jurisdiction } = application.facts
  const { departmentsCheck } = await readRegionSettings(trx, jurisdiction)
  if (!departmentsCheck || !(await isChecked(trx, application.processKey))) return []

  const reviewers = plan.stage.opinions.map((department) => officeFor(directory, department, jurisdiction))
  const groups = [...new Set([...reviewers, ...cases].map((office) => candidateGroup(office, 'handler')))]
  for (const group of groups) {
    const [check] = await trx('paper_checks')
      .insert({ applicationId: application.id, candidateGroup: group })
      .onConflict(['applicationId', 'candidateGroup'])
      .ignore()
      .returning('id')
    if (check)
      await startClock(trx, {
        ownerKind: 'paper-check',
        ownerId: check.id,
        kind: 'paper-check',
        businessKey: clockKeyOf(application.number, group),
        startsOn: today,
        limit: { days: CHECK_DAYS, unit: 'wd' }
      })
  }
  return groups
}

/** Whether the diagram that a filing starts now asks the departments: a city may have drawn its own. */
async function isChecked(trx: Knex.Transaction, processKey: string): Promise<boolean> {
  const { rows } = await trx.raw(
    'select id_ as id from engine.act_re_procdef where key_ = ? order by version_ desc limit 1',
    [processKey]
  )
  return rows.length > 0 && hasPaperCheck(trx, rows[0].id)
}

/** Instances that began by an older diagram have no such task. */
export async function hasPaperCheck(trx: Knex.Transaction, processDefinitionId: string): Promise<boolean> {
  return (
    (await trx('task_definitions').where({ processDefinitionId, form: FORM }).first('taskKey')) !== undefined
  )
}
