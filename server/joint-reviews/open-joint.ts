import type { Knex } from 'knex'
import { asFiled, lockApplication } from '../applications/store.ts'
import { listCasesOf, type CaseRow } from '../cases/store.ts'
import { officeFor, type Office } from '../directory/candidate-group.ts'
import { loadDirectory } from '../directory/store.ts'
import type { Output } from '../../workflows/topics.ts'
import type { JointKind } from './schema.ts'
import { findJointReview, listFindings, reviewersOf, tally } from './store.ts'
import { answersByItself } from './unheard.ts'

interface Opening {
  caseId: string
  joint: JointKind
}

/**
 * Serves `platform.open-joint`: which offices are asked at once. One with an item of its own in the stage answers by
 * that item's result (rules §9). Served again, after a lost answer or for another office that has the case now, it asks
 * nobody twice.
 */
export async function openJoint(
  db: Knex,
  { caseId, joint }: Opening,
  now: Date
): Promise<Output<'platform.open-joint'>> {
  return db.transaction(async (trx) => {
    const { applicationId } = (await trx('cases').where({ id: caseId }).first('applicationId'))!
    const application = asFiled(await lockApplication(trx, applicationId))
    const cases = await listCasesOf(trx, applicationId)
    const row = cases.find(({ id }) => id === caseId)!
    const before = await findJointReview(trx, caseId)
    const review =
      before ??
      (
        await trx('joint_reviews').insert({ caseId, kind: joint, openedAt: now.toISOString() }).returning('*')
      )[0]!
    if (!before) {
      const offices = await listOffices(trx, row, joint, application.facts.jurisdiction)
      const parts = []
      for (const { department, region } of offices)
        parts.push({
          reviewId: review.id,
          round: 1,
          department,
          region,
          ownCaseId: await findOwnCase(trx, row, joint, department, cases)
        })
      if (parts.length) await trx('joint_findings').insert(parts)
    }

    const asked = (await listFindings(trx, review.id)).filter(
      ({ round, ownCaseId }) => round === review.round && ownCaseId === null
    )
    const project = (await trx('projects').where({ id: row.projectId }).first('organisationId'))!
    return {
      reviewers: reviewersOf(asked.filter(({ outcome }) => outcome === null)),
      findings: tally(asked),
      applicantGroup: `organisation:${project.organisationId}`
    }
  })
}

/** Of drawings and buildings the lead has a part of its own; of a design its word is the merged opinion. */
async function listOffices(
  trx: Knex.Transaction,
  row: CaseRow,
  joint: JointKind,
  jurisdiction: string
): Promise<Office[]> {
  const { concurDepts } = (await trx('item_versions').where({ id: row.itemVersionId }).first('concurDepts'))!
  const directory = await loadDirectory(trx)
  const offices = concurDepts
    .filter((department) => department !== row.department)
    .map((department) => officeFor(directory, department, jurisdiction))
  return joint === 'design' ? offices : [{ department: row.department, region: row.region }, ...offices]
}

/** An item that this one waits for before any other of the department. Of the drawings the lead looks at its own part itself. */
async function findOwnCase(
  trx: Knex.Transaction,
  row: CaseRow,
  joint: JointKind,
  department: string,
  cases: readonly CaseRow[]
): Promise<string | null> {
  if (joint === 'drawings' && department === row.department) return null
  const own = cases.filter(
    (one) =>
      one.id !== row.id && one.hostedBy === null && one.department === department && answersByItself(one)
  )
  const { prerequisites } = (await trx('item_versions')
    .where({ id: row.itemVersionId })
    .first('prerequisites'))!
  const awaited = own.find(({ item }) => prerequisites.flat().includes(item))
  return (awaited ?? own[0])?.id ?? null
}
