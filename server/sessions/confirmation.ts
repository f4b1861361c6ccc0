import type { FastifyRequest } from 'fastify'
import { PasswordNeeded } from '../errors.ts'

/** How long a password that was given counts for signatures: a desk left for longer signs nothing. */
const CONFIRMED_MS = 5 * 60_000

/** The person of this session gave the password now: at the sign-in, or again before signing. */
export function confirmSession({ session, server }: FastifyRequest): Date {
  const now = server.now().getTime()
  session.set('confirmedAt', now)
  return new Date(now + CONFIRMED_MS)
}

/** Signing asks for the password again. Throws 403 PASSWORD_NEEDED when it was given too long ago. */
export function assertConfirmed({ session, server }: FastifyRequest): void {
  const { confirmedAt } = session
  if (confirmedAt === undefined || server.now().getTime() - confirmedAt >= CONFIRMED_MS)
    throw new PasswordNeeded()
}
