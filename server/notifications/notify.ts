import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { createdAt } from '../clock.ts'
import type { Notification, NotificationKind } from './schema.ts'

interface NewNotification {
  owner: string
  kind: NotificationKind
  businessKey: string
  projectId: string | null
  content: string
  idempotency: string
  createdAt?: string
}

declare module 'knex/types/tables' {
  interface Tables {
    notifications: Knex.CompositeTableType<
      Omit<Notification, 'readAt' | 'projectNameZh'> & {
        owner: string
        idempotency: string
        mailedAt: string | null
      },
      NewNotification,
      { mailedAt: string }
    >
  }
}

interface Message {
  /** Null: about no project, so that `to` says for whom it is. */
  application: Pick<ApplicationRow, 'projectId'> | null
  /** Candidate group, `organisation:<uuid>` or `user:<uuid>`; the applicant's organisation when absent. */
  to?: string
  kind: NotificationKind
  businessKey: string
  content?: Record<string, unknown>
  /** What causes it, where that may come again; the transaction otherwise. */
  once?: string
}

/** In the person's inbox at once, in the caller's transaction; mail follows where an address and SMTP are set. */
export async function notify(trx: Knex.Transaction, message: Message): Promise<void> {
  const { application, kind, businessKey, content = {}, once = await transactionOf(trx) } = message
  const projectId = application?.projectId ?? null
  const owner = message.to ?? (await organisationOf(trx, projectId))
  await trx('notifications')
    .insert({
      owner,
      kind,
      businessKey,
      projectId,
      content: JSON.stringify(content),
      idempotency: `${once}:${kind}:${businessKey}:${owner}`,
      ...createdAt()
    })
    .onConflict('idempotency')
    .ignore()
}

async function transactionOf(trx: Knex.Transaction): Promise<string> {
  const { rows } = await trx.raw('select pg_current_xact_id()::text as id')
  return rows[0].id as string
}

async function organisationOf(trx: Knex.Transaction, projectId: string | null): Promise<string> {
  if (projectId === null) throw new Error('a message about no project needs somebody to tell')
  const project = await trx('projects').where({ id: projectId }).first('organisationId')
  return `organisation:${project!.organisationId}`
}
