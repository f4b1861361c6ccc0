import type { Knex } from 'knex'
import type { FiledApplication } from '../applications/store.ts'
import { listSlots } from '../applications/slots.ts'
import { commonFacts } from '../official-papers/common-facts.ts'
import { issuePaper } from '../official-papers/issue-paper.ts'
import { actsFor, type User } from '../policies.ts'
import type { WalkInRow } from './store.ts'

export const findWalkIn = (db: Knex, applicationId: string): Promise<WalkInRow | undefined> =>
  db('walk_ins').where({ applicationId }).first()

/** What the event of the filing says: at which window, by whose consent. */
export const describeWalkIn = ({ department, region, agentName, idNumberMasked }: WalkInRow) => ({
  window: `${department}@${region}`,
  agent: agentName,
  idNumber: idNumberMasked
})

/** For the event of an act in an organisation's name: by which window, where no member of it did it. */
export async function atWindowIn(
  db: Knex,
  user: User,
  { owner, applicationId }: { owner: string; applicationId: string }
): Promise<Partial<ReturnType<typeof describeWalkIn>>> {
  if (actsFor(user, owner.replace(/^organisation:/, ''))) return {}
  const walkIn = await findWalkIn(db, applicationId)
  return walkIn ? describeWalkIn(walkIn) : {}
}

/** 收件凭证: what was handed in at the window, for the person who brought it. */
export async function issueFilingReceipt(
  trx: Knex.Transaction,
  application: FiledApplication,
  walkIn: WalkInRow,
  { personId, today }: { personId: string; today: string }
): Promise<void> {
  const office = { department: walkIn.department, region: walkIn.region }
  const officer = (await trx('people').where({ id: personId }).first('name'))!
  const slots = await listSlots(trx, application)
  await issuePaper(
    trx,
    {
      kind: 'filing-receipt',
      snapshot: {
        ...(await commonFacts(trx, application, office)),
        papers: slots
          .filter(({ papers }) => papers.length > 0)
          .map(({ nameZh, papers }) => ({ title: nameZh, files: papers.length })),
        agent: walkIn.agentName,
        idNumber: walkIn.idNumberMasked,
        receivedOn: today,
        receivedBy: officer.name
      }
    },
    { applicationId: application.id, businessKey: application.number, office, issuedOn: today }
  )
}
