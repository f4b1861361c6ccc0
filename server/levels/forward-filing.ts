import type { Knex } from 'knex'
import type { FiledApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { recordEvent } from '../case-events/store.ts'
import { notify } from '../notifications/notify.ts'
import { officeName, officeOfGroup } from '../official-papers/common-facts.ts'
import { listSupervisors } from '../supervision/list-supervisors.ts'
import type { WalkInRow } from '../window/store.ts'
import { FORWARD_DAYS } from './store.ts'

/**
 * 收件即转办: a window of either level takes a filing in (rules §4.8), and the lead of the project's own level has it
 * with all papers from that moment. A window that kept it for longer than five working days is late (supervision E09).
 */
export async function forwardFiling(
  trx: Knex.Transaction,
  application: FiledApplication,
  walkIn: WalkInRow,
  { today, personId }: { today: string; personId: string }
): Promise<void> {
  const lead = officeOfGroup(application.leadGroup)
  if (walkIn.region === lead.region) return
  const receivedOn = legalToday(new Date(walkIn.consentedAt))
  const dueOn = addWorkingDays(await loadCalendar(trx), receivedOn, FORWARD_DAYS)
  const [from, to] = [await officeName(trx, walkIn), await officeName(trx, lead)]
  const about = {
    projectId: application.projectId,
    applicationId: application.id,
    businessKey: application.number,
    candidateGroup: `${walkIn.department}@${walkIn.region}:window`,
    happenedOn: today
  }
  await recordEvent(trx, {
    ...about,
    kind: 'filing-forwarded',
    personId,
    detail: { text: `${from}收件，当日连同全部材料转${to}。`, receivedOn, region: walkIn.region }
  })
  if (today <= dueOn) return
  await recordEvent(trx, {
    ...about,
    kind: 'forwarding-late',
    personId: null,
    detail: { rule: 'E09', receivedOn, dueOn }
  })
  for (const to of await listSupervisors(trx))
    await notify(trx, { application, to, kind: 'level-due', businessKey: application.number })
}
