import { failApplication } from '../../applications/conclude-application.ts'
import { openPrerequisites } from '../../cases/open-prerequisites.ts'
import type { Act } from '../act.ts'

/** 预审: the lead's own step before the case goes out to all departments at once. */
export const precheck: Act<'yimen:precheck'> = async (context, body) => {
  const { trx, application, today, now } = context
  if (body.outcome === 'pass') {
    await trx('applications').where({ id: application.id }).update({ state: 'in-review' })
    return { variables: { precheck: 'pass' }, event: 'precheck-passed' }
  }
  await failApplication(trx, application, { on: today, at: now })
  return {
    variables: { precheck: 'refuse' },
    // What is filed alone may wait for one of its cases.
    before: await openPrerequisites(trx, application.id, today),
    event: 'precheck-refused',
    detail: { legalBasis: body.legalBasis }
  }
}
