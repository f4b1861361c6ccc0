import type { FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import { RelayRefusal } from './relay-refusal.ts'
import type { WorkerAccount } from './schema.ts'
import { findAccountByToken } from './store.ts'

/** HTTP basic with a worker account's username and token. */
export async function authenticate(db: Knex, request: FastifyRequest): Promise<WorkerAccount> {
  const [scheme, encoded = ''] = (request.headers.authorization ?? '').split(' ')
  const [, username, token] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
  const account =
    scheme?.toLowerCase() === 'basic' && username && token
      ? await findAccountByToken(db, username, token)
      : undefined
  if (!account) {
    throw new RelayRefusal(
      401,
      'AuthenticationException',
      'Send HTTP basic credentials of a worker account that was not ended'
    )
  }
  return account
}

export function assertOwnTopic(account: WorkerAccount, topic: string): void {
  if (account.topics.includes(topic)) return
  throw new RelayRefusal(
    403,
    'AuthorizationException',
    `Account ${account.username} may not work on topic ${topic}; its topics are: ${account.topics.join(', ')}`
  )
}
