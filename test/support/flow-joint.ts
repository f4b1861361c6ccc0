import type { CaseRow } from '../../server/cases/store.ts'
import type { Office } from '../../server/directory/candidate-group.ts'
import { legalToday } from '../../server/calendar/legal-date.ts'
import { findJointReview, listFindings } from '../../server/joint-reviews/store.ts'
import type { Flow } from './flow.ts'
import type { Person } from './flow-people.ts'
import { until } from './until.ts'

/** Every department that a joint review asks finds nothing wrong; of an acceptance the visit is on the same day. */
export async function findJointly(
  flow: Flow,
  row: CaseRow,
  handlerOf: (office: Office) => Promise<Person>
): Promise<void> {
  await until(
    async () => (await findJointReview(flow.db, row.id)) !== undefined,
    60_000,
    () => `nobody is asked about ${row.number}`
  )
  const review = (await findJointReview(flow.db, row.id))!
  if (review.kind === 'acceptance') {
    const lead = await handlerOf(row)
    const offices = (await lead.get(`/api/joint-reviews/${row.number}/officers`)).json<
      { officers: { id: string }[] }[]
    >()
    await lead.does(row.number, {
      form: 'yimen:appoint-visit',
      outcome: 'appointed',
      day: legalToday(flow.clock.now()),
      time: '9时30分',
      place: '项目现场',
      officers: offices.flatMap(({ officers }) => officers.slice(0, 1).map(({ id }) => id))
    })
  }
  const asked = (await listFindings(flow.db, review.id)).filter(({ ownCaseId }) => ownCaseId === null)
  for (const office of asked)
    await (
      await handlerOf(office)
    ).does(row.number, {
      form: 'yimen:joint-finding',
      outcome: review.kind === 'design' ? 'agree' : 'fit',
      text: '符合要求'
    })
}
