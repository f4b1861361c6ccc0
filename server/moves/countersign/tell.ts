import type { Knex } from 'knex'
import { notify } from '../../notifications/notify.ts'
import type { Subject } from '../../tasks/subject.ts'
import type { CountersignDetail } from './schema.ts'
import { ownersOfSigner } from './signers.ts'

interface About extends Subject {
  number: string
  user: { name: string }
}

/** All of them, or whose turn it is: the first who has not answered. */
export async function tellSigners(
  trx: Knex.Transaction,
  { application, number, user, case: row, opinion }: About,
  { order, signers, answers, text }: CountersignDetail
): Promise<void> {
  const open = signers.filter(({ key }) => !answers.some(({ signer }) => signer === key))
  for (const { key } of order === 'sequential' ? open.slice(0, 1) : open)
    for (const to of ownersOfSigner(key, row ?? opinion))
      await notify(trx, {
        application,
        to,
        kind: 'countersign-asked',
        businessKey: number,
        content: { text, by: user.name }
      })
}

/** Who asked, and for whom, hears how it ended. */
export async function tellAskers(
  trx: Knex.Transaction,
  { application, number }: Pick<About, 'application' | 'number'>,
  { askers }: CountersignDetail,
  outcome: 'passed' | 'rejected'
): Promise<void> {
  for (const asker of askers)
    await notify(trx, {
      application,
      to: `user:${asker}`,
      kind: 'countersign-over',
      businessKey: number,
      content: { outcome }
    })
}
