import type { CaseRow } from '../../server/cases/store.ts'
import type { Office } from '../../server/directory/candidate-group.ts'
import { legalToday } from '../../server/calendar/legal-date.ts'
import { findJointReview, listFindings } from '../../server/joint-reviews/store.ts'
import type { Flow } from './flow.ts'
import type { Filing, Person } from './flow-people.ts'
import { giveOwnVersion } from './own-version.ts'
import { until } from './until.ts'

/** Every department that a joint review asks finds nothing wrong; of an acceptance the visit is on the same day. */
export async function findJointly(
  flow: Flow,
  row: CaseRow,
  handlerOf: (office: Office) => Promise<Person>
): Promise<void> {
  await until(
    async () => (await findJointReview(flow.db, row.id)) !== undefined,
    120_000,
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

/** How an item is handled jointly: in which diagram, and with whom. */
export interface Jointly {
  processKey: 'joint-design-review' | 'joint-drawing-review' | 'joint-acceptance'
  concurDepts: readonly string[]
  persons?: 1 | 2
  /** Who has the item instead of its own department. */
  department?: string
}

/**
 * Another department's item of a stage that is not accepted yet is handled in a joint diagram. The stages whose items
 * are joint come later in a project: where only the diagram counts, this spares the way there.
 */
export async function makeJoint(
  flow: Flow,
  { applicationId }: Pick<Filing, 'applicationId'>,
  item: string,
  { processKey, concurDepts, persons = 2, department }: Jointly
): Promise<void> {
  const { id } = (await flow.db('cases').where({ applicationId, item }).first('id'))!
  await giveOwnVersion(
    flow,
    id,
    { process_key: processKey, kind: 'joint', concur_depts: concurDepts, persons },
    department ? { department } : {}
  )
}
