import type { Knex } from 'knex'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import { startClock } from '../../../server/clocks/store.ts'
import { seedItems } from '../../../server/items/seed.ts'

export interface GrantedCase {
  projectId: string
  applicationId: string
  caseId: string
  /** Handled in the other's process and granted with it. */
  mergedCaseId: string
  organisationId: string
  applicantId: string
}

export async function seedForCases(db: Knex): Promise<void> {
  await db.transaction((trx) => seedItems(trx, '2026-03-01'))
  await seedCalendar(db)
}

/** S1 of 王敏's organisation: one case at the city's 环保, granted on 24 March 2026, with an item merged into it. */
export async function grantCase(db: Knex, suffix = '0001'): Promise<GrantedCase> {
  const applicant = (await db('people').where({ username: 'applicant' }).first())!
  const membership = (await db('memberships').where({ personId: applicant.id }).first())!
  const { organisationId } = membership
  const [project] = await db('projects')
    .insert({
      organisationId,
      nameZh: '锂电隔膜生产线建设项目',
      code: `2603-360500-04-03-10${suffix}`,
      jurisdiction: '360500',
      createdBy: applicant.id
    })
    .returning('*')
  const [application] = await db('applications')
    .insert({ projectId: project!.id, stage: 'S1', facts: '{}', form: '{}', createdBy: applicant.id })
    .returning('*')
  await db('applications')
    .where({ id: application!.id })
    .update({ number: `360500S1-20260310-${suffix}`, leadGroup: 'FG@360500:lead', state: 'in-review' })

  const place = { applicationId: application!.id, projectId: project!.id, region: '360500' }
  const insertCase = async (item: string, number: string, hostedBy: string | null) => {
    const version = (await db('item_versions').where({ item }).first())!
    const [row] = await db('cases')
      .insert({
        ...place,
        number,
        item,
        itemVersionId: version.id,
        department: version.leadDept,
        prerequisites: 'none',
        hostedBy,
        state: 11
      })
      .returning('*')
    await db('cases').where({ id: row!.id }).update({ decidedAt: '2026-03-24T02:00:00Z' })
    await db.transaction((trx) =>
      startClock(trx, {
        ownerKind: 'case',
        ownerId: row!.id,
        businessKey: number,
        kind: 'delivery',
        startsOn: '2026-03-24',
        limit: { days: 10, unit: 'wd' }
      })
    )
    return row!.id
  }
  const [first, second] = await db('item_versions')
    .where({ leadDept: 'HB', kind: 'promise' })
    .orderBy('item')
    .limit(2)
  const caseId = await insertCase(first!.item, `360500${first!.item}-20260310-${suffix}`, null)
  const mergedCaseId = await insertCase(second!.item, `360500${second!.item}-20260310-${suffix}`, caseId)
  return {
    projectId: project!.id,
    applicationId: application!.id,
    caseId,
    mergedCaseId,
    organisationId,
    applicantId: applicant.id
  }
}
