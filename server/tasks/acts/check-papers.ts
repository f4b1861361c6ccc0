import { stopClock } from '../../clocks/store.ts'
import { NotFound } from '../../errors.ts'
import { assignMaterials } from '../../paper-checks/list-paper-checks.ts'
import { departmentOf } from '../../paper-checks/store.ts'
import type { Act } from '../act.ts'

/** 核对材料: a department says of its own papers what is missing; the lead asks the applicant, once (rules §4.1). */
export const checkPapers: Act<'yimen:check-papers'> = async ({ trx, application, task, today }, body) => {
  const lines = body.outcome === 'missing' ? body.lines : []
  const own = (await assignMaterials(trx, application))(departmentOf(task.owner))
  const foreign = lines.find(({ material }) => material !== null && !own.includes(material))
  if (foreign) throw new NotFound(`material ${foreign.material} among the papers of ${task.owner}`)

  const check = await trx('paper_checks')
    .where({ applicationId: application.id, candidateGroup: task.owner })
    .first('id')
  if (check) await stopClock(trx, { ownerKind: 'paper-check', ownerId: check.id, on: today })
  return { variables: {}, event: 'papers-checked', detail: { lines } }
}
