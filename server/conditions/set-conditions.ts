import type { Knex } from 'knex'
import { CASE_STATE, listCasesOf } from '../cases/store.ts'
import { ConditionPlaceWrong } from '../errors.ts'
import { STAGE_CODES } from '../items/schema.ts'
import type { ApplicationRow } from '../applications/store.ts'
import type { StageOpinion } from '../stage-opinions/store.ts'
import { findAct } from '../tasks/store.ts'

interface Condition {
  text: string
  appliesTo: string
}

/** Where nobody would look at it, a condition binds nobody: it is tied to an item of this stage or to a later one. */
export async function assertPlaces(
  db: Knex,
  { id, stage }: Pick<ApplicationRow, 'id' | 'stage'>,
  conditions: readonly Condition[]
): Promise<void> {
  const cases = await listCasesOf(db, id)
  const items = cases.filter(({ state }) => state !== CASE_STATE.impossible).map(({ item }) => item)
  const later = STAGE_CODES.filter((code) => code > stage) as string[]
  const wrong = conditions.filter(({ appliesTo }) => ![...items, ...later].includes(appliesTo))
  if (wrong.length) throw new ConditionPlaceWrong(wrong.map(({ text }) => text).join('；'))
}

/** Those of a department's finding in a joint review bind at once: nobody signs it again. */
export async function setConditionsOfFinding(
  trx: Knex.Transaction,
  { id, projectId }: Pick<ApplicationRow, 'id' | 'projectId'>,
  finding: { id: string; department: string; conditions: readonly Condition[] }
): Promise<void> {
  if (finding.conditions.length)
    await trx('opinion_conditions').insert(
      finding.conditions.map(({ text, appliesTo }) => ({
        projectId,
        applicationId: id,
        jointFindingId: finding.id,
        department: finding.department,
        text: text.trim(),
        appliesTo
      }))
    )
}

/** From the signature on they bind: those of the review that the head signed. */
export async function setConditions(
  trx: Knex.Transaction,
  application: ApplicationRow,
  opinion: StageOpinion
): Promise<void> {
  if (opinion.answer !== 'conditions') return
  const review = await findAct(trx, {
    businessKey: opinion.number,
    form: 'yimen:review-opinion',
    round: opinion.round
  })
  const conditions = (review?.detail.conditions ?? []) as Condition[]
  if (conditions.length)
    await trx('opinion_conditions').insert(
      conditions.map(({ text, appliesTo }) => ({
        projectId: application.projectId,
        applicationId: application.id,
        stageOpinionId: opinion.id,
        department: opinion.department,
        text: text.trim(),
        appliesTo
      }))
    )
}
