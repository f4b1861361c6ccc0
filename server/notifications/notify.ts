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

export interface Message {
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
  const once = message.once ?? (await transactionOf(trx))
  const to = message.to ?? (await organisationOf(trx, message.application?.projectId ?? null))
  await notifyAll(trx, [{ ...message, once, to }])
}

/** Answers which of the causes (`once`) had not been told before. */
export async function notifyAll(
  trx: Knex.Transaction,
  messages: readonly (Message & Required<Pick<Message, 'to' | 'once'>>)[]
): Promise<Set<string>> {
  if (messages.length === 0) return new Set()
  const rows = messages.map(({ application, to, kind, businessKey, content = {}, once }) => ({
    owner: to,
    kind,
    businessKey,
    projectId: application?.projectId ?? null,
    content: JSON.stringify(content),
    idempotency: `${once}:${kind}:${businessKey}:${to}`,
    ...createdAt()
  }))
  const added = await trx('notifications')
    .insert(rows)
    .onConflict('idempotency')
    .ignore()
    .returning('idempotency')
  const fresh = new Set(added.map(({ idempotency }) => idempotency))
  return new Set(messages.filter((_, index) => fresh.has(rows[index]!.idempotency)).map(({ once }) => once))
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
