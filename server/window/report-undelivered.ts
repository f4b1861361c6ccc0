import type { Knex } from 'knex'
import type { ClockRow } from '../clocks/clock-rows.ts'
import { notify } from '../notifications/notify.ts'

/**
 * A decision that did not reach the applicant in time (行政许可法 44, supervision E11): the windows of the region and
 * its supervisors hear of it, once.
 */
export async function reportUndelivered(
  trx: Knex.Transaction,
  { ownerId, businessKey, dueOn }: Pick<ClockRow, 'ownerId' | 'businessKey' | 'dueOn'>
): Promise<void> {
  const row = (await trx('cases').where({ id: ownerId }).first('projectId', 'region'))!
  const project = (await trx('projects').where({ id: row.projectId }).first('jurisdiction'))!
  const regions = [row.region, project.jurisdiction ?? row.region]
  const windows: { department: string; region: string }[] = await trx('roles_held')
    .join('org_units', 'org_units.id', 'roles_held.org_unit_id')
    .where({ role: 'window' })
    .whereIn('org_units.region', regions)
    .distinct('org_units.department', 'org_units.region')
  const supervisors: { id: string }[] = await trx('roles_held')
    .join('people', 'people.id', 'roles_held.person_id')
    .leftJoin('org_units', 'org_units.id', 'roles_held.org_unit_id')
    .where({ role: 'supervisor', status: 'active' })
    // One of the whole city, or of the region itself or the city above it.
    .where((some) =>
      some
        .whereNull('roles_held.org_unit_id')
        .orWhereIn('org_units.region', regions)
        .orWhereIn('org_units.region', trx('regions').whereIn('code', regions).select('parent'))
    )
    .distinct('people.id')
  const owners = [
    ...windows.map(({ department, region }) => `${department}@${region}:window`),
    ...supervisors.map(({ id }) => `user:${id}`)
  ]
  for (const to of owners)
    await notify(trx, {
      application: { projectId: row.projectId },
      to,
      kind: 'delivery-overdue',
      businessKey,
      content: { dueOn },
      once: `undelivered:${ownerId}`
    })
}
