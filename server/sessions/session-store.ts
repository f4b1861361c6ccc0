import type { Session } from 'fastify'
import type { Knex } from 'knex'

declare module 'fastify' {
  interface Session {
    personId?: string
    /** When the password was given last, in ms: signing asks for it again (confirmation.ts). */
    confirmedAt?: number
    /** Secret of @fastify/csrf-protection. */
    _csrf?: string
  }
}

declare module 'knex/types/tables' {
  interface Tables {
    sessions: { id: string; personId: string | null; content: unknown; expiresAt: string }
  }
}

export const SESSION_COOKIE = 'yimen-session'
/** A use lengthens a session, but the row is written only once in so many minutes. */
const RENEW_AFTER_MS = 5 * 60_000

/** Sessions of @fastify/session in PostgreSQL, so that any server can answer and an account's end ends them. */
export function createSessionStore(db: Knex, now: () => Date, lifeMs: number) {
  const endOfLife = () => new Date(now().getTime() + lifeMs)

  async function read(id: string): Promise<Session | null> {
    const row = await db('sessions').where({ id }).where('expiresAt', '>', now()).first()
    if (!row) return null
    if (new Date(row.expiresAt).getTime() < endOfLife().getTime() - RENEW_AFTER_MS)
      await db('sessions').where({ id }).update({ expiresAt: endOfLife().toISOString() })
    return row.content as Session
  }

  async function write(id: string, session: Session): Promise<void> {
    const row = {
      id,
      personId: session.personId ?? null,
      content: JSON.stringify(session),
      expiresAt: endOfLife().toISOString()
    }
    await db('sessions').insert(row).onConflict('id').merge()
  }

  return {
    get: (id: string, done: (error: unknown, session?: Session | null) => void) =>
      void read(id).then((session) => done(null, session), done),
    set: (id: string, session: Session, done: (error?: unknown) => void) =>
      void write(id, session).then(() => done(), done),
    destroy: (id: string, done: (error?: unknown) => void) =>
      void db('sessions')
        .where({ id })
        .delete()
        .then(() => done(), done)
  }
}

/** After a change of password or the end of an account. */
export async function endSessions(db: Knex, personId: string): Promise<void> {
  await db('sessions').where({ personId }).delete()
}
