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

/** Those who answered and those who were still asked: it is not needed any more. */
export async function tellCancelled(
  trx: Knex.Transaction,
  { application, number, user, case: row, opinion }: About,
  { order, signers, answers }: CountersignDetail,
  reason: string
): Promise<void> {
  const answered = signers.filter(({ key }) => answers.some(({ signer }) => signer === key))
  const open = signers.filter((signer) => !answered.includes(signer))
  // In order, the later ones have not heard of it.
  const owners = [...answered, ...(order === 'sequential' ? open.slice(0, 1) : open)].flatMap(({ key }) =>
    ownersOfSigner(key, row ?? opinion)
  )
  for (const to of new Set(owners))
    await notify(trx, {
      application,
      to,
      kind: 'countersign-cancelled',
      businessKey: number,
      content: { reason, by: user.name }
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
