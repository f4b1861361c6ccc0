import type { TaskCompletion } from './schema.ts'

/** What a head puts the name to: every way of completing such a task asks for the password (sessions/confirmation.ts). */
export function isSignature(body: TaskCompletion): boolean {
  if (body.form === 'yimen:forward') return body.outcome === 'forward' || body.outcome === 'refuse'
  if (body.form === 'yimen:decide' || body.form === 'yimen:register') return body.outcome !== 'return'
  if (body.form === 'yimen:decide-extension') return body.outcome === 'approve'
  if (body.form === 'yimen:sign-inspection') return body.outcome === 'signed'
  if (body.form === 'yimen:decide-revocation' || body.form === 'yimen:decide-renewal') return true
  return body.form === 'yimen:sign-opinion' && body.outcome === 'sign'
}
