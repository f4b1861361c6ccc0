import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { NotSignedIn, WrongCredentials } from '../errors.ts'
import { confirmSession } from './confirmation.ts'
import { findUser } from './current-user.ts'
import { isPassword } from './passwords.ts'

export interface Lockout {
  failures: number
  minutes: number
}

/**
 * Answers the person's id. Unknown name, wrong password, ended account and locked account are one answer that
 * takes one time, so nobody learns which names exist. The failure is committed although the caller is refused.
 */
export async function checkCredentials(
  db: Knex,
  credentials: { username: string; password: string },
  lockout: Lockout,
  now: Date
): Promise<string> {
  const username = credentials.username.trim().toLowerCase()
  const person = await db('people').where({ username, status: 'active' }).first()
  const fits = await isPassword(person?.passwordHash, credentials.password)
  const locked = person?.lockedUntil != null && new Date(person.lockedUntil) > now
  if (!person || locked) throw new WrongCredentials()

  if (!fits) {
    // Counted in SQL: guesses that come at the same moment all count.
    const lockedUntil = new Date(now.getTime() + lockout.minutes * 60_000).toISOString()
    await db.raw(
      `update people set
         locked_until = case when failed_attempts + 1 >= :failures then cast(:lockedUntil as timestamptz)
                        else locked_until end,
         failed_attempts = case when failed_attempts + 1 >= :failures then 0 else failed_attempts + 1 end
       where id = :id`,
      { failures: lockout.failures, lockedUntil, id: person.id }
    )
    throw new WrongCredentials()
  }

  // Asked again: guesses of one moment all saw the account open, and the one that fits must not outrun its lock.
  const opened = await db('people')
    .where({ id: person.id })
    .where((row) => void row.whereNull('lockedUntil').orWhere('lockedUntil', '<=', now.toISOString()))
    .update({ failedAttempts: 0, lockedUntil: null })
  if (!opened) throw new WrongCredentials()
  return person.id
}

/** Rotates the session, so that one planted before the sign-in is worth nothing, and answers what the web keeps. */
export async function startSession(request: FastifyRequest, reply: FastifyReply, personId: string) {
  await request.session.regenerate()
  request.session.set('personId', personId)
  confirmSession(request)
  const csrfToken = reply.generateCsrf()
  const user = await findUser(request.server.db, personId, legalToday(request.server.now()))
  if (!user) throw new NotSignedIn()
  return { csrfToken, user }
}
