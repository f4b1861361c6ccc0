import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { createdAt } from '../clock.ts'
import { listLatestVersions } from '../engine/tables.ts'
import { NotFound, StageNotDeployed, StageNotOffered } from '../errors.ts'
import { listStages } from '../items/store.ts'
import { asFiledOn, planStageFor } from '../applications/plan-stage.ts'
import { assertReviewableEarly, isOffered } from './offered-stages.ts'

const ENDED: readonly ApplicationRow['state'][] = ['failed', 'rejected', 'withdrawn']

interface Opening {
  projectId: string
  stage: string
  personId: string
  /** 提前审查: asked for before the last stage has ended. */
  early?: boolean
}

/** The draft of the next stage, or of the same one again after a refusal, prefilled with what was filed last. */
export async function openStage(
  db: Knex,
  { projectId, stage: code, personId, early = false }: Opening
): Promise<ApplicationRow> {
  return db.transaction(async (trx) => {
    await trx('projects').where({ id: projectId }).forUpdate().first('id')
    const stages = await listStages(trx)
    const stage = stages.find((candidate) => candidate.code === code)
    if (!stage) throw new NotFound(`stage ${code}`)
    if (!stage.processKey || !(await listLatestVersions(trx)).has(stage.processKey))
      throw new StageNotDeployed(code)

    const applications = await trx('applications').where({ projectId }).orderBy('createdAt')
    const open = applications.find((row) => row.stage === code && !ENDED.includes(row.state))
    if (open) return open
    if (!isOffered(stages, stage, applications)) {
      const filed = applications.findLast(({ applicable, item }) => applicable !== null && item === null)
      if (!early || !filed) throw new StageNotOffered(code)
      const plan = await planStageFor(trx, code, asFiledOn(filed))
      await assertReviewableEarly(trx, { plan, applicable: filed.applicable!, projectId, applications })
    }

    const last = applications.findLast((row) => row.item === null)!
    const [draft] = await trx('applications')
      .insert({
        projectId,
        stage: code,
        facts: JSON.stringify(last.facts),
        form: JSON.stringify(last.form),
        createdBy: personId,
        ...createdAt()
      })
      .returning('*')
    // A second try at the same stage begins with the papers of the first.
    const before = applications.findLast(({ stage: tried }) => tried === code)
    if (before)
      await trx.raw(
        `insert into application_papers (application_id, material, file_id, round)
         select ?, material, file_id, 1 from application_papers where application_id = ? and licence_id is null
         on conflict do nothing`,
        [draft!.id, before.id]
      )
    return draft!
  })
}
