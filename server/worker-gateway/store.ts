import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Knex } from 'knex'
import type { WorkerAccount } from './schema.ts'

export interface StoredAccount extends WorkerAccount {
  tokenHash: string
  createdBy: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    worker_accounts: Knex.CompositeTableType<StoredAccount, Partial<StoredAccount>>
  }
}

const COLUMNS = [
  'id',
  'username',
  'department',
  'name',
  'topics',
  'createdAt',
  'endedAt',
  'lastSeenAt'
] as const
/** Often enough for "is it alive", rare enough that a thousand polls a minute do not write a thousand rows. */
const SEEN_EVERY_MS = 10_000

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

export async function findWorkerAccounts(db: Knex): Promise<WorkerAccount[]> {
  return db('worker_accounts')
    .orderBy([{ column: 'endedAt', nulls: 'first' }, 'department', 'username'])
    .select(...COLUMNS)
}

export async function insertWorkerAccount(
  trx: Knex,
  account: { department: string; name: string; topics: string[]; createdBy: string }
): Promise<{ id: string; username: string; token: string }> {
  const token = randomBytes(32).toString('base64url')
  const username = `${account.department.toLowerCase()}-${randomBytes(4).toString('hex')}`
  const [row] = await trx('worker_accounts')
    .insert({ ...account, username, tokenHash: hashOf(token) })
    .returning('id')
  return { id: row!.id, username, token }
}

/** Undefined when there is none; one that was ended before stays as it was. */
export async function markWorkerAccountEnded(trx: Knex, id: string): Promise<WorkerAccount | undefined> {
  await trx('worker_accounts')
    .where({ id })
    .whereNull('endedAt')
    .update({ endedAt: trx.fn.now() as never })
  return trx('worker_accounts')
    .where({ id })
    .first(...COLUMNS)
}

/** The account that the credentials belong to, unless it was ended. Notes that it was seen. */
export async function findAccountByToken(
  db: Knex,
  username: string,
  token: string
): Promise<WorkerAccount | undefined> {
  const account = await db('worker_accounts').where({ username }).whereNull('endedAt').first()
  if (!account || !timingSafeEqual(Buffer.from(account.tokenHash), Buffer.from(hashOf(token))))
    return undefined

  if (!account.lastSeenAt || Date.now() - Date.parse(account.lastSeenAt) > SEEN_EVERY_MS) {
    await db('worker_accounts')
      .where({ id: account.id })
      .update({ lastSeenAt: db.fn.now() as never })
  }
  return account
}

/** Topics that a department's own programme serves; the platform answers for all other checks. */
export async function topicsWithWorker(db: Knex): Promise<Set<string>> {
  const accounts = await db('worker_accounts').whereNull('endedAt').select('topics')
  return new Set(accounts.flatMap(({ topics }) => topics))
}

/** Check topics of the directory, in which every department and office has one. */
export async function checkTopicsOfDepartments(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { checkTopic: string }[] }>(
    'select distinct check_topic from departments'
  )
  return rows.map(({ checkTopic }) => checkTopic)
}
